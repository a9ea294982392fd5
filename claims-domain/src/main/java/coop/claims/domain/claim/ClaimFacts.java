package coop.claims.domain.claim;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.ExpenseType.Source;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.rule.Charge;
import coop.claims.domain.rule.Facts;
import coop.claims.domain.rule.Facts.File;
import coop.claims.domain.rule.Facts.Line;
import coop.claims.domain.rule.Facts.MoneyThere;
import coop.claims.domain.rule.Facts.Paper;
import coop.claims.domain.rule.Facts.Stage;
import coop.claims.domain.rule.Rates;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the rules what stands in a claim. */
final class ClaimFacts {

  private ClaimFacts() {}

  static Facts of(
      ClaimSnapshot claim,
      Catalogue catalogue,
      ActivityType activity,
      Setting setting,
      MoneyThere money,
      int openRequests,
      List<InvoiceElsewhere> invoicesElsewhere,
      List<Charge> elsewhere,
      Rates rates,
      Instant now) {
    Content content = claim.content();
    boolean tax = setting.program().terms().taxReimbursed();
    return new Facts(
        catalogue,
        activity,
        setting,
        stage(claim.status()),
        claim.life().responseDue(),
        claim.form().activityStart(),
        claim.form().activityEnd(),
        claim.form().preApprovalId(),
        Stream.concat(
                content.invoices().stream().map(i -> paper(i, content, tax)),
                content.statements().stream().map(ClaimFacts::paper))
            .toList(),
        content.currentDocuments().stream().map(ClaimFacts::file).toList(),
        metrics(content, activity),
        content.confirmations().stream().map(Confirmation::requirement).collect(Collectors.toSet()),
        content.answers(),
        claim.feedback().stream()
            .filter(given -> Claim.isUnanswered(given, content))
            .map(given -> given.item().toString())
            .toList(),
        openRequests,
        numbers(invoicesElsewhere),
        claim.claimed(),
        money,
        elsewhere,
        rates,
        now);
  }

  /** Numbers of the other claims the reader may see, by invoice. */
  private static Map<UUID, List<String>> numbers(List<InvoiceElsewhere> elsewhere) {
    return elsewhere.stream()
        .collect(
            Collectors.groupingBy(
                InvoiceElsewhere::invoiceId,
                LinkedHashMap::new,
                Collectors.filtering(
                    InvoiceElsewhere::isNamed,
                    Collectors.mapping(
                        other -> ClaimNumber.display(other.claimNumber()), Collectors.toList()))));
  }

  private static Stage stage(ClaimStatus status) {
    if (!status.isEditable()) {
      return Stage.HANDED_IN;
    }
    return status == ClaimStatus.EDITING ? Stage.FIRST : Stage.ANSWER;
  }

  private static Paper paper(Invoice i, Content content, boolean taxReimbursed) {
    return new Paper(
        i.id(),
        Source.INVOICE,
        i.number(),
        folded(i.vendor()) + "\n" + folded(i.number()),
        i.date(),
        i.date(),
        taxReimbursed ? i.gross() : i.net(),
        !content.filesOf(i.id()).isEmpty(),
        true,
        List.of(),
        lines(i.lines()));
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Paper paper(Statement s) {
    return new Paper(
        s.id(),
        Source.STATEMENT,
        s.workDescription(),
        null,
        s.workFrom(),
        s.workTo(),
        s.total(),
        true,
        s.certified(),
        s.work().stream().map(Statement.Work::hourlyCost).toList(),
        lines(s.lines()));
  }

  private static List<Line> lines(List<CostLine> lines) {
    return lines.stream()
        .map(l -> new Line(l.id(), l.expenseType(), l.amount(), l.answers()))
        .toList();
  }

  private static File file(Document d) {
    return new File(
        d.id(), d.fileName(), d.kind() == Document.Kind.PROOF, d.slot(), d.note() != null);
  }

  /** A file that was taken away again is no value. */
  private static Map<String, String> metrics(Content content, ActivityType activity) {
    return content.metrics().stream()
        .filter(m -> !isFile(activity, m) || isThere(content, m.value()))
        .collect(Collectors.toMap(Metric::requirement, Metric::value));
  }

  private static boolean isFile(ActivityType activity, Metric metric) {
    return activity
        .requirement(Requirement.Kind.METRIC, metric.requirement())
        .filter(r -> r.valueType() == Requirement.ValueType.FILE)
        .isPresent();
  }

  private static boolean isThere(Content content, String documentId) {
    return content.currentDocuments().stream().anyMatch(d -> d.id().toString().equals(documentId));
  }
}
