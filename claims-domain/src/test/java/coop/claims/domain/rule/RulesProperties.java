package coop.claims.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Cap;
import coop.claims.domain.program.Condition;
import coop.claims.domain.program.Condition.Operator;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds whatever a catalogue says and whatever a claim carries. */
class RulesProperties {

  private static final Set<String> MISSING =
      Set.of("proof.missing", "proof.none-of", "metric.missing", "core.not-confirmed");

  @Property(tries = 400)
  void moreEvidenceNeverMakesMoreMissing(@ForAll long seed) {
    Random random = new Random(seed);
    ActivityType activity = activity(random);
    Sample claim = new Sample(activity);
    activity.questions().stream()
        .filter(q -> random.nextBoolean())
        .forEach(q -> claim.answers.put(q.code(), String.valueOf(random.nextBoolean())));
    claim.line("PRINT", "10.00", Map.of());
    Set<String> before = missing(claim);
    for (int i = 0; i < 12; i++) {
      Requirement more =
          activity.requirements().get(random.nextInt(activity.requirements().size()));
      claim.show(more);
      Set<String> after = missing(claim);
      assertThat(before).containsAll(after);
      before = after;
    }
  }

  private static Set<String> missing(Sample claim) {
    return Rules.check(claim.facts()).stream()
        .filter(f -> MISSING.contains(f.rule()))
        .map(f -> f.rule().equals("proof.none-of") ? "group of " + f.item() : f.item())
        .map(item -> item.replace("group of ", ""))
        .collect(Collectors.toSet());
  }

  /** Whoever is let in one after the other, what is accepted together stays within every limit. */
  @Property(tries = 300)
  void whatIsAcceptedNeverExceedsACap(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int capCount) {
    Random random = new Random(seed);
    List<Cap> caps = new ArrayList<>();
    for (int i = 0; i < capCount; i++) {
      caps.add(cap("cap-" + i, random));
    }
    ActivityType activity = Sample.capped(caps);
    Money earned = money(random, 4_000);
    List<Charge> accepted = new ArrayList<>();
    List<List<Charge>> claims = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      Sample claim = new Sample(activity);
      claim.earned = earned;
      claim.elsewhere.addAll(accepted);
      int lines = 1 + random.nextInt(3);
      for (int l = 0; l < lines; l++) {
        claim.line(
            random.nextBoolean() ? "PRINT" : "MEDIA",
            money(random, 900).amount().toPlainString(),
            Map.of("person", "P" + random.nextInt(3), "conference", "C" + random.nextInt(2)));
      }
      if (Rules.check(claim.facts()).stream().noneMatch(Finding::isOverCap)) {
        accepted.addAll(claim.charges());
        claims.add(claim.charges());
      }
    }
    caps.forEach(cap -> assertKept(cap, earned, accepted, claims));
  }

  private static void assertKept(
      Cap cap, Money earned, List<Charge> all, List<List<Charge>> claims) {
    if (cap.scope() == Cap.Scope.CLAIM) {
      claims.forEach(claim -> assertWithin(cap, earned, claim));
    } else if (cap.scope() == Cap.Scope.CONFERENCE) {
      all.stream()
          .collect(Collectors.groupingBy(c -> c.answers().get("conference")))
          .values()
          .forEach(group -> assertWithin(cap, earned, group));
    } else {
      assertWithin(cap, earned, all);
    }
  }

  private static void assertWithin(Cap cap, Money earned, List<Charge> charges) {
    List<Charge> counted = charges.stream().filter(c -> cap.counts(c.expenseType())).toList();
    switch (cap.kind()) {
      case HEADCOUNT ->
          assertThat(counted.stream().map(c -> c.answers().get("person")).distinct().count())
              .isLessThanOrEqualTo(cap.count());
      case PER_PERSON ->
          counted.stream()
              .collect(Collectors.groupingBy(c -> c.answers().get("person")))
              .values()
              .forEach(g -> assertThat(sum(g)).isLessThanOrEqualTo(cap.amount().amount()));
      case AMOUNT, TOTAL -> assertThat(sum(counted)).isLessThanOrEqualTo(cap.amount().amount());
      case PERCENT_OF_EARNED ->
          assertThat(sum(counted)).isLessThanOrEqualTo(percent(earned, cap.percent()));
      case GREATER_OF ->
          assertThat(sum(counted))
              .isLessThanOrEqualTo(percent(earned, cap.percent()).max(cap.amount().amount()));
    }
  }

  private static BigDecimal percent(Money earned, int percent) {
    return earned.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
  }

  private static BigDecimal sum(List<Charge> charges) {
    return charges.stream().map(c -> c.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Cap cap(String code, Random random) {
    Cap.Kind kind = Cap.Kind.values()[random.nextInt(Cap.Kind.values().length)];
    Cap.Scope scope = Cap.Scope.values()[random.nextInt(Cap.Scope.values().length)];
    boolean percent = kind == Cap.Kind.PERCENT_OF_EARNED || kind == Cap.Kind.GREATER_OF;
    boolean amount = kind != Cap.Kind.PERCENT_OF_EARNED && kind != Cap.Kind.HEADCOUNT;
    return new Cap(
        code,
        LocalizedText.english(code),
        kind,
        scope,
        percent ? random.nextInt(101) : null,
        amount ? money(random, 2_000) : null,
        kind == Cap.Kind.HEADCOUNT ? random.nextInt(4) : null,
        random.nextBoolean() ? List.of() : List.of("PRINT"),
        List.of(new Cap.Override(List.of(Program.Family.DEVICES), true, null, null, null)));
  }

  private static Money money(Random random, int most) {
    return Money.of(BigDecimal.valueOf(1 + random.nextInt(most * 100), 2).toPlainString(), "EUR");
  }

  private static ActivityType activity(Random random) {
    List<Question> questions = List.of(Sample.flag("a"), Sample.flag("b"));
    List<Requirement> requirements = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      Requirement.Kind kind =
          Requirement.Kind.values()[random.nextInt(Requirement.Kind.values().length)];
      boolean proof = kind == Requirement.Kind.PROOF;
      requirements.add(
          new Requirement(
              "r" + i,
              kind,
              LocalizedText.english("r" + i),
              random.nextInt(4) > 0,
              proof ? 1 + random.nextInt(3) : 0,
              List.of(),
              kind == Requirement.Kind.METRIC ? Requirement.ValueType.TEXT : null,
              random.nextBoolean() ? null : condition(random, 3),
              random.nextBoolean() ? null : "g" + random.nextInt(2)));
    }
    return Sample.activity(requirements, questions, List.of());
  }

  private static Condition condition(Random random, int depth) {
    Operator operator = Operator.values()[random.nextInt(depth == 0 ? 1 : 3)];
    if (depth == 0 || random.nextBoolean()) {
      return switch (random.nextInt(4)) {
        case 0 -> Condition.is("answer:a", String.valueOf(random.nextBoolean()));
        case 1 ->
            new Condition(
                Operator.EXISTS, "answer:b", List.of(String.valueOf(random.nextBoolean())), null);
        case 2 -> new Condition(Operator.MORE_THAN, "claimed", List.of("5"), null);
        default -> new Condition(Operator.IN, "family", List.of("CLOUD", "HOSTING"), null);
      };
    }
    List<Condition> parts = new ArrayList<>();
    int count = operator == Operator.NOT ? 1 : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      parts.add(condition(random, depth - 1));
    }
    return new Condition(operator, null, List.of(), parts);
  }
}
