package coop.claims.domain.review;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimCheck;
import coop.claims.domain.claim.ClaimDesk;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.claim.ClaimFunds;
import coop.claims.domain.claim.ClaimMoney;
import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.claim.ReceiptWriting;
import coop.claims.domain.claim.Settlement;
import coop.claims.domain.claim.Settlement.Approved;
import coop.claims.domain.claim.Settlement.Share;
import coop.claims.domain.rule.Facts.MoneyThere;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Serves the validation team. */
public final class ReviewerClaimsService implements ReviewerClaims {

  private final ClaimDesk desk;
  private final ClaimFunds funds;
  private final Settlement settlement;
  private final ReviewQueue queue;
  private final ReceiptWriting receipts;
  private final Clock clock;

  public ReviewerClaimsService(
      ClaimDesk desk,
      ClaimFunds funds,
      Settlement settlement,
      ReviewQueue queue,
      ClaimCheck check,
      Clock clock) {
    this.desk = desk;
    this.receipts = new ReceiptWriting(desk, check);
    this.funds = funds;
    this.settlement = settlement;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public Outcome<Receipt> take(Actor actor, UUID claimId, Long version) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.TAKE);
          open.claim().take(open.deed());
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> putBack(Actor actor, UUID claimId, Long version) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.PUT_BACK);
          open.claim().putBack(open.deed());
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> feedback(Actor actor, UUID claimId, Long version, NewFeedback command) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.FEEDBACK);
          Checks checks = new Checks();
          checks.present("item", command.item());
          checks.present("severity", command.severity());
          String text = checks.required("text", command.text(), Limits.TEXT);
          checks.orRefuse();
          ItemRef item = ItemRef.parse(command.item());
          desk.refuseUnknown(open.claim(), item);
          UUID feedback = open.claim().giveFeedback(open.deed(), item, command.severity(), text);
          return desk.close(open, feedback);
        });
  }

  @Override
  public Outcome<Receipt> decideItem(Actor actor, UUID claimId, Long version, Decision command) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.DECIDE_ITEM);
          ItemRef item = ItemRef.parse(command.item());
          Checks checks = new Checks();
          checks.that(
              command.state() != null && command.state() != ItemState.PENDING,
              "state",
              "field.required");
          Money part = part(checks, open.claim(), item, command);
          boolean needsReason =
              command.state() == ItemState.NEEDS_CHANGE
                  || command.state() == ItemState.REJECTED
                  || isCut(open.claim(), item, part);
          checks.that(!needsReason || command.reason() != null, "reason", "field.required");
          checks.that(
              command.reason() != ReasonCode.NO_PARTNER_RESPONSE, "reason", "reason.not-yours");
          String text =
              needsReason
                  ? checks.required("text", command.text(), Limits.TEXT)
                  : checks.optional("text", command.text(), Limits.TEXT);
          checks.orRefuse();
          UUID decision =
              open.claim()
                  .decide(
                      open.deed(),
                      item,
                      new Judgement(command.state(), needsReason ? command.reason() : null, text),
                      part);
          return desk.close(open, decision);
        });
  }

  @Override
  public Outcome<Receipt> requestInformation(Actor actor, UUID claimId, Long version, String text) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.REQUEST_INFORMATION);
          String words = words(text);
          MoneyThere there = funds.of(open).there();
          open.claim().requestInformation(open.deed(), words, open.setting());
          receipts.write(open, there);
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> approve(Actor actor, UUID claimId, Long version, String text) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.APPROVE);
          Checks checks = new Checks();
          String words = checks.optional("text", text, Limits.TEXT);
          checks.orRefuse();
          Claim claim = open.claim();
          ClaimMoney money = funds.of(open);
          MoneyThere there = money.there();
          Money approved = claim.approve(open.deed(), words);
          receipts.write(open, there);
          List<Share> shares = money.consume(approved);
          settlement.settle(
              new Approved(
                  claim.id(),
                  claim.placement().organisationId(),
                  open.now(),
                  open.setting(),
                  shares),
              open.deed().ids());
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> reject(
      Actor actor, UUID claimId, Long version, ReasonCode reason, String text) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.REJECT);
          Checks checks = new Checks();
          checks.present("reason", reason);
          checks.that(reason != ReasonCode.NO_PARTNER_RESPONSE, "reason", "reason.not-yours");
          String words = checks.required("text", text, Limits.TEXT);
          checks.orRefuse();
          ClaimMoney money = funds.of(open);
          MoneyThere there = money.there();
          open.claim().reject(open.deed(), reason, words, open.setting());
          receipts.write(open, there);
          money.release(open.claim().life().disputeUntil());
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Page<ClaimLine>> queue(Actor actor, QueueFilter filter, PageRequest page) {
    return Outcome.of(
        () -> {
          refuseUnlessTeam(actor);
          return queue.queue(actor, filter, clock.instant(), page);
        });
  }

  @Override
  public Outcome<Map<Tab, Integer>> counts(Actor actor) {
    return Outcome.of(
        () -> {
          refuseUnlessTeam(actor);
          return queue.counts(actor, clock.instant());
        });
  }

  /** What is approved of a line: all of it unless said otherwise, nothing where it is rejected. */
  private static Money part(Checks checks, Claim claim, ItemRef item, Decision command) {
    if (item.kind() != ItemRef.Kind.LINE) {
      checks.that(command.approved() == null, "approved", "item.no-amount");
      return null;
    }
    CostLine line =
        claim
            .content()
            .line(item.id())
            .orElseThrow(() -> Refusal.rule("item.unknown", item.toString()).asException());
    if (command.state() != ItemState.ACCEPTED) {
      checks.that(command.approved() == null, "approved", "item.not-accepted");
      return null;
    }
    if (command.approved() == null) {
      return line.amount();
    }
    Money part = checks.notNegative("approved", command.approved(), line.amount().currency());
    if (part != null) {
      checks.that(!part.isMoreThan(line.amount()), "approved", "line.over-claimed", line.amount());
    }
    return part;
  }

  private static boolean isCut(Claim claim, ItemRef item, Money part) {
    return part != null
        && claim
            .content()
            .line(item.id())
            .map(CostLine::amount)
            .filter(amount -> amount.isMoreThan(part))
            .isPresent();
  }

  private static String words(String text) {
    Checks checks = new Checks();
    String words = checks.required("text", text, Limits.TEXT);
    checks.orRefuse();
    return words;
  }

  private static void refuseUnlessTeam(Actor actor) {
    if (!actor.isVendor()
        || !actor.holdsSomewhere(
            Role.REVIEWER, Role.DISPUTE_REVIEWER, Role.SUPERVISOR, Role.SUPPORT)) {
      throw Refusal.forbidden().asException();
    }
  }
}
