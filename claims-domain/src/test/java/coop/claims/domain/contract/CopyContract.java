package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.SecondThoughts.CopyOf;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.program.Period;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A copy of a claim says the same, and nothing of it is decided. */
public abstract class CopyContract extends SecondThoughtsContract {

  @Test
  void aCopySaysTheSameAndNothingOfItIsDecided() {
    UUID claim = world.filled();
    done(
        world
            .in()
            .claims()
            .addStatement(
                admin(),
                claim,
                null,
                Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "300.00"))));
    world.submit(claim);
    world.take(claim);
    ItemRef line = world.line(claim);
    decide(claim, line, ItemState.ACCEPTED);
    world.reject(claim, world.people().reviewer);
    ClaimSnapshot source = world.claim(claim);

    UUID id = copy(world.people().user, claim, new CopyOf("Copy of it", null, false));

    ClaimSnapshot copy = world.claim(id);
    assertThat(copy.status()).isEqualTo(ClaimStatus.EDITING);
    assertThat(copy.number()).isNotEqualTo(source.number());
    assertThat(copy.life().createdBy()).isEqualTo(world.people().user.userId());
    assertThat(copy.form().name()).isEqualTo("Copy of it");
    assertThat(copy.form().description()).isEqualTo(source.form().description());
    assertThat(copy.claimed()).isEqualTo(source.claimed());
    assertThat(copy.content().documents()).isEmpty();
    assertThat(copy.content().metrics()).isEmpty();
    assertThat(copy.content().confirmations()).isEmpty();
    assertThat(copy.feedback()).isEmpty();
    assertThat(copy.content().statements()).noneMatch(Statement::certified);
    assertThat(copy.content().lines())
        .allMatch(l -> l.judgement().equals(Judgement.PENDING) && l.approved() == null)
        .extracting(CostLine::id)
        .doesNotContainAnyElementsOf(source.content().lines().stream().map(CostLine::id).toList());
    assertThat(data(id, "claim.created")).containsEntry("copyOf", source.number());
    assertThat(world.claim(claim)).isEqualTo(source);
  }

  @Test
  void onRequestTheDocumentsComeAlongByReference() {
    UUID claim = world.withdrawn();
    ClaimSnapshot source = world.claim(claim);

    UUID id = copy(admin(), claim, new CopyOf(null, null, true));

    ClaimSnapshot copy = world.claim(id);
    assertThat(copy.form().name()).isEqualTo(source.form().name());
    assertThat(copy.content().documents())
        .hasSize(2)
        .allMatch(d -> d.uploadedBy().equals(admin().userId()))
        .allMatch(d -> d.judgement().equals(Judgement.PENDING))
        .extracting(Document::file, Document::note)
        .containsExactlyElementsOf(
            source.content().documents().stream().map(d -> tuple(d.file(), d.note())).toList());
    Invoice invoice = copy.content().invoices().get(0);
    assertThat(copy.content().filesOf(invoice.id())).hasSize(1);
    Document proof = copy.content().proofs(SampleCatalogue.FINAL_PIECE).get(0);
    done(world.in().claims().setMetric(admin(), id, null, SampleCatalogue.REACH, "1"));
    done(world.in().claims().confirm(admin(), id, null, SampleCatalogue.BRAND, proof.id()));
    world.submit(id);
  }

  @Test
  void aCopyOfAClaimWhosePeriodIsOverIsForTheOneThatIsOpen() {
    UUID claim = world.expired();
    world
        .clock()
        .moveTo(
            places()
                .cloudNext
                .claimOpen()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofDays(60)));

    assertThat(done(second().periodsForCopy(admin(), claim)))
        .extracting(Period::id)
        .containsExactly(places().cloudNext.id());
    UUID id = copy(admin(), claim, new CopyOf(null, null, true));

    ClaimSnapshot copy = world.claim(id);
    assertThat(copy.placement().periodId()).isEqualTo(places().cloudNext.id());
    assertThat(copy.form().activityStart()).isEqualTo(Samples.ACTIVITY_START);
    assertThat(violations(world.in().claims().submit(admin(), id, null)))
        .contains("activityStart=activity.outside-period", "activityEnd=activity.outside-period");
  }

  @Test
  void aCopyIsBegunOnlyWhereAClaimCanBe() {
    UUID claim = world.filled();
    assertThat(code(copying(admin(), claim, places().cloudPast.id())))
        .isEqualTo("claim.deadline-passed");
    assertThat(code(copying(admin(), claim, places().devices.id()))).isEqualTo("input.invalid");
    assertThat(kind(copying(admin(), claim, UUID.randomUUID()))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(copying(world.people().reviewer, claim, null))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(copying(world.people().lyonAdmin, claim, null))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(copying(world.people().borealisAdmin, claim, null))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(copying(world.people().reviewer, world.submitted(), null)))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(
            violations(
                second()
                    .copy(admin(), claim, new CopyOf("x".repeat(Limits.NAME + 1), null, false))))
        .containsExactly("name=field.too-long");
    world
        .clock()
        .moveTo(
            places()
                .cloudNext
                .claimDeadline()
                .plusDays(2)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
    assertThat(code(copying(admin(), claim, null))).isEqualTo("claim.deadline-passed");
  }
}
