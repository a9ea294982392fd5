package coop.claims.app.demo;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.rule.Charge;
import coop.claims.domain.rule.Facts;
import coop.claims.domain.rule.Rates;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code activity-table.txt}, which says in its own head how it is written. */
final class ActivityTable {

  private static final LocalDate START = LocalDate.of(2026, 7, 1);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private ActivityTable() {}

  static List<Row> read() {
    List<Row> rows = new ArrayList<>();
    Row passing = null;
    for (String line : text().lines().toList()) {
      if (line.startsWith("= ")) {
        List<String> words = List.of(line.substring(2).split(" "));
        passing = new Row(words.get(0), words.subList(1, words.size()), List.of(), "");
        rows.add(passing);
      } else if (line.startsWith("+ ")) {
        String[] sides = line.substring(2).split(" => ");
        rows.add(
            new Row(
                passing.activity,
                passing.base,
                List.of(sides[0].split(" ")),
                sides[1].equals("ok") ? "" : sides[1]));
      }
    }
    return rows;
  }

  private static String text() {
    try (InputStream in = ActivityTable.class.getResourceAsStream("activity-table.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String item(Requirement r) {
    return switch (r.kind()) {
      case CORE -> "core:" + r.code();
      case PROOF -> "proof:" + r.code();
      case METRIC -> "metric:" + r.code();
    };
  }

  /**
   * One claim.
   *
   * @param base words of the activity's claim that passes
   * @param change words that change it
   * @param expected what is found; empty for nothing
   */
  record Row(String activity, List<String> base, List<String> change, String expected) {

    Facts facts(Catalogue catalogue) {
      Claim claim = new Claim();
      base.forEach(claim::apply);
      change.forEach(claim::apply);
      return claim.facts(catalogue, catalogue.activity(activity).orElseThrow());
    }

    /** What the row shows of its activity, as the test of coverage calls it. */
    Set<String> covers(Catalogue catalogue) {
      Set<String> covered = new HashSet<>();
      String rule = expected.isEmpty() ? "" : expected.split(" ")[0];
      if (rule.isEmpty()) {
        Stream.concat(base.stream(), change.stream())
            .filter(word -> word.startsWith("proof:") || word.startsWith("metric:"))
            .map(word -> "met by " + word.split("=")[0])
            .forEach(covered::add);
      }
      if (rule.startsWith("cap.") || rule.equals("claim.no-part-used")) {
        covered.add(rule);
      } else if (rule.equals("question.unanswered") && expected.endsWith("LINE")) {
        covered.add("asked on LINE");
      } else if (!rule.isEmpty()) {
        covered.add(expected.split(" ")[1]);
      }
      if (change.contains("family:DEVICES")) {
        catalogue.activity(activity).orElseThrow().caps().stream()
            .map(cap -> "overridden " + ActivityTableTest.kind(cap))
            .forEach(covered::add);
      }
      return covered.stream().map(thing -> activity + " " + thing).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
      return activity + " " + String.join(" ", change) + " => " + expected;
    }
  }

  /** A claim while words are applied to it. */
  private static final class Claim {

    private record Given(
        String kind, String expenseType, String amount, Map<String, String> said) {}

    private final Set<String> cores = new HashSet<>();
    private final List<String> proofs = new ArrayList<>();
    private final Map<String, String> metrics = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<Given> lines = new ArrayList<>();
    private String preApproval;
    private String family = "CLOUD";
    private String program = "CLOUD-DIRECT";
    private String earned = "10000.00";
    private String currency = "USD";

    void apply(String word) {
      boolean away = word.startsWith("-");
      String[] parts = word.substring(away ? 1 : 0).split(":", 2);
      String value = parts.length > 1 ? parts[1] : "";
      String name = value.split("=", 2)[0];
      switch (parts[0]) {
        case "core" -> change(away, cores.remove(value), () -> cores.add(value));
        case "proof" -> change(away, proofs.remove(value), () -> proofs.add(value));
        case "metric" ->
            change(
                away,
                metrics.remove(name) != null,
                () -> metrics.put(name, value.split("=", 2)[1]));
        case "answer" ->
            change(
                away,
                answers.remove(name) != null,
                () -> answers.put(name, value.split("=", 2)[1]));
        case "pre" -> preApproval = away ? null : "PA-1";
        case "lines" -> lines.clear();
        case "INVOICE", "STATEMENT", "other" -> lines.add(line(parts[0], value));
        case "family" -> family = value;
        case "program" -> program = value;
        case "earned" -> earned = value;
        case "currency" -> currency = value;
        default -> throw new IllegalArgumentException("no word " + word);
      }
    }

    private static void change(boolean away, boolean wasThere, Runnable add) {
      if (away && !wasThere) {
        throw new IllegalArgumentException("what is not there cannot be taken away");
      }
      if (!away) {
        add.run();
      }
    }

    private static Given line(String kind, String value) {
      String[] parts = value.split("/");
      String[] cost = parts[0].split(":");
      Map<String, String> said = new LinkedHashMap<>();
      for (int i = 1; i < parts.length; i++) {
        said.put(parts[i].split("=")[0], parts[i].split("=")[1]);
      }
      return new Given(kind, cost[0], cost[1], said);
    }

    Facts facts(Catalogue catalogue, ActivityType activity) {
      List<Facts.Paper> papers =
          Stream.of(ExpenseType.Source.INVOICE, ExpenseType.Source.STATEMENT)
              .map(this::paper)
              .filter(p -> !p.lines().isEmpty())
              .toList();
      Money claimed =
          papers.stream()
              .flatMap(p -> p.lines().stream())
              .map(Facts.Line::amount)
              .reduce(Money.of("0.00", currency), Money::plus);
      return new Facts(
          catalogue,
          activity,
          setting(),
          Facts.Stage.FIRST,
          null,
          START,
          START,
          preApproval,
          papers,
          proofs.stream()
              .map(slot -> new Facts.File(UUID.randomUUID(), slot + ".pdf", true, slot, true))
              .toList(),
          metrics,
          cores,
          answers,
          List.of(),
          0,
          Map.of(),
          claimed,
          new Facts.MoneyThere(Money.of("1000000.00", currency), Money.of(earned, currency)),
          lines.stream()
              .filter(l -> l.kind.equals("other"))
              .map(
                  l ->
                      new Charge(
                          activity.code(), l.expenseType, l.said, Money.of(l.amount, currency)))
              .toList(),
          Rates.UNKNOWN,
          NOW);
    }

    private Facts.Paper paper(ExpenseType.Source source) {
      return new Facts.Paper(
          UUID.randomUUID(),
          source,
          "1",
          null,
          START,
          START,
          Money.of("1000000.00", currency),
          true,
          true,
          List.of(),
          lines.stream()
              .filter(l -> l.kind.equals(source.name()))
              .map(
                  l ->
                      new Facts.Line(
                          UUID.randomUUID(), l.expenseType, Money.of(l.amount, currency), l.said))
              .toList());
    }

    private Setting setting() {
      return new Setting(
          new Program(
              program,
              LocalizedText.english(program),
              Program.Family.valueOf(family),
              new BusinessCalendar(
                  ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of()),
              Program.Terms.standard(),
              1),
          new Period(
              UUID.randomUUID(),
              program,
              "FY27-H1",
              START.minusMonths(6),
              START.minusDays(1),
              START,
              END,
              LocalDate.of(2026, 8, 16),
              LocalDate.of(2027, 2, 15),
              LocalDate.of(2027, 4, 1)));
    }
  }
}
