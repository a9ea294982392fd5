package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.rule.Charge;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What claims have charged that counts with another. */
public abstract class ChargesContract extends PortContract {

  private static final Currency EUR = Currency.getInstance("EUR");

  @Test
  void onlyClaimsThatAreHandedInOrApprovedCharge() {
    UUID asking = world.draft();
    world.filled("1.00");
    world.rejected();
    world.withdrawn();
    assertThat(charged(asking)).isEmpty();

    world.submitted("10.00");
    world.take(world.submitted("20.00"));
    world.actionRequired();
    world.disputed();
    UUID approved = world.approved();
    assertThat(charged(asking))
        .containsExactly(
            new Charge(SampleCatalogue.PRINT_AD, SampleCatalogue.MEDIA, Map.of(), eur("3630.00")));
    assertThat(charged(approved).get(0).amount()).isEqualTo(eur("2430.00"));
  }

  @Test
  void chargesAreToldApartByActivityTypeAndAnswers() {
    UUID asking = world.draft();
    done(world.in().claims().submit(world.people().admin, offer(), null));
    world.submitted("7.00");

    assertThat(others(asking, Set.of(SampleCatalogue.OFFER)))
        .containsExactlyInAnyOrder(
            charge(SampleCatalogue.MEDIA, Map.of(), "1.00"),
            charge(SampleCatalogue.PRINT, Map.of(), "2.00"),
            charge(SampleCatalogue.PRINT, Map.of(SampleCatalogue.VENUE, "Gent"), "7.00"));
    assertThat(others(asking, Set.of(SampleCatalogue.OFFER, SampleCatalogue.PRINT_AD))).hasSize(4);
    assertThat(others(asking, Set.of())).isEmpty();
  }

  @Test
  void anotherLocationPeriodOrCurrencyDoesNotCharge() {
    ClaimSnapshot claim = world.claim(world.submitted());
    UUID enrollment = claim.placement().enrollmentId();
    UUID period = claim.placement().periodId();
    Set<String> activities = Set.of(SampleCatalogue.PRINT_AD);

    assertThat(others(enrollment, period, EUR, activities)).hasSize(1);
    assertThat(others(ports.ids().next(), period, EUR, activities)).isEmpty();
    assertThat(others(enrollment, places().cloudNext.id(), EUR, activities)).isEmpty();
    assertThat(others(enrollment, period, Currency.getInstance("JPY"), activities)).isEmpty();
  }

  /** Lines of several sorts, two of which say the same. */
  private UUID offer() {
    UUID claim = world.draft();
    var claims = world.in().claims();
    var user = world.people().user;
    done(claims.edit(user, claim, null, Samples.form(SampleCatalogue.OFFER, null)));
    done(claims.answerQuestions(user, claim, null, Map.of(SampleCatalogue.SHARED, "false")));
    UUID invoice =
        done(claims.addInvoice(
                user,
                claim,
                null,
                Samples.invoice(
                    line(SampleCatalogue.MEDIA, "1", Map.of()),
                    line(SampleCatalogue.PRINT, "2", Map.of()),
                    line(SampleCatalogue.PRINT, "3", Map.of(SampleCatalogue.VENUE, "Gent")),
                    line(SampleCatalogue.PRINT, "4", Map.of(SampleCatalogue.VENUE, "Gent")))))
            .id();
    done(
        world
            .in()
            .evidence()
            .upload(
                user,
                claim,
                null,
                Samples.document(
                    Document.Kind.INVOICE,
                    invoice.toString(),
                    "invoice.pdf",
                    null,
                    Samples.pdf("offer"))));
    return claim;
  }

  private static LineInput line(String type, String amount, Map<String, String> answers) {
    return new LineInput(null, type, null, new BigDecimal(amount), answers);
  }

  private static Charge charge(String type, Map<String, String> answers, String amount) {
    return new Charge(SampleCatalogue.OFFER, type, answers, eur(amount));
  }

  private List<Charge> charged(UUID asking) {
    return others(asking, Set.of(SampleCatalogue.PRINT_AD));
  }

  private List<Charge> others(UUID asking, Set<String> activities) {
    ClaimSnapshot claim = world.claim(asking);
    return as(
        world.people().user,
        () ->
            ports
                .charges()
                .others(
                    claim.placement().enrollmentId(),
                    claim.placement().periodId(),
                    asking,
                    EUR,
                    activities));
  }

  private List<Charge> others(
      UUID enrollment, UUID period, Currency currency, Set<String> activities) {
    return as(
        world.people().user,
        () -> ports.charges().others(enrollment, period, ports.ids().next(), currency, activities));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
