package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.refusal;
import static coop.claims.domain.world.Outcomes.violation;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.PartnerClaims.NewClaim;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T1: a new draft. */
class CreationTest extends Story {

  @Test
  void aNewClaimIsADraftInTheFundsCurrency() {
    Receipt receipt = done(create(valid()));
    UUID claim = receipt.id();

    assertThat(receipt.version()).isEqualTo(1);
    assertThat(status(claim)).isEqualTo(ClaimStatus.EDITING);
    ClaimSnapshot snapshot = world.claim(claim);
    assertThat(snapshot.form().currency().getCurrencyCode()).isEqualTo("EUR");
    assertThat(snapshot.claimed()).isEqualTo(Money.of("0.00", "EUR"));
    assertThat(snapshot.approved()).isNull();
    assertThat(snapshot.placement().organisationId()).isEqualTo(places().aurora.id());
    assertThat(snapshot.placement().programVersion()).isEqualTo(1);
    assertThat(ClaimNumber.parse(snapshot.number())).isPresent();
    assertClocks(claim, null, null, null);
    assertFund(claim, "10000.00", "0.00", "0.00", "0.00");
    HistoryEvent created = lastEvent(claim);
    assertThat(created.action()).isEqualTo("claim.created");
    assertThat(created.actorId()).isEqualTo(people().user.userId());
    assertThat(created.data())
        .containsEntry("activity", SampleCatalogue.PRINT_AD)
        .containsEntry("program", "CLOUD")
        .containsEntry("currency", "EUR");
  }

  @Test
  void theWindowDecidesToTheLastInstant() {
    Instant opens = places().cloud.opensAt(places().program("CLOUD").calendar());
    Instant closes = world.deadline();

    assertThat(createdAt(opens.minusMillis(1))).isEqualTo("claim.window-not-open");
    assertThat(createdAt(opens)).isEqualTo("done");
    assertThat(createdAt(closes.minusMillis(1))).isEqualTo("done");
    assertThat(createdAt(closes)).isEqualTo("claim.deadline-passed");
  }

  @Test
  void theRefusalNamesTheDay() {
    world.clock().moveTo(world.deadline());
    assertThat(refusal(create(valid())).arguments()).containsExactly(LocalDate.of(2026, 8, 15));
    world.clock().moveTo(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(refusal(create(valid())).arguments()).containsExactly(LocalDate.of(2026, 2, 16));
  }

  @Test
  void aLocationThatIsNotEnrolledCannotClaim() {
    assertThat(
            code(
                in().claims()
                    .create(
                        people().admin,
                        Samples.newClaim(places().lyon.id(), places().devices.id()))))
        .isEqualTo("claim.not-enrolled");
  }

  @Test
  void aLocationWithoutAFundHasNothingToClaim() {
    assertThat(
            code(
                in().claims()
                    .create(
                        people().admin,
                        Samples.newClaim(places().lyon.id(), places().hosting.id()))))
        .isEqualTo("claim.nothing-remaining");
  }

  @Test
  void theLastCentIsEnoughToBeginAndNothingIsNot() {
    leave("0.01");
    assertThat(create(valid()).isDone()).isTrue();
    leave("0.00");
    assertThat(code(create(valid()))).isEqualTo("claim.nothing-remaining");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-06-30, ''",
    "2026-06-30, 2026-06-30, ''",
    "2025-12-31, 2026-06-30, activityStart=activity.outside-period",
    "2026-01-01, 2026-07-01, activityEnd=activity.outside-period",
    "2026-03-02, 2026-03-01, activityEnd=date.before-start"
  })
  void theActivityTakesPlaceInTheUsagePeriod(LocalDate start, LocalDate end, String wrong) {
    NewClaim v = valid();
    Outcome<Receipt> outcome =
        create(
            new NewClaim(
                v.locationId(),
                v.periodId(),
                v.activityCode(),
                v.name(),
                null,
                start,
                end,
                null,
                null));

    if (wrong.isEmpty()) {
      assertThat(outcome.isDone()).isTrue();
    } else {
      assertThat(violations(outcome)).containsExactly(wrong);
    }
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    Outcome<Receipt> outcome =
        create(
            new NewClaim(
                places().amsterdam.id(),
                places().cloud.id(),
                "NO-SUCH",
                " ",
                "USD",
                null,
                null,
                "x".repeat(4001),
                "x".repeat(101)));

    assertThat(kind(outcome)).isEqualTo(Kind.RULE);
    assertThat(violations(outcome))
        .containsExactlyInAnyOrder(
            "currency=claim.currency-not-fund",
            "name=field.required",
            "activityCode=activity.unknown",
            "activityStart=field.required",
            "activityEnd=field.required",
            "description=field.too-long",
            "preApprovalId=field.too-long");
    assertThat(violation(outcome, "claim.currency-not-fund").arguments()).containsExactly("EUR");
  }

