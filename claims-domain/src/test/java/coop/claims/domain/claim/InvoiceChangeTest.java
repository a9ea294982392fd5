package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.InvoiceChange.Written;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history says what was changed on an invoice, and keeps what people wrote apart. */
class InvoiceChangeTest extends Story {

  private static final LocalDate DAY = Samples.INVOICE_DATE;

  @Test
  void datesAndAmountsStandInTheDataOldAndNew() {
    HistoryEvent event = changedTo("Weekly Trade Press", "WTP-2026-118", DAY.plusDays(1), "120.00");

    assertThat(event.data())
        .containsEntry("changed", "date,net,gross")
        .containsEntry("date", "2026-04-01")
        .containsEntry("dateBefore", "2026-03-31")
        .containsEntry("net", "120.00 EUR")
        .containsEntry("netBefore", "100.00 EUR")
        .containsEntry("gross", "120.00 EUR")
        .containsEntry("grossBefore", "100.00 EUR")
        .containsEntry("claimed", "100.00 EUR")
        .doesNotContainKey("tax");
    assertThat(event.text()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trade Press",
        "The \"Press\"",
        "back\\slash\\",
        "a \" → \" b",
        "Zoë 😀",
        "number: \"1\" → \"2\""
      })
  void wordsStandApartSoThatTheyCanBeErased(String vendor) {
    HistoryEvent event = changedTo(vendor, "WTP-2026-118", DAY, "100.00");

    assertThat(event.data()).containsEntry("changed", "vendor");
    assertThat(event.data().values()).noneMatch(value -> value.contains(vendor));
    assertThat(InvoiceChange.written(event.text()))
        .containsExactly(new Written("vendor", "Weekly Trade Press", vendor));
  }

  @Test
  void aLineThatOnlyWasOpenedAgainIsNoChangeOfLines() {
    UUID claim = world.actionRequired();
    Invoice old = world.claim(claim).content().invoices().get(0);
    done(change(claim, old, "Weekly Trade Press", "WTP-119", DAY, "1200.00", "1200.00"));

    assertThat(lastEvent(claim).data()).containsEntry("changed", "number");
    done(change(claim, old, "Weekly Trade Press", "WTP-119", DAY, "1200.00", "1100.00"));
    assertThat(lastEvent(claim).data())
        .containsEntry("changed", "lines")
        .containsEntry("claimed", "1100.00 EUR");
  }

  @Test
  void whatChangedNothingIsNoEvent() {
    UUID claim = world.filled("100.00");
    int events = world.history(claim).size();
    Invoice old = world.claim(claim).content().invoices().get(0);
    done(change(claim, old, old.vendor(), old.number(), DAY, "100.00", "100.00"));

    assertThat(world.history(claim)).hasSize(events);
  }

  @Test
  void anErasedTextTellsNothing() {
    assertThat(InvoiceChange.written(null)).isEmpty();
    assertThat(InvoiceChange.written("Somebody's own words")).isEmpty();
  }

  private HistoryEvent changedTo(String vendor, String number, LocalDate date, String net) {
    UUID claim = world.filled("100.00");
    Invoice old = world.claim(claim).content().invoices().get(0);
    done(change(claim, old, vendor, number, date, net, "100.00"));
    HistoryEvent event = lastEvent(claim);
    assertThat(event.action()).isEqualTo("invoice.changed");
    assertThat(world.history(claim)).allMatch(e -> e.isIntact());
    return event;
  }

  private Outcome<?> change(
      UUID claim,
      Invoice old,
      String vendor,
      String number,
      LocalDate date,
      String net,
      String line) {
    LineInput kept = Samples.line(old.lines().get(0).id(), SampleCatalogue.MEDIA, line);
    BigDecimal amount = new BigDecimal(net);
    return in().claims()
        .changeInvoice(
            people().admin,
            claim,
            null,
            old.id(),
            new InvoiceInput(
                vendor, number, date, amount, null, amount, old.note(), List.of(kept)));
  }
}
