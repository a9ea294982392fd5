package coop.claims.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.demo.ActivityTable.Row;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Cap;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.rule.Rules;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each activity asks for, read from the catalogue and from a table of claims beside it. */
class ActivityTableTest {

  private static final Catalogue CATALOGUE = DemoCatalogue.read();
  private static final List<Row> ROWS = ActivityTable.read();

  static List<Row> rows() {
    return ROWS;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aClaimThatIsJustRightPassesAndOneThatIsJustWrongFailsWithExactlyThatFinding(Row row) {
    List<Finding> found = Rules.check(row.facts(CATALOGUE));

    assertThat(found.stream().map(ActivityTableTest::told).toList())
        .as(row.toString())
        .isEqualTo(row.expected().isEmpty() ? List.of() : List.of(row.expected()));
    assertThat(found).allMatch(f -> f.ruleVersion() == CATALOGUE.version() && f.cure() != null);
  }

  private static String told(Finding finding) {
    String item = finding.item().replaceFirst("^line:.*", "LINE");
    return (finding.isBlocking() ? "" : "warning ") + finding.rule() + " " + item;
  }

  @Test
  void everyActiveActivityHasAClaimThatPasses() {
    assertThat(
            ROWS.stream()
                .filter(r -> r.expected().isEmpty())
                .map(Row::activity)
                .distinct()
                .toList())
        .containsExactlyInAnyOrderElementsOf(active().map(ActivityType::code).toList());
    assertThat(active().count()).isEqualTo(20);
  }

  @Test
  void everyRequirementQuestionConditionAndCapHasARowThatFailsByIt() {
    Set<String> uncovered = new TreeSet<>(Comparator.naturalOrder());
    active().forEach(a -> uncovered.addAll(wanted(a)));
    ROWS.forEach(row -> uncovered.removeAll(row.covers(CATALOGUE)));
    assertThat(uncovered).isEmpty();
  }

  /** What has to have a row, as the rows call it. */
  private static Set<String> wanted(ActivityType activity) {
    Stream<String> requirements =
        activity.requirements().stream()
            .filter(Requirement::mandatory)
            .map(
                r -> r.group() == null ? ActivityTable.item(r) : "met by " + ActivityTable.item(r));
    Stream<String> questions =
        activity.questions().stream()
            .filter(Question::mandatory)
            .map(q -> q.scope() == Question.Scope.CLAIM ? "question:" + q.code() : "asked on LINE");
    Stream<String> conditions =
        activity.condition() == null ? Stream.empty() : Stream.of("activityCode");
    Stream<String> caps =
        activity.caps().stream()
            .flatMap(
                cap ->
                    Stream.concat(
                        Stream.of(kind(cap)),
                        cap.overrides().stream().map(o -> "overridden " + kind(cap))));
    Stream<String> preApproval =
        activity.requiresPreApproval() ? Stream.of("preApprovalId") : Stream.empty();
    Stream<String> parts =
        activity.compositeOf().isEmpty() ? Stream.empty() : Stream.of("claim.no-part-used");
    return Stream.of(requirements, questions, conditions, caps, preApproval, parts)
        .flatMap(s -> s)
        .map(thing -> activity.code() + " " + thing)
        .collect(Collectors.toSet());
  }

  static String kind(Cap cap) {
    return "cap." + cap.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Stream<ActivityType> active() {
    return CATALOGUE.activities().stream()
        .filter(ActivityType::active)
        .map(a -> CATALOGUE.activity(a.code()).orElseThrow());
  }
}
