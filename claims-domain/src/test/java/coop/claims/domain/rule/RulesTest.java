package coop.claims.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Cap;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no activity of the catalogue has today, and a program may have tomorrow. */
class RulesTest {

  @Test
  void aPercentageOfTheCostIsAllThatIsClaimed() {
    var half = Sample.activity(List.of(), List.of(), List.of(), 50);

    assertThat(rules(new Sample(half).line("PRINT", "500.00", Map.of()))).isEmpty();
    Finding found = Rules.check(new Sample(half).line("PRINT", "500.01", Map.of()).facts()).get(0);
    assertThat(found.rule()).isEqualTo("cost.over-percent");
    assertThat(found.effect()).isEqualTo(Money.of("0.01", "EUR"));
    assertThat(found.ruleVersion()).isEqualTo(7);
  }

  @Test
  void anHourCostsNoMoreThanItMay() {
    assertThat(rules(hour("80.00", "80.00", "EUR"))).isEmpty();
    assertThat(rules(hour("80.01", "80.00", "EUR"))).containsExactly("statement.rate-too-high");
    assertThat(rules(hour("80.01", "80.00", "USD"))).containsExactly("statement.rate-unknown");
  }

  @Test
  void aCountryMayWantAPreApproval() {
    Sample claim =
        new Sample(Sample.activity(List.of(), List.of(), List.of()))
            .line("PRINT", "1.00", Map.of());
    assertThat(rules(claim)).isEmpty();
    claim.country = "NL";
    assertThat(rules(claim)).isEmpty();
    claim.country = "SE";
    assertThat(rules(claim)).containsExactly("claim.pre-approval-missing");
  }

  private static Sample hour(String cost, String most, String currency) {
    Sample claim = new Sample(Sample.activity(List.of(), List.of(), List.of()));
    claim.hourlyRate = Money.of(most, currency);
    return claim.line("PRINT", "1.00", Map.of()).hour(Money.of(cost, "EUR"));
  }

  @Test
  void aLimitInAnotherCurrencyIsConvertedWhereARateIsKnown() {
    Sample claim = new Sample(amount("100.00", "USD")).line("PRINT", "90.01", Map.of());

    assertThat(rules(claim)).containsExactly("cap.rate-unknown");
    assertThat(Rules.check(claim.facts()).get(0).isBlocking()).isFalse();

    claim.rates = (from, to, on) -> Optional.of(new BigDecimal("0.9000"));
    assertThat(rules(claim)).containsExactly("cap.amount");
    claim.rates = (from, to, on) -> Optional.of(new BigDecimal("0.9001"));
    assertThat(rules(claim)).isEmpty();
  }

  @Test
  void whatDoesNotComeOutEvenIsRoundedDown() {
    Sample claim = new Sample(share(33)).line("PRINT", "3.30", Map.of());
    claim.earned = Money.of("10.01", "EUR");
    assertThat(rules(claim)).isEmpty();

    claim.line("PRINT", "0.01", Map.of());
    assertThat(rules(claim)).containsExactly("cap.percent-of-earned");
  }

  @Test
  void aCapOfTheProgramCountsEveryActivityAndASharedOneThoseThatCarryIt() {
    Cap shared = cap("shared", Cap.Scope.PROGRAM_PERIOD);
    Charge sharing = new Charge("B", "PRINT", Map.of(), Money.of("60.00", "EUR"));
    Charge other = new Charge("C", "PRINT", Map.of(), Money.of("60.00", "EUR"));
    ActivityType own = Sample.activity(List.of(), List.of(), List.of(shared));
    ActivityType b = Sample.activity("B", List.of(), List.of(), List.of(shared), null);
    ActivityType c =
        Sample.activity("C", List.of(), List.of(), List.of(cap("shared", Cap.Scope.PERIOD)), null);

    assertThat(CapRules.activitiesCounted(catalogue(own, b, c), own)).containsOnly("A", "B");
    assertThat(rules(claim(own, List.of(b, c), sharing))).containsExactly("cap.amount");
    assertThat(rules(claim(own, List.of(b, c), other))).isEmpty();

    ActivityType free = Sample.activity(List.of(), List.of(), List.of());
    Sample whole = claim(free, List.of(b, c), other);
    assertThat(rules(whole)).isEmpty();
    whole.programCaps = List.of(cap("whole", Cap.Scope.PERIOD));
    assertThat(rules(whole)).containsExactly("cap.amount");
  }

  private static Sample claim(ActivityType activity, List<ActivityType> others, Charge elsewhere) {
    Sample claim = new Sample(activity).line("PRINT", "41.00", Map.of());
    claim.otherActivities = others;
    claim.elsewhere.add(elsewhere);
    return claim;
  }

  private static Catalogue catalogue(ActivityType... activities) {
    return new Catalogue("P", 1, List.of(), List.of(activities));
  }

  private static Cap cap(String code, Cap.Scope scope) {
    return new Cap(
        code,
        LocalizedText.english(code),
        Cap.Kind.AMOUNT,
        scope,
        null,
        Money.of("100.00", "EUR"),
        null,
        List.of(),
        List.of());
  }

  private static ActivityType amount(String amount, String currency) {
    return Sample.activity(
        List.of(), List.of(), List.of(cap(Cap.Kind.AMOUNT, null, Money.of(amount, currency))));
  }

  private static ActivityType share(int percent) {
    return Sample.activity(
        List.of(), List.of(), List.of(cap(Cap.Kind.PERCENT_OF_EARNED, percent, null)));
  }

  private static Cap cap(Cap.Kind kind, Integer percent, Money amount) {
    return new Cap(
        "cap",
        LocalizedText.english("cap"),
        kind,
        Cap.Scope.CLAIM,
        percent,
        amount,
        null,
        List.of(),
        List.of());
  }

  private static List<String> rules(Sample claim) {
    return Rules.check(claim.facts()).stream().map(Finding::rule).toList();
  }
}
