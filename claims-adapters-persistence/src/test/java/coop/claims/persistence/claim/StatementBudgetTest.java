package coop.claims.persistence.claim;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.PolicyReplays;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.contract.SkillsFund;
import coop.claims.domain.currency.RateTable.NewRate;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.review.ReviewerClaims.NewFeedback;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.SampleDocument;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.LargeClaims;
import coop.claims.persistence.testing.PostgresStorage;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counted inside an in-port's transaction; binding and signing in are not counted. */
class StatementBudgetTest {

  private static final int LIST = 3;
  private static final int DETAIL = 8;
  private static final int SUBMIT = 16;
  private static final int APPROVE = 20;

  /** Of one page or stretch, the draft it is held against included. */
  private static final int REPLAY = 14;

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final World WORLD = new World(STORAGE.empty());

  private final LargeClaims claims = new LargeClaims(WORLD);
  private final Actor partner = WORLD.people().admin;
  private final Actor reviewer = WORLD.people().reviewer;

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @ParameterizedTest(name = "with {0} lines and {1} documents")
  @CsvSource({"1, 2", "50, 100"})
  void readingCostsTheSameHoweverLargeAClaimIs(int lines, int documents) {
    UUID id = claims.aurora(lines, documents).id();

    within(LIST, () -> views().list(partner, ClaimFilter.all(), PageRequest.first()));
    within(LIST, () -> views().overview(partner, OverviewFilter.all()));
    within(DETAIL, () -> views().detail(partner, id));
    submit(id);
    within(LIST, () -> reviews().queue(reviewer, everythingNew(), PageRequest.first()));
    within(LIST, () -> reviews().counts(reviewer));
    within(DETAIL, () -> views().detail(reviewer, id));
  }

  @ParameterizedTest(name = "with {0} lines and {1} documents")
  @CsvSource({"1, 2", "50, 100"})
  void submittingAndApprovingCostTheSameHoweverLargeAClaimIs(int lines, int documents) {
    Claim draft = claims.aurora(lines, documents);
    UUID id = draft.id();
    String document = "document:" + draft.content().documents().get(1).id();
    String line = "line:" + draft.content().lines().get(0).id();

    submit(id);
    WORLD.take(id);
    within(SUBMIT, () -> reviews().feedback(reviewer, id, null, unreadable(document)));
    within(SUBMIT, () -> reviews().decideItem(reviewer, id, null, needsChange(document)));
    within(SUBMIT, () -> reviews().requestInformation(reviewer, id, null, "Please"));
    UUID feedback = WORLD.claim(id).feedback().get(0).id();
    within(SUBMIT, () -> WORLD.in().claims().answer(partner, id, null, feedback, "It is fine"));
    submit(id);
    WORLD.take(id);
    within(SUBMIT, () -> reviews().decideItem(reviewer, id, null, accepted(document)));
    within(SUBMIT, () -> reviews().decideItem(reviewer, id, null, cut(line)));
    within(APPROVE, () -> reviews().approve(reviewer, id, null, "Well done"));
    within(DETAIL, () -> views().detail(partner, id));
  }

  @Test
  void capsOverSeveralClaimsAndReceiptsStayWithin() {
    World world = WORLD;
    SkillsFund fund = SkillsFund.inForce(world, SampleDocument.capped("PERIOD", "5000.00"));
    for (int i = 0; i < 3; i++) {
      UUID id = world.fill(fund.draft(), "900.00");
      submit(id);
      world.take(id);
      within(APPROVE, () -> reviews().approve(reviewer, id, null, "Well done"));
      within(DETAIL, () -> world.in().receipts().of(partner, id, PageRequest.first()));
    }
    done(
        world
            .in()
            .documents()
            .save(
                manager(),
                SampleDocument.SKILLS,
                null,
                SampleDocument.bytes(SampleDocument.capped("PERIOD", "1000.00"))));

    within(REPLAY, () -> replays(new PageRequest(null, 1)));
    int ofOne = STORAGE.edge().statements().size();
    within(REPLAY, () -> replays(new PageRequest(null, PageRequest.MOST)));
    assertThat(STORAGE.edge().statements()).hasSize(ofOne);
    PolicyReplays.Stretch begun =
        done(world.in().replays().begin(manager(), SampleDocument.SKILLS, "FY26-H1"));
    assertThat(begun.claims()).hasSize(3);
  }

  @Test
  void aCapInAnotherCurrencyCostsOneStatementMoreAtMost() {
    try (PostgresStorage storage = new PostgresStorage()) {
      World world = new World(storage.empty());
      Actor by = world.people().admin;
      SkillsFund fund =
          SkillsFund.inForce(
              world,
              SampleDocument.with(
                  SampleDocument.capped("PERIOD", "5000.00"),
                  "\"amount\": \"5000.00\", \"currency\": \"SEK\"",
                  "\"amount\": \"5000.00\", \"currency\": \"USD\""));
      UUID id = world.fill(fund.draft(), "900.00");
      done(world.in().views().check(by, id));
      assertThat(ratesAsked(storage)).isEqualTo(1);
      NewRate rate = new NewRate("USD", "SEK", "2026-06", "10", "Vendor", "2026-06-01");
      done(world.in().rates().set(world.people().finance, rate));

      done(world.in().claims().submit(by, id, null));
      assertThat(ratesAsked(storage)).isEqualTo(1);
      withinButForRates(storage, SUBMIT);
      world.take(id);
      done(world.in().reviewing().approve(world.people().reviewer, id, null, "Fine"));
      withinButForRates(storage, APPROVE);
      done(world.in().views().detail(by, id));
      withinButForRates(storage, DETAIL);
    }
  }

  private static void withinButForRates(PostgresStorage storage, int most) {
    assertThat(ratesAsked(storage)).isLessThanOrEqualTo(1);
    assertThat(storage.edge().statements())
        .filteredOn(sql -> !sql.contains("from exchange_rate"))
        .hasSizeLessThanOrEqualTo(most);
  }

  private static long ratesAsked(PostgresStorage storage) {
    return storage.edge().statements().stream()
        .filter(sql -> sql.contains("from exchange_rate"))
        .count();
  }

  private static Outcome<?> replays(PageRequest page) {
    return WORLD.in().replays().page(manager(), SampleDocument.SKILLS, "FY26-H1", page);
  }

  private static Actor manager() {
    return WORLD.people().programManager;
  }

  private void submit(UUID id) {
    within(SUBMIT, () -> WORLD.in().claims().submit(partner, id, null));
  }

  private static QueueFilter everythingNew() {
    return new QueueFilter(Tab.NEW, null, null);
  }

  private static NewFeedback unreadable(String item) {
    return new NewFeedback(item, Feedback.Severity.MUST_FIX, "Unreadable");
  }

  private static Decision needsChange(String item) {
    return new Decision(
        item, ItemState.NEEDS_CHANGE, ReasonCode.WRONG_DOCUMENT, "Unreadable", null);
  }

  private static Decision accepted(String item) {
    return new Decision(item, ItemState.ACCEPTED, null, null, null);
  }

  private static Decision cut(String line) {
    return new Decision(
        line, ItemState.ACCEPTED, ReasonCode.OVER_CAP, "Half of it", new BigDecimal("5.00"));
  }

  private static ClaimViews views() {
    return WORLD.in().views();
  }

  private static ReviewerClaims reviews() {
    return WORLD.in().reviewing();
  }

  private static void within(int most, Supplier<Outcome<?>> inPort) {
    done(inPort.get());
    assertThat(STORAGE.edge().statements()).hasSizeLessThanOrEqualTo(most);
  }
}