  @Test
  void withoutAPlaceAllThatIsMissingIsTold() {
    NewClaim nowhere = new NewClaim(null, null, null, null, null, null, null, null, null);

    assertThat(violations(create(nowhere)))
        .containsExactlyInAnyOrder(
            "locationId=field.required",
            "periodId=field.required",
            "name=field.required",
            "activityCode=field.required",
            "activityStart=field.required",
            "activityEnd=field.required");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 119, 120, 121})
  void aNameHasAtMostAHundredAndTwentyCharacters(int length) {
    NewClaim v = valid();
    Outcome<Receipt> outcome =
        create(Samples.newClaim(v.locationId(), v.periodId(), "n".repeat(length)));

    assertThat(outcome.isDone()).isEqualTo(length <= 120);
    if (length > 120) {
      assertThat(violations(outcome)).containsExactly("name=field.too-long");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SampleCatalogue.SOCIAL, "nonsense", "dg-print"})
  void anActivityThatIsNotOfferedIsUnknown(String activity) {
    NewClaim v = valid();
    assertThat(
            violations(
                create(
                    new NewClaim(
                        v.locationId(),
                        v.periodId(),
                        activity,
                        "Name",
                        "EUR",
                        v.activityStart(),
                        v.activityEnd(),
                        null,
                        null))))
        .containsExactly("activityCode=activity.unknown");
  }

  @Test
  void whatAnActorMayNotSeeIsNotFoundAndWhatItMayNotDoIsForbidden() {
    NewClaim inAmsterdam = valid();

    assertThat(by(people().borealisAdmin, inAmsterdam)).isEqualTo(Kind.NOT_FOUND);
    assertThat(by(people().lyonAdmin, inAmsterdam)).isEqualTo(Kind.NOT_FOUND);
    assertThat(by(people().devicesAdmin, inAmsterdam)).isEqualTo(Kind.NOT_FOUND);
    assertThat(by(people().colleague, inAmsterdam)).isEqualTo(Kind.NOT_FOUND);
    assertThat(by(people().accountAdmin, inAmsterdam)).isEqualTo(Kind.FORBIDDEN);
    assertThat(by(people().reviewer, inAmsterdam)).isEqualTo(Kind.FORBIDDEN);
    assertThat(by(Actor.CLOCK, inAmsterdam)).isEqualTo(Kind.FORBIDDEN);
    assertThat(
            by(
                people().admin,
                Samples.newClaim(places().amsterdam.id(), world.ports().ids().next())))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(
            by(people().admin, Samples.newClaim(world.ports().ids().next(), places().cloud.id())))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void everyPartnerRoleOnClaimsMayCreate() {
    for (Actor actor : List.of(people().user, people().admin, people().globalAdmin)) {
      UUID claim = done(in().claims().create(actor, valid())).id();
      assertThat(life(claim).createdBy()).isEqualTo(actor.userId());
    }
  }

  private Kind by(Actor actor, NewClaim command) {
    return kind(in().claims().create(actor, command));
  }

  private String createdAt(Instant at) {
    world.clock().moveTo(at);
    return create(valid()).fold(done -> "done", refused -> refused.code());
  }

  private NewClaim valid() {
    return Samples.newClaim(places().amsterdam.id(), places().cloud.id());
  }

  private Outcome<Receipt> create(NewClaim command) {
    return in().claims().create(people().user, command);
  }

  /** Corrects the Amsterdam fund to that much. */
  private void leave(String amount) {
    UUID enrollment = places().enrollment(places().amsterdam.id(), "CLOUD").id();
    world.looking(
        () -> {
          List<Fund> funds =
              ports.funds().locked(enrollment, places().cloud.id(), ports.ids().next());
          Fund fund = funds.get(0);
          fund.adjust(
              eur(amount).minus(fund.available()),
              null,
              new Booking(
                  ports.ids(), world.clock().instant(), Actor.CLOCK.userId(), "OPS_ADJUSTMENT"));
          ports.funds().save(funds);
          return fund;
        });
  }
}
