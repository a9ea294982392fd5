package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.claim.ClaimReading.Surroundings;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.rule.Asked;
import coop.claims.domain.rule.CapRules;
import coop.claims.domain.rule.Charge;
import coop.claims.domain.rule.Charges;
import coop.claims.domain.rule.Facts;
import coop.claims.domain.rule.Facts.MoneyThere;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.rule.Rates;
import coop.claims.domain.rule.Rules;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Asks the rules of a claim, the same ones whoever asks: while it is edited, when it is handed in
 * or disputed, and when it is reviewed.
 */
public final class ClaimCheck {

  private final ClaimDesk desk;
  private final ClaimReading reading;
  private final Charges charges;
  private final Rates rates;

  public ClaimCheck(ClaimDesk desk, ClaimReading reading, Charges charges, Rates rates) {
    this.desk = desk;
    this.reading = reading;
    this.charges = charges;
    this.rates = rates;
  }

  /** Of a claim under work whose funds are locked, so that caps hold whoever else hands in. */
  public List<Finding> of(Actor actor, Open open, ClaimMoney money) {
    Claim claim = open.claim();
    Surroundings around = reading.surroundings(claim.snapshot(), true);
    return of(
        claim.snapshot(),
        desk.catalogue(claim),
        open.setting(),
        money.there(),
        around.openRequests(),
        InvoiceElsewhere.heardBy(actor, around.elsewhere()),
        open.now());
  }

  /** As far as can be seen without a lock. */
  List<Finding> of(
      ClaimSnapshot claim,
      Catalogue catalogue,
      Setting setting,
      MoneyThere money,
      int openRequests,
      List<InvoiceElsewhere> invoicesElsewhere,
      Instant now) {
    return Rules.check(
        facts(claim, catalogue, setting, money, openRequests, invoicesElsewhere, now));
  }

  /** What the rules may look at. */
  Facts facts(
      ClaimSnapshot claim,
      Catalogue catalogue,
      Setting setting,
      MoneyThere money,
      int openRequests,
      List<InvoiceElsewhere> invoicesElsewhere,
      Instant now) {
    ActivityType activity = catalogue.activity(claim.form().activityCode()).orElseThrow();
    return ClaimFacts.of(
        claim,
        catalogue,
        activity,
        setting,
        money,
        openRequests,
        invoicesElsewhere,
        elsewhere(claim, catalogue, activity),
        rates.forOneCheck(),
        now);
  }

  /** What the rules may look at, for whoever knows what counts with it for caps. */
  Facts facts(
      ClaimSnapshot claim,
      Catalogue catalogue,
      ActivityType activity,
      Setting setting,
      MoneyThere money,
      List<Charge> elsewhere,
      Instant now) {
    return ClaimFacts.of(
        claim,
        catalogue,
        activity,
        setting,
        money,
        0,
        List.of(),
        elsewhere,
        rates.forOneCheck(),
        now);
  }

  /** What the activity asks of the claim as it stands. */
  static Asked asked(ClaimSnapshot claim, Catalogue catalogue, Setting setting, Instant now) {
    Money nothing = Money.zero(claim.form().currency());
    ActivityType activity = catalogue.activity(claim.form().activityCode()).orElseThrow();
    return Asked.of(
        ClaimFacts.of(
            claim,
            catalogue,
            activity,
            setting,
            new MoneyThere(nothing, nothing),
            0,
            List.of(),
            List.of(),
            Rates.UNKNOWN,
            now));
  }

  private List<Charge> elsewhere(ClaimSnapshot claim, Catalogue catalogue, ActivityType activity) {
    Set<String> counted = CapRules.activitiesCounted(catalogue, activity);
    Placement place = claim.placement();
    return counted.isEmpty()
        ? List.of()
        : charges.others(
            place.enrollmentId(), place.periodId(), claim.id(), claim.form().currency(), counted);
  }

  /**
   * Refuses with every finding beside its item.
   *
   * @throws coop.claims.domain.shared.RefusalException {@code claim.not-ready} when there are any
   */
  public static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      List<Violation> violations =
          findings.stream().map(f -> new Violation(f.item(), f.rule(), f.arguments())).toList();
      throw new Refusal(Refusal.Kind.RULE, "claim.not-ready", List.of(), violations).asException();
    }
  }
}
