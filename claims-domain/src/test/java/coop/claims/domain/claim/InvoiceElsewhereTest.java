package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.rule.Finding.Severity;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same invoice in two claims is a warning, which tells nobody of a claim they may not see. */
class InvoiceElsewhereTest extends Story {

  @Test
  void thePartnerIsWarnedWithTheNumberOfTheOtherClaim() {
    UUID first = world.filled();
    UUID second = world.filled();

    Finding warning = only(people().user, second);

    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
    assertThat(warning.rule()).isEqualTo("invoice.duplicate");
    assertThat(warning.item()).isEqualTo("invoice:" + invoice(second));
    assertThat(warning.arguments()).containsExactly(shown(first));
    assertThat(only(people().user, first).arguments()).containsExactly(shown(second));
  }

  @Test
  void aClaimThatIsOverNoLongerStandsInTheWay() {
    world.rejected();
    world.withdrawn();
    UUID claim = world.filled();

    assertThat(findings(people().user, claim)).isEmpty();
  }

  @Test
  void severalOtherClaimsAreToldTogether() {
    UUID first = world.submitted("10.00");
    UUID second = world.filled("10.00");
    UUID third = world.filled("10.00");

    assertThat(only(people().user, third).arguments())
        .containsExactly(shown(first) + ", " + shown(second));
  }

  @Test
  void whoMayNotSeeTheOtherClaimIsNotToldItsNumber() {
    UUID inAmsterdam = world.filled();
    UUID inLyon =
        done(in().claims()
                .create(
                    people().lyonAdmin, Samples.newClaim(places().lyon.id(), places().cloud.id())))
            .id();
    done(
        in().claims()
            .addInvoice(
                people().lyonAdmin,
                inLyon,
                null,
                Samples.invoice(Samples.line(SampleCatalogue.MEDIA, "10.00"))));

    assertThat(warnings(people().lyonAdmin, inLyon))
        .extracting(Finding::rule, Finding::arguments)
        .containsExactly(tuple("invoice.duplicate-unseen", List.of()));
    assertThat(warnings(people().admin, inLyon))
        .extracting(Finding::arguments)
        .containsExactly(List.of(shown(inAmsterdam)));
  }

  @Test
  void theReviewerHearsNothingOfDraftsAndTheNumberOfWhatWasHandedIn() {
    UUID draft = world.filled("10.00");
    UUID reviewed = world.submitted("10.00");

    assertThat(findings(people().reviewer, reviewed)).isEmpty();
    assertThat(done(in().views().detail(people().reviewer, reviewed)).findings()).isEmpty();
    assertThat(only(people().user, reviewed).arguments()).containsExactly(shown(draft));

    world.submit(draft);
    assertThat(only(people().reviewer, reviewed).arguments()).containsExactly(shown(draft));
  }

  @Test
  void anInvoiceThatStandsTwiceInOneClaimIsToldOfTheSecond() {
    UUID claim = world.filled("10.00");
    done(
        in().claims()
            .addInvoice(
                people().user,
                claim,
                null,
                Samples.invoice(Samples.line(SampleCatalogue.MEDIA, "1.00"))));

    assertThat(warnings(people().user, claim))
        .extracting(Finding::rule, Finding::item)
        .containsExactly(
            tuple(
                "invoice.repeated",
                "invoice:" + world.claim(claim).content().invoices().get(1).id()));
  }

  @Test
  void theWarningStopsNobodyAndIsKeptWithTheSubmission() {
    UUID first = world.submitted("10.00");
    UUID second = world.submitted("10.00");

    Submission kept = world.looking(() -> ports.claims().lastSubmission(second));

    assertThat(kept.findings()).extracting(Finding::rule).containsExactly("invoice.duplicate");
    assertThat(kept.findings().get(0).arguments()).containsExactly(shown(first));
  }

  private Finding only(Actor reader, UUID claim) {
    List<Finding> found = findings(reader, claim);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<Finding> warnings(Actor reader, UUID claim) {
    return findings(reader, claim).stream().filter(f -> !f.isBlocking()).toList();
  }

  private List<Finding> findings(Actor reader, UUID claim) {
    return done(in().views().check(reader, claim));
  }

  private UUID invoice(UUID claim) {
    return world.claim(claim).content().invoices().get(0).id();
  }

  private String shown(UUID claim) {
    return ClaimNumber.display(world.claim(claim).number());
  }
}
