package coop.claims.domain.claim;

import static java.util.stream.Collectors.toList;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.program.Requirement.Kind;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands against handing a claim in: a list of rules, all of them asked every time, so that a
 * partner hears everything at once and the reviewer finds nothing new. Source: the public guide's
 * page "Co-op claims overview", its list of what a successful claim carries.
 */
final class SubmissionGuards {

  private static final List<Function<Facts, Stream<Finding>>> RULES =
      List.of(
          SubmissionGuards::inTime,
          SubmissionGuards::costIsProven,
          SubmissionGuards::linesAreEligible,
          SubmissionGuards::invoicesAreInTime,
          SubmissionGuards::invoicesAreNotClaimedTwice,
          SubmissionGuards::statementsAreCertified,
          SubmissionGuards::workIsInsideThePeriod,
          SubmissionGuards::proofIsThere,
          SubmissionGuards::metricsAreThere,
          SubmissionGuards::coreRequirementsAreConfirmed,
          SubmissionGuards::activityIsInsideThePeriod,
          SubmissionGuards::preApprovalIsNamed,
          SubmissionGuards::moneySuffices,
          SubmissionGuards::feedbackIsAnswered,
          SubmissionGuards::colleaguesHaveAnswered);

  private SubmissionGuards() {}

  /**
   * Everything a rule may look at.
   *
   * @param usable what the claim's funds have for it, what it has reserved included
   * @param openRequests document requests to colleagues that nobody answered
   * @param elsewhere invoices that stand in other claims too, as the reader may hear of it
   */
  record Facts(
      ClaimSnapshot claim,
      ActivityType activity,
      Catalogue catalogue,
      Setting setting,
      Money usable,
      int openRequests,
      List<InvoiceElsewhere> elsewhere,
      Instant now) {

    Content content() {
      return claim.content();
    }
  }

  static List<Finding> check(Facts facts) {
    return RULES.stream().flatMap(rule -> rule.apply(facts)).toList();
  }

  private static Stream<Finding> inTime(Facts f) {
    Life life = f.claim.life();
    if (!life.status().isEditable()) {
      return Stream.empty();
    }
    if (life.status() == ClaimStatus.EDITING) {
      return f.setting.isOpen(f.now)
          ? Stream.empty()
          : one(
              f.now.isBefore(f.setting.opensAt())
                  ? "claim.window-not-open"
                  : "claim.deadline-passed",
              "claim",
              f.now.isBefore(f.setting.opensAt())
                  ? f.setting.period().claimOpen()
                  : f.setting.period().claimDeadline());
    }
    Instant last = f.setting.resubmissionClosesAt();
    if (life.responseDue() != null && life.responseDue().isAfter(last)) {
      last = life.responseDue().plusNanos(1);
    }
    return f.now.isBefore(last) ? Stream.empty() : one("claim.answer-too-late", "claim");
  }

  private static Stream<Finding> costIsProven(Facts f) {
    Content c = f.content();
    Stream<Finding> nothing =
        c.invoices().isEmpty() && c.statements().isEmpty()
            ? one("claim.no-cost", "claim")
            : Stream.empty();
    Stream<Finding> invoices =
        c.invoices().stream()
            .filter(i -> c.filesOf(i.id()).isEmpty())
            .map(i -> Finding.blocking("invoice.file-missing", "invoice:" + i.id(), i.number()));
    Stream<Finding> noLines =
        Stream.concat(
            c.invoices().stream()
                .filter(i -> i.lines().isEmpty())
                .map(i -> Finding.blocking("cost.no-lines", "invoice:" + i.id())),
            c.statements().stream()
                .filter(s -> s.lines().isEmpty())
                .map(s -> Finding.blocking("cost.no-lines", "statement:" + s.id())));
    return Stream.of(nothing, invoices, noLines).flatMap(s -> s);
  }

  private static Stream<Finding> linesAreEligible(Facts f) {
    Content c = f.content();
    return Stream.concat(
        c.invoices().stream()
            .flatMap(i -> i.lines().stream())
            .flatMap(l -> line(f, l, ExpenseType.Source.INVOICE)),
        c.statements().stream()
            .flatMap(s -> s.lines().stream())
            .flatMap(l -> line(f, l, ExpenseType.Source.STATEMENT)));
  }

  private static Stream<Finding> line(Facts f, CostLine line, ExpenseType.Source source) {
    if (!f.activity.expenseTypes().contains(line.expenseType())) {
      return one("line.expense-not-eligible", "line:" + line.id(), line.expenseType());
    }
    boolean rightProof =
        f.catalogue
            .expenseType(line.expenseType())
            .map(e -> e.source().allows(source))
            .orElse(false);
    if (rightProof) {
      return Stream.empty();
    }
    return one(
        source == ExpenseType.Source.INVOICE ? "line.needs-statement" : "line.needs-invoice",
        "line:" + line.id());
  }

  private static Stream<Finding> invoicesAreInTime(Facts f) {
    return f.content().invoices().stream()
        .flatMap(
            i -> {
              if (i.date().isAfter(f.setting.period().claimDeadline())) {
                return one(
                    "invoice.after-deadline",
                    "invoice:" + i.id(),
                    f.setting.period().claimDeadline());
              }
              return i.date().isBefore(f.setting.period().usageStart())
                  ? Stream.of(
                      Finding.warning(
                          "invoice.before-period",
                          "invoice:" + i.id(),
                          f.setting.period().usageStart()))
                  : Stream.empty();
            });
  }

