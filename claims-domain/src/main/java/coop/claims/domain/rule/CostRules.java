package coop.claims.domain.rule;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.shared.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is claimed, and what proves it. */
final class CostRules {

  private CostRules() {}

  static Stream<Finding> costIsProven(Facts f) {
    Stream<Finding> nothing =
        f.papers().isEmpty() ? Rules.one("claim.no-cost", "claim") : Stream.empty();
    Stream<Finding> withoutFile =
        f.papers(ExpenseType.Source.INVOICE)
            .filter(i -> !i.hasFile())
            .map(i -> Finding.blocking("invoice.file-missing", i.item(), i.name()));
    Stream<Finding> withoutLines =
        f.papers().stream()
            .filter(p -> p.lines().isEmpty())
            .map(p -> Finding.blocking("cost.no-lines", p.item()));
    return Stream.of(nothing, withoutFile, withoutLines).flatMap(s -> s);
  }

  static Stream<Finding> linesAreEligible(Facts f) {
    return f.papers().stream()
        .flatMap(p -> p.lines().stream().flatMap(l -> eligible(f, l, p.source())));
  }

  private static Stream<Finding> eligible(Facts f, Facts.Line line, ExpenseType.Source source) {
    if (!f.activity().expenseTypes().contains(line.expenseType())) {
      return Rules.one("line.expense-not-eligible", line.item(), line.expenseType());
    }
    boolean rightProof =
        f.catalogue()
            .expenseType(line.expenseType())
            .map(e -> e.source().allows(source))
            .orElse(false);
    if (rightProof) {
      return Stream.empty();
    }
    return Rules.one(
        source == ExpenseType.Source.INVOICE ? "line.needs-statement" : "line.needs-invoice",
        line.item());
  }

  /** A warning: an invoice may be shared between activities, which the reviewer then sees. */
  static Stream<Finding> invoicesAreNotClaimedTwice(Facts f) {
    return f.papers(ExpenseType.Source.INVOICE)
        .filter(i -> f.invoicesElsewhere().containsKey(i.id()))
        .map(
            i -> {
              List<String> claims = f.invoicesElsewhere().get(i.id());
              return claims.isEmpty()
                  ? Finding.warning("invoice.duplicate-unseen", i.item())
                  : Finding.warning("invoice.duplicate", i.item(), String.join(", ", claims));
            });
  }

  /** The first of several is taken for the one that is meant. */
  static Stream<Finding> invoicesStandOnce(Facts f) {
    Set<String> seen = new HashSet<>();
    return f.papers(ExpenseType.Source.INVOICE)
        .filter(i -> !seen.add(i.sameAs()))
        .map(i -> Finding.warning("invoice.repeated", i.item(), i.name()));
  }

  static Stream<Finding> statementsAreCertified(Facts f) {
    return f.papers(ExpenseType.Source.STATEMENT)
        .filter(s -> !s.certified())
        .map(s -> Finding.blocking("statement.not-certified", s.item()));
  }

  static Stream<Finding> moneySuffices(Facts f) {
    if (!f.claimed().isPositive()) {
      return Rules.one("claim.nothing-claimed", "claim");
    }
    Money usable = f.money().usable();
    return f.claimed().isMoreThan(usable)
        ? Stream.of(
            Finding.blocking("claim.over-remaining", "claim", f.claimed(), usable)
                .over(f.claimed().minus(usable)))
        : Stream.empty();
  }

  static Stream<Finding> onlyThePercentageIsClaimed(Facts f) {
    int percent = f.activity().reimbursementPercent();
    if (percent == ActivityType.WHOLE) {
      return Stream.empty();
    }
    return f.papers().stream()
        .flatMap(
            p -> {
              Money most = Limit.percentOf(p.reimbursable(), percent);
              Money sum = sum(p.lines(), f);
              return sum.isMoreThan(most)
                  ? Stream.of(
                      Finding.blocking("cost.over-percent", p.item(), percent, sum, most)
                          .over(sum.minus(most)))
                  : Stream.empty();
            });
  }

  static Stream<Finding> hoursCostNoMoreThanTheyMay(Facts f) {
    Money most = f.catalogue().maximumHourlyRate();
    if (most == null) {
      return Stream.empty();
    }
    List<Facts.Paper> statements =
        f.papers(ExpenseType.Source.STATEMENT).filter(s -> !s.hourlyRates().isEmpty()).toList();
    return Limit.converted(most, f)
        .map(limit -> statements.stream().flatMap(s -> tooDear(s, limit)))
        .orElseGet(
            () ->
                statements.stream()
                    .map(s -> Finding.warning("statement.rate-unknown", s.item(), most)));
  }

  private static Stream<Finding> tooDear(Facts.Paper statement, Money most) {
    return statement.hourlyRates().stream()
        .max(Money::compareTo)
        .filter(rate -> rate.isMoreThan(most))
        .map(
            rate ->
                Finding.blocking("statement.rate-too-high", statement.item(), rate, most)
                    .over(rate.minus(most)))
        .stream();
  }

  private static Money sum(List<Facts.Line> lines, Facts f) {
    return lines.stream()
        .map(Facts.Line::amount)
        .reduce(Money.zero(f.claimed().currency()), Money::plus);
  }
}
