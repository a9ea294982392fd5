package coop.claims.domain.claim;

import coop.claims.domain.shared.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a claim carries: cost with its proof, documents, metrics, confirmations and answers to the
 * activity's questions. Immutable; each change gives a new content.
 *
 * @param answers by the code of the question asked on the claim; lines have their own
 */
public record Content(
    List<Invoice> invoices,
    List<Statement> statements,
    List<Document> documents,
    List<Metric> metrics,
    List<Confirmation> confirmations,
    Map<String, String> answers) {

  public static final Content EMPTY =
      new Content(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  public Content {
    invoices = List.copyOf(invoices);
    statements = List.copyOf(statements);
    documents = List.copyOf(documents);
    metrics = List.copyOf(metrics);
    confirmations = List.copyOf(confirmations);
    answers = answers == null ? Map.of() : Map.copyOf(answers);
  }

  /** All cost lines, those of invoices first. */
  public List<CostLine> lines() {
    return Stream.concat(
            invoices.stream().flatMap(i -> i.lines().stream()),
            statements.stream().flatMap(s -> s.lines().stream()))
        .toList();
  }

  /** What the lines stand in, invoices first. */
  List<Paper> papers() {
    return Stream.<Paper>concat(invoices.stream(), statements.stream()).toList();
  }

  public Money claimed(Currency currency) {
    return sum(currency, CostLine::amount);
  }

  /** What would be approved now: the reviewer's amounts, else what was claimed. */
  public Money approvable(Currency currency) {
    return sum(currency, CostLine::approvable);
  }

  private Money sum(Currency currency, Function<CostLine, Money> amount) {
    return lines().stream().map(amount).reduce(Money.zero(currency), Money::plus);
  }

  /** Documents that count, without replaced and removed ones. */
  public List<Document> currentDocuments() {
    return documents.stream().filter(Document::current).toList();
  }

  public List<Document> proofs(String requirement) {
    return currentDocuments().stream()
        .filter(d -> d.kind() == Document.Kind.PROOF && requirement.equals(d.slot()))
        .toList();
  }

  /** Files of an invoice or statement. */
  public List<Document> filesOf(UUID invoiceOrStatement) {
    return currentDocuments().stream()
        .filter(d -> d.kind() == Document.Kind.INVOICE || d.kind() == Document.Kind.STATEMENT)
        .filter(d -> invoiceOrStatement.toString().equals(d.slot()))
        .toList();
  }

  public Optional<Invoice> invoice(UUID id) {
    return find(invoices, i -> i.id().equals(id));
  }

  public Optional<Statement> statement(UUID id) {
    return find(statements, s -> s.id().equals(id));
  }

  public Optional<Document> document(UUID id) {
    return find(documents, d -> d.id().equals(id));
  }

  public Optional<CostLine> line(UUID id) {
    return find(lines(), l -> l.id().equals(id));
  }

  public Optional<Metric> metric(String requirement) {
    return find(metrics, m -> m.requirement().equals(requirement));
  }

  public Optional<Confirmation> confirmation(String requirement) {
    return find(confirmations, c -> c.requirement().equals(requirement));
  }

  /** Everything a reviewer decides one by one, in the order of the claim. */
  public List<ItemRef> decidable() {
    List<ItemRef> items = new ArrayList<>();
    confirmations.forEach(c -> items.add(new ItemRef(ItemRef.Kind.CORE, c.requirement())));
    currentDocuments().forEach(d -> items.add(ItemRef.of(ItemRef.Kind.DOCUMENT, d.id())));
    metrics.forEach(m -> items.add(new ItemRef(ItemRef.Kind.METRIC, m.requirement())));
    lines().forEach(l -> items.add(ItemRef.of(ItemRef.Kind.LINE, l.id())));
    return items;
  }

  /** What stands decided on an item; empty when there is no such item. */
  public Optional<Judgement> judgement(ItemRef item) {
    return switch (item.kind()) {
      case DOCUMENT -> document(item.id()).filter(Document::current).map(Document::judgement);
      case LINE -> line(item.id()).map(CostLine::judgement);
      case METRIC -> metric(item.key()).map(Metric::judgement);
      case CORE -> confirmation(item.key()).map(Confirmation::judgement);
      case INVOICE, STATEMENT, PROOF -> Optional.empty();
    };
  }

  /**
   * Tells whether an item was touched since: how often it was changed, or for a thing made of parts
   * a number that follows from all of them. Empty when there is no such item, or no longer.
   */
  Optional<Integer> revision(ItemRef item) {
    return switch (item.kind()) {
      case DOCUMENT -> document(item.id()).filter(Document::current).map(Document::revision);
      case LINE -> line(item.id()).map(CostLine::revision);
      case METRIC -> metric(item.key()).map(Metric::revision);
      case CORE -> confirmation(item.key()).map(Confirmation::revision);
      case INVOICE -> invoice(item.id()).map(this::revisionOf);
      case STATEMENT -> statement(item.id()).map(this::revisionOf);
      case PROOF -> Optional.of(revisionOf(Stream.empty(), List.of(), proofs(item.key())));
    };
  }

  private int revisionOf(Invoice i) {
    return revisionOf(
        Stream.of(i.vendor(), i.number(), i.date(), i.net(), i.tax(), i.gross(), i.note()),
        i.lines(),
        filesOf(i.id()));
  }

  private int revisionOf(Statement s) {
    Stream<Object> work =
        s.work().stream()
            .flatMap(w -> Stream.of(w.role(), w.hours().stripTrailingZeros(), w.hourlyCost()));
    Stream<Object> otherCosts =
        s.otherCosts().stream().flatMap(o -> Stream.of(o.description(), o.amount()));
    Stream<Object> words =
        Stream.of(
            s.workDescription(),
            s.workFrom(),
            s.workTo(),
            s.certifierName(),
            s.certifierTitle(),
            s.certifiedOn(),
            s.certified(),
            s.note());
    return revisionOf(
        Stream.of(words, work, otherCosts).flatMap(part -> part), s.lines(), filesOf(s.id()));
  }

  /** The same for the same content on every machine, as a string's hash is. */
  private static int revisionOf(Stream<Object> words, List<CostLine> lines, List<Document> files) {
    return Stream.of(
            words.map(String::valueOf),
            lines.stream().map(l -> l.id() + " " + l.revision()),
            files.stream().map(f -> f.id() + " " + f.revision()))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"))
        .hashCode();
  }

  Content withInvoice(Invoice invoice) {
    return new Content(
        put(invoices, invoice, i -> i.id().equals(invoice.id())),
        statements,
        documents,
        metrics,
        confirmations,
        answers);
  }

  Content withoutInvoice(UUID id) {
    return new Content(
        without(invoices, i -> i.id().equals(id)),
        statements,
        documents,
        metrics,
        confirmations,
        answers);
  }

  Content withStatement(Statement statement) {
    return new Content(
        invoices,
        put(statements, statement, s -> s.id().equals(statement.id())),
        documents,
        metrics,
        confirmations,
        answers);
  }

  Content withoutStatement(UUID id) {
    return new Content(
        invoices,
        without(statements, s -> s.id().equals(id)),
        documents,
        metrics,
        confirmations,
        answers);
  }

  Content withDocument(Document document) {
    return withDocuments(put(documents, document, d -> d.id().equals(document.id())));
  }

  Content withoutDocument(UUID id) {
    return withDocuments(without(documents, d -> d.id().equals(id)));
  }

  Content withDocuments(List<Document> changed) {
    return new Content(invoices, statements, changed, metrics, confirmations, answers);
  }

  Content withMetrics(List<Metric> changed) {
    return new Content(invoices, statements, documents, changed, confirmations, answers);
  }

  Content withMetric(Metric metric) {
    return withMetrics(put(metrics, metric, m -> m.requirement().equals(metric.requirement())));
  }

  Content withoutMetric(String requirement) {
    return withMetrics(without(metrics, m -> m.requirement().equals(requirement)));
  }

  Content withAnswers(Map<String, String> changed) {
    return new Content(invoices, statements, documents, metrics, confirmations, changed);
  }

  /** Of another activity, which asks other questions. */
  Content withoutAnswers() {
    return new Content(
        invoices.stream().map(i -> i.withLines(unanswered(i.lines()))).toList(),
        statements.stream().map(s -> s.withLines(unanswered(s.lines()))).toList(),
        documents,
        List.of(),
        List.of(),
        Map.of());
  }

  private static List<CostLine> unanswered(List<CostLine> lines) {
    return lines.stream().map(l -> l.withAnswers(Map.of())).toList();
  }

  Content withConfirmations(List<Confirmation> changed) {
    return new Content(invoices, statements, documents, metrics, changed, answers);
  }

  Content withConfirmation(Confirmation confirmation) {
    return withConfirmations(
        put(confirmations, confirmation, c -> c.requirement().equals(confirmation.requirement())));
  }

  Content withoutConfirmation(String requirement) {
    return withConfirmations(without(confirmations, c -> c.requirement().equals(requirement)));
  }

  /** Sets what stands decided on an item; the approved amount only matters for a line. */
  Content judged(ItemRef item, Judgement judgement, Money approved) {
    return switch (item.kind()) {
      case DOCUMENT -> withDocument(document(item.id()).orElseThrow().judged(judgement));
      case METRIC ->
          withMetric(
              metric(item.key())
                  .map(m -> new Metric(m.requirement(), m.value(), judgement, m.revision()))
                  .orElseThrow());
      case CORE ->
          withConfirmation(
              confirmation(item.key())
                  .map(
                      c ->
                          new Confirmation(
                              c.requirement(), c.documentId(), judgement, c.revision()))
                  .orElseThrow());
      case LINE -> withLine(item.id(), judgement, approved);
      case INVOICE, STATEMENT, PROOF ->
          throw new IllegalArgumentException(item + " is not decided on its own");
    };
  }

  private Content withLine(UUID id, Judgement judgement, Money approved) {
    UnaryOperator<List<CostLine>> judge =
        lines ->
            lines.stream()
                .map(
                    l ->
                        l.id().equals(id)
                            ? new CostLine(
                                l.id(),
                                l.expenseType(),
                                l.description(),
                                l.amount(),
                                approved,
                                judgement,
                                l.revision(),
                                l.answers())
                            : l)
                .toList();
    return new Content(
        invoices.stream().map(i -> i.withLines(judge.apply(i.lines()))).toList(),
        statements.stream().map(s -> s.withLines(judge.apply(s.lines()))).toList(),
        documents,
        metrics,
        confirmations,
        answers);
  }

  private static <T> Optional<T> find(List<T> all, Predicate<T> which) {
    return all.stream().filter(which).findFirst();
  }

  private static <T> List<T> without(List<T> all, Predicate<T> which) {
    return all.stream().filter(which.negate()).toList();
  }

  /** Replaces in place, so that the order of a claim stays what the partner made it. */
  private static <T> List<T> put(List<T> all, T item, Predicate<T> same) {
    if (all.stream().noneMatch(same)) {
      return Stream.concat(all.stream(), Stream.of(item)).toList();
    }
    return all.stream().map(i -> same.test(i) ? item : i).toList();
  }
}
