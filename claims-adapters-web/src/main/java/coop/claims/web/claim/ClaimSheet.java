package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Confirmation;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.Metric;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import coop.claims.web.claim.CostEntry.Fact;
import coop.claims.web.claim.CostEntry.LineEntry;
import coop.claims.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One claim laid out for its page, in the reader's language. */
public final class ClaimSheet {

  /** Findings whose words say what is wrong; those of all others say what to do as well. */
  private static final Set<String> SAY_NO_CURE =
      Set.of(
          "cap.percent-of-earned",
          "cap.amount",
          "cap.greater-of",
          "cap.per-person",
          "cap.total",
          "cap.headcount",
          "cap.rate-unknown",
          "cost.over-percent",
          "statement.rate-too-high",
          "statement.rate-unknown",
          "activity.not-for-program",
          "proof.none-of");

  private final ClaimDetail detail;
  private final List<RequestView> requests;
  private final Texts texts;
  private final ClaimWords words;
  private final ClaimPapers papers;

  public ClaimSheet(ClaimDetail detail, List<RequestView> requests, Texts texts) {
    this.detail = detail;
    this.requests = List.copyOf(requests);
    this.texts = texts;
    this.words = new ClaimWords(detail, texts);
    this.papers = new ClaimPapers(detail, words, texts);
  }

  public ClaimWords words() {
    return words;
  }

  public ClaimPapers papers() {
    return papers;
  }

  /** What is missing first, then what should be looked at, then what is done. */
  public List<ChecklistEntry> checklist() {
    Stream<ChecklistEntry> found =
        detail.findings().stream()
            .sorted((a, b) -> Boolean.compare(b.isBlocking(), a.isBlocking()))
            .map(this::missing);
    return Stream.concat(found, done()).toList();
  }

  /** What is left to do for the thing that stands there on the page. */
  public List<ChecklistEntry> left(String place) {
    return detail.findings().stream()
        .filter(f -> ClaimWords.place(f.rule(), f.item()).equals(place))
        .map(this::missing)
        .toList();
  }

  /** How many things stop a submission. */
  public long missing() {
    return detail.findings().stream().filter(Finding::isBlocking).count();
  }

  private ChecklistEntry missing(Finding finding) {
    return new ChecklistEntry(
        texts.finding(finding),
        ClaimWords.place(finding.rule(), finding.item()),
        false,
        !finding.isBlocking(),
        SAY_NO_CURE.contains(finding.rule()) ? texts.get(finding.cure()) : null);
  }

  private Stream<ChecklistEntry> done() {
    Set<String> found = detail.findings().stream().map(Finding::item).collect(Collectors.toSet());
    Stream<ChecklistEntry> cost =
        content().lines().isEmpty()
            ? Stream.empty()
            : Stream.of(
                new ChecklistEntry(texts.get("claim.check.cost"), "invoices", true, false, null));
    Stream<ChecklistEntry> required =
        detail.activity().requirements().stream()
            .filter(this::isWanted)
            .map(r -> new Required(r, new ItemRef(kindOf(r), r.code())))
            .filter(r -> !found.contains(r.item.toString()) && isMet(r.requirement))
            .map(
                r ->
                    new ChecklistEntry(
                        texts.get(
                            "claim.check.requirement",
                            r.requirement.kind(),
                            texts.text(r.requirement.text())),
                        ClaimWords.place(r.item),
                        true,
                        false,
                        null));
    return Stream.concat(cost, required);
  }

  /** Mandatory, and its condition holds. */
  private boolean isWanted(Requirement requirement) {
    return requirement.mandatory() && detail.asked().wants(requirement);
  }

  /** What does not apply is left out, unless something was given for it all the same. */
  private List<Requirement> shown(Requirement.Kind kind, Predicate<Requirement> given) {
    return detail.activity().requirements(kind).stream()
        .filter(r -> detail.asked().wants(r) || given.test(r))
        .toList();
  }

  /** A proof without its note shows nothing yet. */
  private boolean isMet(Requirement r) {
    return switch (r.kind()) {
      case PROOF ->
          !content().proofs(r.code()).isEmpty()
              && content().proofs(r.code()).stream().allMatch(d -> d.note() != null);
      case METRIC -> content().metric(r.code()).isPresent();
      case CORE -> content().confirmation(r.code()).isPresent();
    };
  }

  /** What the activity asks of the claim, and what the partner said. */
  public List<AskedQuestion> questions() {
    return detail.activity().questions(Question.Scope.CLAIM).stream()
        .filter(detail.asked()::asks)
        .map(q -> AskedQuestion.of(q, content().answers().get(q.code()), texts))
        .toList();
  }

  private record Required(Requirement requirement, ItemRef item) {}

  private static ItemRef.Kind kindOf(Requirement requirement) {
    return switch (requirement.kind()) {
      case CORE -> ItemRef.Kind.CORE;
      case PROOF -> ItemRef.Kind.PROOF;
      case METRIC -> ItemRef.Kind.METRIC;
    };
  }

  public List<ProofSlot> slots() {
    return shown(Requirement.Kind.PROOF, r -> !content().proofs(r.code()).isEmpty()).stream()
        .map(this::slot)
        .toList();
  }

