package coop.claims.domain.rule;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Cap;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The facts of a claim of one activity, in euro, while a test puts them together. */
final class Sample {

  private static final LocalDate START = LocalDate.of(2026, 7, 1);

  final Map<String, String> answers = new HashMap<>();
  final List<Charge> elsewhere = new ArrayList<>();
  Money earned = Money.of("1000.00", "EUR");
  Money hourlyRate;
  String country;
  List<Cap> programCaps = List.of();
  List<ActivityType> otherActivities = List.of();
  Rates rates = Rates.UNKNOWN;
  private final ActivityType activity;
  private final List<Facts.Line> lines = new ArrayList<>();
  private final List<Facts.File> files = new ArrayList<>();
  private final Map<String, String> metrics = new HashMap<>();
  private final Set<String> confirmed = new HashSet<>();
  private final List<Money> hours = new ArrayList<>();

  Sample(ActivityType activity) {
    this.activity = activity;
  }

  static ActivityType activity(
      List<Requirement> requirements, List<Question> questions, List<Cap> caps) {
    return activity(requirements, questions, caps, null);
  }

  static ActivityType activity(
      List<Requirement> requirements, List<Question> questions, List<Cap> caps, Integer percent) {
    return activity("A", requirements, questions, caps, percent);
  }

  static ActivityType activity(
      String code,
      List<Requirement> requirements,
      List<Question> questions,
      List<Cap> caps,
      Integer percent) {
    return new ActivityType(
        code,
        ActivityType.Category.MARKET_DEVELOPMENT,
        LocalizedText.english("A"),
        true,
        false,
        List.of(),
        requirements,
        List.of("PRINT", "MEDIA"),
        null,
        questions,
        caps,
        percent,
        null);
  }

  /** Whose lines name a person and a conference. */
  static ActivityType capped(List<Cap> caps) {
    return activity(
        List.of(),
        List.of(
            named("person", Question.Role.PERSON), named("conference", Question.Role.CONFERENCE)),
        caps);
  }

  private static Question named(String code, Question.Role role) {
    return new Question(
        code,
        LocalizedText.english(code),
        Question.Type.TEXT,
        Question.Scope.LINE,
        role,
        List.of(),
        List.of(),
        true,
        null);
  }

  static Question flag(String code) {
    return new Question(
        code,
        LocalizedText.english(code),
        Question.Type.FLAG,
        Question.Scope.CLAIM,
        null,
        List.of(),
        List.of(),
        true,
        null);
  }

  Sample line(String expenseType, String amount, Map<String, String> said) {
    lines.add(new Facts.Line(UUID.randomUUID(), expenseType, Money.of(amount, "EUR"), said));
    return this;
  }

  Sample hour(Money cost) {
    hours.add(cost);
    return this;
  }

  /** One more piece of evidence for it. */
  void show(Requirement r) {
    switch (r.kind()) {
      case PROOF -> files.add(new Facts.File(UUID.randomUUID(), "f.pdf", true, r.code(), true));
      case METRIC -> metrics.put(r.code(), "given");
      case CORE -> confirmed.add(r.code());
    }
  }

  List<Charge> charges() {
    return lines.stream()
        .map(l -> new Charge(activity.code(), l.expenseType(), l.answers(), l.amount()))
        .toList();
  }

  Facts facts() {
    Catalogue catalogue =
        new Catalogue(
            "P",
            7,
            List.of(
                new ExpenseType("PRINT", LocalizedText.english("P"), ExpenseType.Source.EITHER),
                new ExpenseType("MEDIA", LocalizedText.english("M"), ExpenseType.Source.EITHER)),
            Stream.concat(Stream.of(activity), otherActivities.stream()).toList(),
            programCaps,
            hourlyRate,
            List.of("SE"));
    Money claimed =
        lines.stream().map(Facts.Line::amount).reduce(Money.of("0.00", "EUR"), Money::plus);
    return new Facts(
        catalogue,
        activity,
        setting(),
        Facts.Stage.HANDED_IN,
        null,
        START,
        START,
        null,
        List.of(
            new Facts.Paper(
                UUID.randomUUID(),
                ExpenseType.Source.STATEMENT,
                "work",
                null,
                START,
                START,
                Money.of("1000.00", "EUR"),
                true,
                true,
                hours,
                lines)),
        files,
        metrics,
        confirmed,
        answers,
        List.of(),
        0,
        Map.of(),
        claimed,
        new Facts.MoneyThere(Money.of("1000000.00", "EUR"), earned),
        elsewhere,
        rates,
        Instant.parse("2026-11-20T12:00:00Z"));
  }

  private Setting setting() {
    return new Setting(
        new Program(
            "P",
            LocalizedText.english("P"),
            Program.Family.CLOUD,
            new BusinessCalendar(ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of()),
            Program.Terms.standard(),
            7),
        new Period(
            new UUID(1, 1),
            "P",
            "H1",
            START.minusMonths(6),
            START.minusDays(1),
            START,
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 8, 16),
            LocalDate.of(2027, 2, 15),
            LocalDate.of(2027, 4, 1)),
        country);
  }
}
