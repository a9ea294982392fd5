package coop.claims.domain.rule;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.ExpenseType.Source;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rules a claim that was handed in is held against, kept ones too: those that hold for every
 * claim, and of the activity's own those that apply to this one. What may be shown and need not be
 * is no rule.
 */
public final class AppliedRules {

  private final Facts f;
  private final List<Finding> findings;
  private final List<AppliedRule> applied = new ArrayList<>();

  private AppliedRules(Facts facts, List<Finding> findings) {
    this.f = facts;
    this.findings = findings;
  }

  /**
   * @param findings what {@link Rules#check} found of the same facts
   * @param caps what {@link CapRules#effects} says of them
   */
  public static List<AppliedRule> of(Facts facts, List<Finding> findings, List<CapEffect> caps) {
    AppliedRules rules = new AppliedRules(facts, findings);
    rules.time();
    rules.cost();
    rules.questions();
    rules.requirements();
    rules.activity();
    rules.money();
    caps.forEach(rules::cap);
    rules.feedback();
    return List.copyOf(rules.applied);
  }

  private void time() {
    add("claim.deadline-passed", arguments(f.setting().period().claimDeadline()), List.of("claim"));
    add(
        "activity.outside-period",
        arguments(f.setting().period().usageStart(), f.setting().period().usageEnd()),
        List.of("activityStart", "activityEnd"));
  }

  private void cost() {
    List<String> invoices = items(Source.INVOICE);
    if (!invoices.isEmpty()) {
      add("invoice.file-missing", List.of(), invoices);
      add(
          "invoice.after-deadline",
          arguments(f.setting().period().claimDeadline()),
          invoices,
          Set.of("invoice.after-deadline", "invoice.before-period"));
    }
    List<String> statements = items(Source.STATEMENT);
    if (!statements.isEmpty()) {
      add(
          "statement.not-certified",
          List.of(),
          statements,
          Set.of("statement.not-certified", "statement.outside-period"));
      if (f.catalogue().maximumHourlyRate() != null) {
        add(
            "statement.rate-too-high",
            arguments(f.catalogue().maximumHourlyRate()),
            statements,
            Set.of("statement.rate-too-high", "statement.rate-unknown"));
      }
    }
    Map<String, List<String>> byType =
        f.lines()
            .collect(
                Collectors.groupingBy(
                    Facts.Line::expenseType,
                    LinkedHashMap::new,
                    Collectors.mapping(Facts.Line::item, Collectors.toList())));
    byType.forEach(this::expense);
  }

  private void expense(String type, List<String> lines) {
    Set<String> rules =
        Set.of("line.expense-not-eligible", "line.needs-statement", "line.needs-invoice");
    LocalizedText name = f.catalogue().expenseType(type).map(ExpenseType::name).orElse(null);
    add(
        "line.expense-not-eligible",
        type,
        name,
        List.of(),
        lines,
        found -> rules.contains(found.rule()) && lines.contains(found.item()));
  }

  private List<String> items(Source source) {
    return f.papers(source).map(Facts.Paper::item).toList();
  }

  private void questions() {
    Conditions conditions = new Conditions(f);
    f.activity().questions().stream()
        .filter(Question::mandatory)
        .filter(conditions::isAsked)
        .forEach(
            question -> {
              List<String> items =
                  question.scope() == Question.Scope.CLAIM
                      ? List.of("question:" + question.code())
                      : f.lines()
                          .filter(l -> question.isAskedOn(l.expenseType()))
                          .map(Facts.Line::item)
                          .toList();
              if (!items.isEmpty()) {
                add(
                    "question.unanswered",
                    question.code(),
                    question.text(),
                    List.of(),
                    items,
                    found ->
                        found.rule().equals("question.unanswered")
                            && items.contains(found.item())
                            && found.arguments().contains(question.text()));
              }
            });
  }

