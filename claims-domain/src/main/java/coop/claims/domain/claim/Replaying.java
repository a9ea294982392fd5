package coop.claims.domain.claim;

import coop.claims.domain.claim.PolicyReplays.Replayed;
import coop.claims.domain.claim.PolicyReplays.Verdict;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.ProgramDocuments.Proposal;
import coop.claims.domain.program.Programs;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.rule.CapRules;
import coop.claims.domain.rule.Charge;
import coop.claims.domain.rule.Facts;
import coop.claims.domain.rule.Facts.MoneyThere;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.rule.Rules;
import coop.claims.domain.shared.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Holds decided claims, one after the other, against the document they had and a draft. */
final class Replaying {

  private final Programs programs;
  private final ClaimCheck check;
  private final Proposal proposal;
  private final Setting now;
  private final Setting proposed;
  private final Charged charged = new Charged();

  Replaying(Programs programs, ClaimCheck check, Proposal proposal, Setting now) {
    this.programs = programs;
    this.check = check;
    this.proposal = proposal;
    this.now = now;
    this.proposed =
        new Setting(
            proposal.program(),
            proposal.periods().stream()
                .filter(p -> p.id().equals(now.period().id()))
                .findFirst()
                .orElse(now.period()));
  }

  String programCode() {
    return now.program().code();
  }

  UUID periodId() {
    return now.period().id();
  }

  /** Goes on behind claims that are not shown. */
  void begin(DecidedClaim first, List<Charge> before) {
    charged.begin(first.placement().enrollmentId(), before);
  }

  /** In their order. */
  List<Replayed> replay(List<DecidedClaim> claims) {
    List<Replayed> replayed = new ArrayList<>();
    for (DecidedClaim claim : claims) {
      replayed.add(replay(claim));
      String activity = claim.form().activityCode();
      charged.add(
          claim,
          Stream.of(pinned(claim), proposal.catalogue())
              .flatMap(catalogue -> catalogue.activity(activity).stream())
              .toList());
    }
    return replayed;
  }

  private Catalogue pinned(DecidedClaim claim) {
    return programs.catalogue(programCode(), claim.placement().programVersion());
  }

  private Replayed replay(DecidedClaim claim) {
    ClaimSnapshot decided = claim.asDecided();
    Held had = held(claim, decided, pinned(claim), now.in(claim.country()));
    Held would = held(claim, decided, proposal.catalogue(), proposed.in(claim.country()));
    List<Finding> appearing = would.without(had.findings, claim.findings());
    List<Finding> vanishing = had.without(would.findings, List.of());
    boolean refused = appearing.stream().anyMatch(f -> !Cutting.isLimit(f));
    Money under = under(claim, had, would, refused);
    return new Replayed(
        claim.id(),
        claim.number(),
        claim.form().activityCode(),
        claim.status(),
        verdict(claim, under),
        claim.granted(),
        under,
        appearing,
        vanishing);
  }

  private static Money under(DecidedClaim claim, Held had, Held would, boolean refused) {
    Money granted = claim.granted();
    if (refused || !granted.isPositive()) {
      return Money.zero(granted.currency());
    }
    Money less = had.left.minus(would.left);
    return less.isPositive() ? granted.minus(less.min(granted)) : granted;
  }

  private static Verdict verdict(DecidedClaim claim, Money under) {
    if (!claim.granted().isMoreThan(under)) {
      return Verdict.SAME;
    }
    return under.isPositive() ? Verdict.LOWERED : Verdict.NOT_ACCEPTED;
  }

  /** What stands against a claim, and what limits leave of it. */
  private record Held(List<Finding> findings, Money left) {

    /** What is not among the others, by rule and item. */
    List<Finding> without(List<Finding> some, List<Finding> others) {
      Set<List<String>> known = new HashSet<>();
      some.forEach(f -> known.add(key(f)));
      others.stream().filter(Finding::isBlocking).forEach(f -> known.add(key(f)));
      return findings.stream().filter(f -> !known.contains(key(f))).toList();
    }

    private static List<String> key(Finding finding) {
      return List.of(finding.rule(), finding.item());
    }
  }

  private Held held(
      DecidedClaim claim, ClaimSnapshot decided, Catalogue catalogue, Setting setting) {
    Optional<ActivityType> activity =
        catalogue.activity(claim.form().activityCode()).filter(ActivityType::active);
    if (activity.isEmpty()) {
      return new Held(
          List.of(Finding.blocking("activity.unknown", "activityCode")), decided.claimed());
    }
    Set<String> counted = CapRules.activitiesCounted(catalogue, activity.get());
    Facts facts =
        check.facts(
            decided,
            catalogue,
            activity.get(),
            setting,
            new MoneyThere(decided.claimed(), claim.earned()),
            charged.with(claim, counted),
            claim.handedInAt());
    List<Finding> findings = Rules.check(facts);
    return new Held(
        findings.stream().filter(Finding::isBlocking).toList(), Cutting.left(facts, findings));
  }
}
