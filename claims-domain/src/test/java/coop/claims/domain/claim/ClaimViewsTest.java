package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimViews.ChainReport;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.claim.ClaimViews.Overview;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.StatusTotal;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Reading claims: what each side sees, and what the partner does not learn. */
class ClaimViewsTest extends Story {

  @Test
  void aDetailIsEverythingAPageShows() {
    UUID claim = world.filled();

    ClaimDetail detail = done(in().views().detail(people().user, claim));

    assertThat(detail.claim()).isEqualTo(world.claim(claim));
    assertThat(detail.organisationName()).isEqualTo("Aurora");
    assertThat(detail.locationName()).isEqualTo("Aurora Amsterdam");
    assertThat(detail.people()).containsEntry(people().user.userId(), "Name of aurora-user");
    assertThat(detail.setting().period()).isEqualTo(places().cloud);
    assertThat(detail.activity().code()).isEqualTo(SampleCatalogue.PRINT_AD);
    assertThat(detail.expenseTypes())
        .extracting(ExpenseType::code)
        .containsExactly("MEDIA", "DESIGN", "PRINT");
    assertThat(detail.remaining()).isEqualTo(eur("10000.00"));
    assertThat(detail.findings()).isEmpty();
    assertThat(detail.allowed())
        .containsExactlyInAnyOrder(
            ClaimVerb.VIEW,
            ClaimVerb.COPY,
            ClaimVerb.EDIT,
            ClaimVerb.SUBMIT,
            ClaimVerb.DELETE,
            ClaimVerb.COMMENT,
            ClaimVerb.REQUEST_DOCUMENT);
    assertThat(detail.may(ClaimVerb.DISPUTE)).isFalse();
  }

  @Test
  void whatRemainsIsBesidesWhatTheClaimHasReserved() {
    UUID claim = world.submitted();
    assertThat(done(in().views().detail(people().user, claim)).remaining())
        .isEqualTo(eur("8800.00"));

    world.clock().moveTo(world.deadline());

    assertThat(done(in().views().detail(people().user, claim)).remaining()).isEqualTo(eur("0.00"));
    world.reject(world.take(claim), people().reviewer);
    assertThat(done(in().views().detail(people().user, claim)).remaining())
        .isEqualTo(eur("1200.00"));
  }

  @Test
  void thePartnerSeesTheVendorsPeopleAsNobodyInParticular() {
    UUID claim = world.ask(world.disputed(), people().disputeReviewer);
    List<UUID> vendors = List.of(people().reviewer.userId(), people().disputeReviewer.userId());

    ClaimDetail partners = done(in().views().detail(people().admin, claim));
    ClaimDetail supervisors = done(in().views().detail(people().supervisor, claim));

    assertThat(partners.claim().life().reviewerId()).isNull();
    assertThat(partners.claim().life().decidedBy()).isNull();
    assertThat(partners.claim().feedback()).isNotEmpty().allMatch(f -> f.author() == null);
    assertThat(partners.people()).doesNotContainKeys(vendors.toArray(UUID[]::new));
    assertThat(partners.claim().life().informationRequest()).isNotBlank();
    assertThat(partners.claim().life().decisionText()).isNotBlank();
    assertThat(supervisors.claim()).isEqualTo(world.claim(claim));
    assertThat(supervisors.people()).containsKeys(vendors.toArray(UUID[]::new));

    assertThat(history(people().admin, claim))
        .filteredOn(l -> l.side() == Side.VENDOR)
        .isNotEmpty()
        .allMatch(l -> l.actorId() == null && l.actorName() == null);
    assertThat(history(people().admin, claim))
        .filteredOn(l -> l.side() == Side.PARTNER)
        .allMatch(l -> l.actorId() != null && l.actorName() != null);
    assertThat(history(people().support, claim)).allMatch(l -> l.actorId() != null);
  }

  @Test
  void thePartnerSeesDecisionsButNotWhoseTheyAre() {
    UUID claim = world.approved();

    assertThat(done(in().views().decisions(people().user, claim)))
        .hasSize(5)
        .allMatch(d -> d.by() == null);
    assertThat(done(in().views().decisions(people().finance, claim)))
        .hasSize(5)
        .allMatch(d -> d.by().equals(people().reviewer.userId()));
  }

  @Test
  void noNameOfTheVendorsPeopleStandsInWhatAPartnerReads() {
    UUID claim = world.rejectedForGood();

    String everything =
        done(in().views().detail(people().admin, claim)).toString()
            + history(people().admin, claim)
            + done(in().views().decisions(people().admin, claim))
            + done(in().views().comments(people().admin, claim));

    for (Actor actor : List.of(people().reviewer, people().disputeReviewer)) {
      assertThat(everything)
          .doesNotContain(actor.username())
          .doesNotContain(actor.userId().toString());
    }
  }

  @Test
  void theCheckIsEmptyOnceTheClaimIsClosed() {
    for (UUID closed : List.of(world.approved(), world.rejected(), world.withdrawn())) {
      assertThat(done(in().views().check(people().user, closed))).isEmpty();
      assertThat(done(in().views().detail(people().user, closed)).findings()).isEmpty();
    }
  }

  @Test
  void theReviewerFindsWhatStoodAgainstTheClaimWhenItWasSubmitted() {
    UUID claim = world.actionRequired();
    assertThat(done(in().views().check(people().reviewer, claim)))
        .extracting(Finding::rule)
        .containsExactly("feedback.unanswered");
    UUID submitted = world.submitted();
    world.clock().moveTo(world.deadline().plusSeconds(1));
    assertThat(done(in().views().check(people().reviewer, submitted)))
        .noneMatch(Finding::isBlocking);
  }

