package coop.claims.domain.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All rules, all of them asked every time, so that a partner hears everything at once and the
 * reviewer finds nothing new. Source: the public guide's page "Co-op claims overview", its list of
 * what a successful claim carries, and its page "Core requirements".
 */
public final class Rules {

  private static final List<Function<Facts, Stream<Finding>>> RULES =
      List.of(
          TimeRules::inTime,
          CostRules::costIsProven,
          CostRules::linesAreEligible,
          TimeRules::invoicesAreInTime,
          CostRules::invoicesAreNotClaimedTwice,
          CostRules::invoicesStandOnce,
          CostRules::statementsAreCertified,
          TimeRules::workIsInsideThePeriod,
          ShowingRules::questionsAreAnswered,
          ShowingRules::proofIsThere,
          ShowingRules::alternativesAreThere,
          ShowingRules::metricsAreThere,
          ShowingRules::coreRequirementsAreConfirmed,
          TimeRules::activityIsInsideThePeriod,
          ShowingRules::activityIsForTheProgram,
          ShowingRules::preApprovalIsNamed,
          CostRules::moneySuffices,
          CostRules::onlyThePercentageIsClaimed,
          CostRules::hoursCostNoMoreThanTheyMay,
          CapRules::capsAreKept,
          ShowingRules::feedbackIsAnswered,
          ShowingRules::colleaguesHaveAnswered);

  private Rules() {}

  /** Everything that stands against handing the claim in, and what should be looked at. */
  public static List<Finding> check(Facts facts) {
    int version = facts.catalogue().version();
    return RULES.stream()
        .flatMap(rule -> rule.apply(facts))
        .map(finding -> finding.under(version))
        .toList();
  }

  static Stream<Finding> one(String rule, String item, Object... arguments) {
    return Stream.of(Finding.blocking(rule, item, arguments));
  }
}
