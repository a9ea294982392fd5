package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.PolicyReplays;
import coop.claims.domain.claim.PolicyReplays.Replayed;
import coop.claims.domain.claim.PolicyReplays.Stretch;
import coop.claims.domain.claim.PolicyReplays.Total;
import coop.claims.domain.claim.PolicyReplays.Totals;
import coop.claims.domain.claim.PolicyReplays.Verdict;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.SampleDocument;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a draft would have made of decided claims, over any storage. */
public abstract class PolicyReplaysContract extends PortContract {

  private static final String SKILLS = SampleDocument.SKILLS;
  private static final String PERIOD = "FY26-H1";

  private SkillsFund skills;

  @Test
  void aDraftThatChangesNothingChangesNoDecision() {
    UUID approved = approved("900.00");
    UUID rejected = rejected("500.00");
    draft(SampleDocument.with("40", "41"));

    assertThat(replay())
        .extracting(
            Replayed::claimId,
            Replayed::status,
            Replayed::verdict,
            Replayed::amount,
            Replayed::under)
        .containsExactlyInAnyOrder(
            tuple(approved, ClaimStatus.APPROVED, Verdict.SAME, sek("900.00"), sek("900.00")),
            tuple(rejected, ClaimStatus.REJECTED, Verdict.SAME, sek("0.00"), sek("0.00")));
    assertThat(replay()).allMatch(r -> r.appearing().isEmpty() && r.vanishing().isEmpty());
  }

  @Test
  void whatTheDraftAsksForAndTheClaimDoesNotShowWouldNotHaveBeenAccepted() {
    UUID claim = approved("900.00");
    draft(
        SampleDocument.with(
            "\"text\": \"The page\", \"mandatory\": false", "\"text\": \"The page\""));

    Replayed replayed = of(claim);

    assertThat(replayed.verdict()).isEqualTo(Verdict.NOT_ACCEPTED);
    assertThat(replayed.under()).isEqualTo(sek("0.00"));
    assertThat(replayed.appearing())
        .extracting(Finding::rule, Finding::item)
        .containsExactly(tuple("proof.missing", "proof:page"));
    assertThat(world.claim(claim).status()).isEqualTo(ClaimStatus.APPROVED);
  }