  @Test
  void aClaimIsFoundByItsNumberHoweverItIsTyped() {
    UUID claim = world.submitted();
    String number = world.claim(claim).number();

    assertThat(done(in().views().byNumber(people().user, number))).isEqualTo(claim);
    assertThat(
            done(in().views().byNumber(people().user, ClaimNumber.display(number).toLowerCase())))
        .isEqualTo(claim);
    assertThat(kind(in().views().byNumber(people().borealisAdmin, number)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(in().views().byNumber(people().colleague, number))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(in().views().byNumber(people().user, "nonsense"))).isEqualTo(Kind.NOT_FOUND);
    String draft = world.claim(world.draft()).number();
    assertThat(kind(in().views().byNumber(people().reviewer, draft))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void theOverviewAddsUp() {
    UUID draft = world.draft();
    world.submitted("100.00");
    world.approved();

    Overview overview = done(in().views().overview(people().user, OverviewFilter.all()));

    assertThat(overview.totals())
        .extracting(StatusTotal::status)
        .containsExactlyInAnyOrder(
            ClaimStatus.EDITING, ClaimStatus.SUBMITTED, ClaimStatus.APPROVED);
    assertThat(overview.needsPartner()).extracting(l -> l.id()).containsExactly(draft);
    var fund =
        overview.funds().stream()
            .filter(f -> f.periodId().equals(places().cloud.id()))
            .findFirst()
            .orElseThrow();
    assertThat(fund.earned()).isEqualTo(eur("10000.00"));
    assertThat(fund.claimed()).isEqualTo(eur("1300.00"));
    assertThat(fund.approved()).isEqualTo(eur("1200.00"));
    assertThat(fund.remaining()).isEqualTo(eur("8700.00"));
    assertThat(fund.earned()).isEqualTo(fund.claimed().plus(fund.remaining()));
    Overview vendors = done(in().views().overview(people().reviewer, OverviewFilter.all()));
    assertThat(vendors.needsPartner()).isEmpty();
    assertThat(vendors.funds()).isEmpty();
  }

  @Test
  void theWholeHistoryVerifiesForTheVendorAndIsNotForPartners() {
    UUID claim = world.rejectedForGood();

    ChainReport report = done(in().views().verify(people().support, claim));

    assertThat(report.isIntact()).isTrue();
    assertThat(report.events()).isEqualTo(world.history(claim).size());
    assertThat(report.head()).isEqualTo(world.history(claim).get((int) report.events() - 1).hash());
    assertThat(code(in().views().verify(people().admin, claim))).isEqualTo("forbidden");
    assertThat(kind(in().views().verify(people().borealisAdmin, claim))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void whateverIsDoneToAChainShowsWhereItWasDone() {
    UUID claim = world.approved();
    int length = world.history(claim).size();

    assertThat(verified(claim, chain -> chain).brokenAt()).isNull();
    assertThat(verified(claim, chain -> without(chain, 0)).brokenAt()).isEqualTo(2);
    assertThat(verified(claim, chain -> without(chain, 3)).brokenAt()).isEqualTo(5);
    assertThat(verified(claim, chain -> swapped(chain, 2)).brokenAt()).isEqualTo(4);
    assertThat(verified(claim, chain -> forged(chain, length - 1)).brokenAt()).isEqualTo(length);
    assertThat(verified(claim, chain -> forged(chain, 1)).brokenAt()).isEqualTo(2);
  }

  /** What verifying says when storage gives the chain back in that shape. */
  private ChainReport verified(UUID claim, UnaryOperator<List<ChainedEvent>> shape) {
    EventLog log =
        new EventLog() {
          @Override
          public void append(List<HistoryEvent> events) {
            throw new UnsupportedOperationException("whoever verifies writes nothing");
          }

          @Override
          public List<ChainedEvent> chain(UUID claimId) {
            return shape.apply(new ArrayList<>(ports.eventLog().chain(claimId)));
          }
        };
    ClaimViewsService views =
        new ClaimViewsService(
            ports.claims(),
            ports.claimReading(),
            ports.programs(),
            ports.fundViews(),
            log,
            null,
            world.clock());
    return ports.inTransaction(people().support, () -> done(views.verify(people().support, claim)));
  }

  private static List<ChainedEvent> without(List<ChainedEvent> chain, int index) {
    chain.remove(index);
    return chain;
  }

  private static List<ChainedEvent> swapped(List<ChainedEvent> chain, int index) {
    chain.add(index, chain.remove(index + 1));
    return chain;
  }

  private static List<ChainedEvent> forged(List<ChainedEvent> chain, int index) {
    ChainedEvent c = chain.get(index);
    HistoryEvent e = c.event();
    HistoryEvent changed =
        new HistoryEvent(
            e.id(),
            e.claimId(),
            e.organisationId(),
            e.at(),
            e.actorId(),
            e.side(),
            e.action(),
            e.item(),
            Map.of("approved", "999999.00 EUR"),
            e.text(),
            e.visibility());
    chain.set(
        index,
        new ChainedEvent(changed, c.seq(), c.salt(), c.textHash(), c.previousHash(), c.hash()));
    return chain;
  }

  private List<HistoryLine> history(Actor actor, UUID claim) {
    return done(in().views().history(actor, claim, new PageRequest(null, 100))).items();
  }
}