  private ProofSlot slot(Requirement r) {
    ItemRef item = new ItemRef(ItemRef.Kind.PROOF, r.code());
    return new ProofSlot(
        r.code(),
        ClaimWords.place(item),
        texts.text(r.text()),
        isWanted(r) && r.group() == null,
        Math.max(1, r.minimumFiles()),
        papers.where(d -> d.kind() == Document.Kind.PROOF && r.code().equals(d.slot())),
        requests.stream()
            .filter(q -> q.kind() == Document.Kind.PROOF && r.code().equals(q.slot()))
            .filter(q -> q.state() != DocumentRequest.State.CANCELLED)
            .toList(),
        papers.remarks(item));
  }

  /** Proof that lost its slot when the activity changed. */
  public List<PaperEntry> unslotted() {
    return papers.where(d -> d.kind() == Document.Kind.PROOF && d.slot() == null);
  }

  public List<PaperEntry> additional() {
    return papers.where(d -> d.kind() == Document.Kind.ADDITIONAL);
  }

  public List<Answer> metrics() {
    return shown(Requirement.Kind.METRIC, r -> content().metric(r.code()).isPresent()).stream()
        .map(
            r -> {
              Optional<Metric> given = content().metric(r.code());
              return answer(
                  r,
                  new ItemRef(ItemRef.Kind.METRIC, r.code()),
                  given.map(Metric::value).orElse(null),
                  Optional.empty(),
                  given.map(Metric::judgement));
            })
        .toList();
  }

  public List<Answer> cores() {
    return shown(Requirement.Kind.CORE, r -> content().confirmation(r.code()).isPresent()).stream()
        .map(
            r -> {
              Optional<Confirmation> given = content().confirmation(r.code());
              return answer(
                  r,
                  new ItemRef(ItemRef.Kind.CORE, r.code()),
                  null,
                  given.flatMap(c -> content().document(c.documentId())),
                  given.map(Confirmation::judgement));
            })
        .toList();
  }

  private Answer answer(
      Requirement r,
      ItemRef item,
      String value,
      Optional<Document> paper,
      Optional<Judgement> judgement) {
    List<Remark> remarks = papers.remarks(item);
    return new Answer(
        r.code(),
        ClaimWords.place(item),
        texts.text(r.text()),
        isWanted(r) && r.group() == null,
        r.valueType(),
        value,
        paper.map(papers::entry).orElse(null),
        paper.map(Document::id).orElse(null),
        ClaimPapers.told(judgement.orElse(null), remarks),
        remarks);
  }

  /** Whether the activity reimburses anything that an invoice, or a statement, would prove. */
  public boolean reimburses(ExpenseType.Source source) {
    return detail.expenseTypes().stream().anyMatch(e -> e.source().allows(source));
  }

  public List<CostEntry> invoices() {
    return content().invoices().stream().map(this::invoice).toList();
  }

  private CostEntry invoice(Invoice i) {
    ItemRef item = ItemRef.of(ItemRef.Kind.INVOICE, i.id());
    return new CostEntry(
        i.id(),
        ClaimWords.place(item),
        words.invoice(i),
        List.of(
            new Fact(texts.get("invoice.date"), texts.date(i.date())),
            money("invoice.net", i.net()),
            money("invoice.tax", i.tax()),
            money("invoice.gross", i.gross())),
        i.note(),
        lines(i.lines()),
        papers.where(d -> d.kind() == Document.Kind.INVOICE && i.id().toString().equals(d.slot())),
        papers.remarks(item));
  }

  public List<CostEntry> statements() {
    return content().statements().stream().map(this::statement).toList();
  }

  private CostEntry statement(Statement s) {
    ItemRef item = ItemRef.of(ItemRef.Kind.STATEMENT, s.id());
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            texts.get("statement.dates"), texts.get("claim.from-to", s.workFrom(), s.workTo())));
    facts.add(money("statement.total", s.total()));
    facts.add(
        new Fact(
            texts.get("statement.certifier"),
            texts.get("statement.certifier-of", s.certifierName(), s.certifierTitle())));
    facts.add(
        new Fact(
            texts.get("statement.certified"),
            s.certified()
                ? texts.get("statement.certified-on", s.certifiedOn())
                : texts.get("statement.not-certified")));
    return new CostEntry(
        s.id(),
        ClaimWords.place(item),
        words.statement(s),
        facts,
        s.note(),
        lines(s.lines()),
        papers.where(
            d -> d.kind() == Document.Kind.STATEMENT && s.id().toString().equals(d.slot())),
        papers.remarks(item));
  }

  private List<LineEntry> lines(List<CostLine> lines) {
    return lines.stream()
        .map(
            l -> {
              ItemRef item = ItemRef.of(ItemRef.Kind.LINE, l.id());
              List<Remark> remarks = papers.remarks(item);
              return new LineEntry(
                  l,
                  ClaimWords.place(item),
                  words.expense(l.expenseType()),
                  ClaimPapers.told(l.judgement(), remarks),
                  remarks,
                  said(l));
            })
        .toList();
  }

  /** What a line says to what the activity asks on it. */
  public List<Fact> said(CostLine line) {
    return detail.activity().questionsOn(line.expenseType()).stream()
        .filter(q -> line.answers().containsKey(q.code()))
        .map(q -> AskedQuestion.of(q, line.answers().get(q.code()), texts))
        .map(q -> new Fact(q.text(), q.said()))
        .toList();
  }

  private Fact money(String label, Money amount) {
    return new Fact(texts.get(label), texts.money(amount));
  }

  private Content content() {
    return claim().content();
  }

  private ClaimSnapshot claim() {
    return detail.claim();
  }
}