  @Test
  void aCapOfTheDraftLowersTheAmountToItself() {
    UUID above = approved("900.00");
    UUID below = approved("300.00");
    draft(SampleDocument.capped("CLAIM", "500.00"));

    assertThat(of(above).verdict()).isEqualTo(Verdict.LOWERED);
    assertThat(of(above).under()).isEqualTo(sek("500.00"));
    assertThat(of(above).difference()).isEqualTo(sek("-400.00"));
    assertThat(of(above).appearing()).extracting(Finding::rule).containsExactly("cap.amount");
    assertThat(of(below).verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void aCapIsHeldAgainstWhatWasApprovedNotAgainstWhatWasAskedFor() {
    UUID claim = underReview("900.00");
    done(
        world
            .in()
            .reviewing()
            .decideItem(
                world.people().reviewer,
                claim,
                null,
                new Decision(
                    world.line(claim).toString(),
                    ItemState.ACCEPTED,
                    ReasonCode.AMOUNT_NOT_PROVEN,
                    "This much",
                    new BigDecimal("450.00"))));
    world.approve(claim, world.people().reviewer);
    draft(SampleDocument.capped("CLAIM", "500.00"));

    assertThat(of(claim).verdict()).isEqualTo(Verdict.SAME);
    assertThat(of(claim).amount()).isEqualTo(sek("450.00"));
  }

  @Test
  void aCapOverAPeriodIsUsedUpByTheClaimsHandedInFirst() {
    UUID first = approved("600.00");
    UUID second = approved("600.00");
    UUID third = approved("600.00");
    draft(SampleDocument.capped("PERIOD", "1000.00"));

    assertThat(List.of(of(first), of(second), of(third)))
        .extracting(Replayed::verdict, Replayed::under)
        .containsExactly(
            tuple(Verdict.SAME, sek("600.00")),
            tuple(Verdict.LOWERED, sek("400.00")),
            tuple(Verdict.NOT_ACCEPTED, sek("0.00")));
  }

  @Test
  void pageByPageAndStretchByStretchSayTheSame() {
    for (int i = 0; i < 5; i++) {
      approved("300.00");
    }
    rejected("100.00");
    draft(SampleDocument.capped("PERIOD", "1000.00"));

    List<Replayed> paged = new ArrayList<>();
    String cursor = null;
    Page<Replayed> page;
    do {
      page = done(replays().page(manager(), SKILLS, PERIOD, new PageRequest(cursor, 2)));
      paged.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);

    assertThat(paged).hasSize(6).isEqualTo(replay());
    Page<Replayed> back =
        done(replays().page(manager(), SKILLS, PERIOD, new PageRequest(page.previous(), 2)));
    assertThat(back.items()).isEqualTo(paged.subList(2, 4));
  }

  @Test
  void totalsSayHowManyDecisionsAndHowMuchMoney() {
    approved("600.00");
    approved("600.00");
    approved("600.00");
    rejected("100.00");
    draft(SampleDocument.capped("PERIOD", "1000.00"));

    Totals totals = new Totals();
    replay().forEach(totals::add);

    assertThat(totals.all())
        .containsExactly(
            new Total(sek("0.00").currency(), 4, 1, 1, sek("1800.00"), sek("1000.00")));
    assertThat(totals.all().get(0).difference()).isEqualTo(sek("-800.00"));
  }

  @Test
  void aPercentageOfTheDraftLowersWhatAnInvoiceGives() {
    UUID claim = approved("900.00");
    Money net = world.claim(claim).content().invoices().get(0).net();
    draft(
        SampleDocument.with(
            "\"category\": \"DEMAND_GENERATION\",",
            "\"category\": \"DEMAND_GENERATION\", \"reimbursementPercent\": 50,"));

    assertThat(of(claim).verdict()).isEqualTo(Verdict.LOWERED);
    assertThat(of(claim).under().amount())
        .isEqualByComparingTo(net.amount().divide(BigDecimal.valueOf(2)));
  }

  @Test
  void anActivityThatIsGoneWouldNotHaveBeenAccepted() {
    UUID claim = approved("900.00");
    draft(SampleDocument.with("DG-PRINT", "DG-PAPER"));

    assertThat(of(claim).verdict()).isEqualTo(Verdict.NOT_ACCEPTED);
    assertThat(of(claim).appearing()).extracting(Finding::rule).containsExactly("activity.unknown");
  }

  @Test
  void onlyDecidedClaimsOfThatPeriodAreReplayed() {
    approved("900.00");
    underReview("100.00");
    skills().draft();
    draft(SampleDocument.with("40", "41"));

    assertThat(replay()).hasSize(1);
    assertThat(done(replays().page(manager(), SKILLS, "FY26-H2", PageRequest.first())).items())
        .isEmpty();
    assertThat(kind(replays().page(manager(), SKILLS, "FY99", PageRequest.first())))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void withoutADraftThereIsNothingToTry() {
    approved("900.00");

    assertThat(code(replays().page(manager(), SKILLS, PERIOD, PageRequest.first())))
        .isEqualTo("program.no-draft");
  }

  @Test
  void onlyProgramManagersReplay() {
    approved("900.00");
    draft(SampleDocument.with("40", "41"));
    Stretch begun = done(replays().begin(manager(), SKILLS, PERIOD));

    assertThat(kind(page(world.people().admin))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(page(world.people().reviewer))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(page(world.people().devicesManager))).isEqualTo(Kind.NOT_FOUND);
    for (Actor other : List.of(world.people().admin, world.people().devicesManager)) {
      assertThat(kind(replays().next(other, begun))).isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(replays().begin(other, SKILLS, PERIOD))).isEqualTo(Kind.NOT_FOUND);
    }
    assertThat(kind(replays().page(manager(), Places.CLOUD, PERIOD, PageRequest.first())))
        .isEqualTo(Kind.ILLEGAL_STEP);
  }

  private Outcome<Page<Replayed>> page(Actor actor) {
    return replays().page(actor, SKILLS, PERIOD, PageRequest.first());
  }

  private SkillsFund skills() {
    if (skills == null) {
      skills = SkillsFund.inForce(world);
    }
    return skills;
  }

  private UUID underReview(String amount) {
    UUID claim = world.take(world.submit(world.fill(skills().draft(), amount)));
    world.clock().moveBy(Duration.ofMinutes(1));
    return claim;
  }

  private UUID approved(String amount) {
    return world.approve(underReview(amount), world.people().reviewer);
  }

  private UUID rejected(String amount) {
    return world.reject(underReview(amount), world.people().reviewer);
  }

  private void draft(String text) {
    done(world.in().documents().save(manager(), SKILLS, null, SampleDocument.bytes(text)));
  }

  private List<Replayed> replay() {
    List<Replayed> all = new ArrayList<>();
    Stretch stretch = done(replays().begin(manager(), SKILLS, PERIOD));
    all.addAll(stretch.claims());
    while (!stretch.isLast()) {
      stretch = done(replays().next(manager(), stretch));
      all.addAll(stretch.claims());
    }
    return all;
  }

  private Replayed of(UUID claim) {
    return replay().stream().filter(r -> r.claimId().equals(claim)).findFirst().orElseThrow();
  }

  private PolicyReplays replays() {
    return world.in().replays();
  }

  private Actor manager() {
    return world.people().programManager;
  }

  private static Money sek(String amount) {
    return Money.of(amount, "SEK");
  }
}