  private void requirements() {
    List<Requirement> wanted = ShowingRules.wanted(f).toList();
    wanted.stream().filter(r -> r.group() == null).forEach(r -> requirement(List.of(r)));
    wanted.stream()
        .filter(r -> r.group() != null)
        .collect(Collectors.groupingBy(Requirement::group, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(this::requirement);
  }

  /** One that stands alone, or several of which one is enough. */
  private void requirement(List<Requirement> alternatives) {
    Requirement first = alternatives.get(0);
    boolean alone = alternatives.size() == 1;
    String rule =
        !alone
            ? "proof.none-of"
            : switch (first.kind()) {
              case PROOF -> "proof.missing";
              case METRIC -> "metric.missing";
              case CORE -> "core.not-confirmed";
            };
    boolean met = alternatives.stream().anyMatch(r -> ShowingRules.isMet(f, r));
    List<String> items = alternatives.stream().flatMap(this::shownBy).toList();
    applied.add(
        new AppliedRule(
            rule,
            version(),
            alone ? first.code() : first.group(),
            alone ? first.text() : ShowingRules.oneOf(alternatives),
            List.of(),
            met ? AppliedRule.State.MET : AppliedRule.State.NOT_MET,
            items.isEmpty() ? List.of(ShowingRules.item(first)) : items,
            null));
  }

  private Stream<String> shownBy(Requirement r) {
    return switch (r.kind()) {
      case PROOF ->
          f.files().stream()
              .filter(file -> file.isProof() && r.code().equals(file.slot()))
              .map(file -> "document:" + file.id());
      case METRIC, CORE ->
          ShowingRules.isMet(f, r) ? Stream.of(ShowingRules.item(r)) : Stream.empty();
    };
  }

  private void activity() {
    if (f.activity().condition() != null) {
      add("activity.not-for-program", List.of(), List.of("activityCode"));
    }
    if (f.wantsPreApproval()) {
      add("claim.pre-approval-missing", List.of(), List.of("preApprovalId"));
    }
  }

  private void money() {
    add("claim.over-remaining", arguments(f.money().usable()), List.of("claim"));
    int percent = f.activity().reimbursementPercent();
    if (percent != ActivityType.WHOLE) {
      add("cost.over-percent", arguments(percent), f.papers().stream().map(p -> p.item()).toList());
    }
  }

  private void cap(CapEffect effect) {
    boolean unknown = effect.limit() == null && effect.count() == null;
    applied.add(
        new AppliedRule(
            effect.rule(),
            version(),
            effect.code(),
            effect.text(),
            List.of(),
            effect.isPassed()
                ? AppliedRule.State.NOT_MET
                : unknown ? AppliedRule.State.NOTED : AppliedRule.State.MET,
            effect.items(),
            effect.over()));
  }

  /** Only what is open: feedback that was heard is over. */
  private void feedback() {
    if (!f.unanswered().isEmpty()) {
      add("feedback.unanswered", List.of(), f.unanswered());
    }
  }

  private void add(String rule, List<Object> arguments, List<String> items) {
    add(rule, arguments, items, Set.of(rule));
  }

  private void add(String rule, List<Object> arguments, List<String> items, Set<String> rules) {
    add(rule, null, null, arguments, items, found -> rules.contains(found.rule()));
  }

  private void add(
      String rule,
      String clause,
      LocalizedText text,
      List<Object> arguments,
      List<String> items,
      Predicate<Finding> about) {
    List<Finding> against = findings.stream().filter(about).toList();
    Money effect =
        against.stream()
            .map(Finding::effect)
            .filter(each -> each != null)
            .reduce(Money::plus)
            .orElse(null);
    applied.add(
        new AppliedRule(rule, version(), clause, text, arguments, state(against), items, effect));
  }

  private static AppliedRule.State state(List<Finding> against) {
    if (against.stream().anyMatch(Finding::isBlocking)) {
      return AppliedRule.State.NOT_MET;
    }
    return against.isEmpty() ? AppliedRule.State.MET : AppliedRule.State.NOTED;
  }

  private static List<Object> arguments(Object... values) {
    return List.of(values);
  }

  private int version() {
    return f.catalogue().version();
  }
}