  /** A warning: an invoice may be shared between activities, which the reviewer then sees. */
  private static Stream<Finding> invoicesAreNotClaimedTwice(Facts f) {
    return f.elsewhere.stream()
        .collect(Collectors.groupingBy(InvoiceElsewhere::invoiceId, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            invoice -> {
              String item = "invoice:" + invoice.getKey();
              String claims =
                  invoice.getValue().stream()
                      .filter(InvoiceElsewhere::isNamed)
                      .map(other -> ClaimNumber.display(other.claimNumber()))
                      .collect(Collectors.joining(", "));
              return claims.isEmpty()
                  ? Finding.warning("invoice.duplicate-unseen", item)
                  : Finding.warning("invoice.duplicate", item, claims);
            });
  }

  private static Stream<Finding> statementsAreCertified(Facts f) {
    return f.content().statements().stream()
        .filter(s -> !s.certified())
        .map(s -> Finding.blocking("statement.not-certified", "statement:" + s.id()));
  }

  /** As with invoices, earlier work may belong to the activity: a warning. */
  private static Stream<Finding> workIsInsideThePeriod(Facts f) {
    Period period = f.setting.period();
    return f.content().statements().stream()
        .filter(s -> !period.usageContains(s.workFrom()) || !period.usageContains(s.workTo()))
        .map(
            s ->
                Finding.warning(
                    "statement.outside-period",
                    "statement:" + s.id(),
                    period.usageStart(),
                    period.usageEnd()));
  }

  private static Stream<Finding> proofIsThere(Facts f) {
    Stream<Finding> missing =
        f.activity.requirements(Kind.PROOF).stream()
            .filter(Requirement::mandatory)
            .filter(r -> f.content().proofs(r.code()).size() < r.minimumFiles())
            .map(
                r ->
                    Finding.blocking(
                        "proof.missing", "proof:" + r.code(), r.text(), r.minimumFiles()));
    Stream<Finding> withoutNote =
        f.content().currentDocuments().stream()
            .filter(d -> d.kind() == Document.Kind.PROOF && d.note() == null)
            .map(
                d -> Finding.blocking("document.note-missing", "document:" + d.id(), d.fileName()));
    Stream<Finding> withoutSlot =
        f.content().currentDocuments().stream()
            .filter(d -> d.kind() == Document.Kind.PROOF && d.slot() == null)
            .map(d -> Finding.warning("document.no-slot", "document:" + d.id(), d.fileName()));
    return Stream.of(missing, withoutNote, withoutSlot).flatMap(s -> s);
  }

  private static Stream<Finding> metricsAreThere(Facts f) {
    return f.activity.requirements(Kind.METRIC).stream()
        .filter(Requirement::mandatory)
        .filter(r -> f.content().metric(r.code()).isEmpty())
        .map(r -> Finding.blocking("metric.missing", "metric:" + r.code(), r.text()));
  }

  private static Stream<Finding> coreRequirementsAreConfirmed(Facts f) {
    return f.activity.requirements(Kind.CORE).stream()
        .filter(Requirement::mandatory)
        .filter(r -> f.content().confirmation(r.code()).isEmpty())
        .map(r -> Finding.blocking("core.not-confirmed", "core:" + r.code(), r.text()));
  }

  private static Stream<Finding> activityIsInsideThePeriod(Facts f) {
    return Stream.of(
            new Day("activityStart", f.claim.form().activityStart()),
            new Day("activityEnd", f.claim.form().activityEnd()))
        .filter(d -> !f.setting.period().usageContains(d.date))
        .map(
            d ->
                Finding.blocking(
                    "activity.outside-period",
                    d.field,
                    f.setting.period().usageStart(),
                    f.setting.period().usageEnd()));
  }

  private record Day(String field, LocalDate date) {}

  private static Stream<Finding> preApprovalIsNamed(Facts f) {
    return f.activity.requiresPreApproval() && f.claim.form().preApprovalId() == null
        ? one("claim.pre-approval-missing", "preApprovalId")
        : Stream.empty();
  }

  private static Stream<Finding> moneySuffices(Facts f) {
    Money claimed = f.claim.claimed();
    if (!claimed.isPositive()) {
      return one("claim.nothing-claimed", "claim");
    }
    return claimed.isMoreThan(f.usable)
        ? one("claim.over-remaining", "claim", claimed, f.usable)
        : Stream.empty();
  }

  private static Stream<Finding> feedbackIsAnswered(Facts f) {
    return f.claim.feedback().stream()
        .filter(given -> Claim.isUnanswered(given, f.content()))
        .map(given -> Finding.blocking("feedback.unanswered", given.item().toString()));
  }

  private static Stream<Finding> colleaguesHaveAnswered(Facts f) {
    return f.openRequests > 0
        ? Stream.of(Finding.warning("document-request.open", "requests", f.openRequests))
        : Stream.empty();
  }

  private static Stream<Finding> one(String rule, String item, Object... arguments) {
    return Stream.of(Finding.blocking(rule, item, arguments));
  }
}
