package coop.claims.domain.claim;

import coop.claims.domain.claim.Claim.Decided;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.claim.DecisionReceipt.Cap;
import coop.claims.domain.claim.DecisionReceipt.Evidence;
import coop.claims.domain.claim.DecisionReceipt.Kind;
import coop.claims.domain.claim.DecisionReceipt.Line;
import coop.claims.domain.claim.DecisionReceipt.Rule;
import coop.claims.domain.claim.DecisionReceipt.Shown;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.rule.AppliedRule;
import coop.claims.domain.rule.AppliedRules;
import coop.claims.domain.rule.CapEffect;
import coop.claims.domain.rule.CapRules;
import coop.claims.domain.rule.Facts;
import coop.claims.domain.rule.Facts.MoneyThere;
import coop.claims.domain.rule.Rules;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.RefusalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the receipt of a decision that was just made, from the claim as the decision left it. */
public final class ReceiptWriting {

  private static final Set<ItemState> FAULT = Set.of(ItemState.NEEDS_CHANGE, ItemState.REJECTED);

  private static final String QUESTION = "question:";

  private final ClaimDesk desk;
  private final ClaimCheck check;

  public ReceiptWriting(ClaimDesk desk, ClaimCheck check) {
    this.desk = desk;
    this.check = check;
  }

  /**
   * Gives the claim the receipt of its decision, to be kept with it.
   *
   * @param money what was there before the decision moved any
   */
  public void write(Open open, MoneyThere money) {
    Claim claim = open.claim();
    Decided decided = claim.decided().orElseThrow();
    ClaimSnapshot now = claim.snapshot();
    Catalogue catalogue = desk.catalogue(claim);
    Facts facts = check.facts(now, catalogue, open.setting(), money, 0, List.of(), open.now());
    List<CapEffect> caps = CapRules.effects(facts);
    List<AppliedRule> applied = AppliedRules.of(facts, Rules.check(facts), caps);
    Money approved = approved(decided, now);
    Content content = now.content();
    claim.keep(
        new DecisionReceipt(
            decided.receiptId(),
            now.id(),
            now.organisationId(),
            now.life().submission(),
            kind(decided, now),
            isDisputed(decided),
            now.placement().programCode(),
            now.placement().programVersion(),
            open.now(),
            open.deed().actor().side(),
            open.deed().actor().userId(),
            decided.reason(),
            decided.text(),
            now.claimed(),
            approved,
            applied.stream().map(rule -> rule(rule, content)).toList(),
            lines(decided, now, catalogue),
            caps.stream().map(ReceiptWriting::cap).toList()));
  }

  private static Kind kind(Decided decided, ClaimSnapshot now) {
    return switch (decided.step()) {
      case APPROVE, APPROVE_DISPUTE ->
          now.claimed().isMoreThan(now.approved()) ? Kind.PARTLY_APPROVED : Kind.APPROVED;
      case REJECT, REJECT_DISPUTE -> Kind.REJECTED;
      case LAPSE -> Kind.LAPSED;
      case REQUEST_INFORMATION, REQUEST_INFORMATION_IN_DISPUTE -> Kind.INFORMATION_REQUESTED;
      default -> throw new IllegalArgumentException(decided.step() + " decides nothing");
    };
  }

  private static boolean isDisputed(Decided decided) {
    return decided.from() == ClaimStatus.DISPUTED
        || decided.from() == ClaimStatus.PARTNER_ACTION_REQUIRED;
  }

  private static Money approved(Decided decided, ClaimSnapshot now) {
    return switch (decided.step()) {
      case APPROVE, APPROVE_DISPUTE -> now.approved();
      case REQUEST_INFORMATION, REQUEST_INFORMATION_IN_DISPUTE -> null;
      default -> Money.zero(now.form().currency());
    };
  }

  private static Rule rule(AppliedRule applied, Content content) {
    List<Evidence> evidence =
        applied.items().stream().map(item -> evidence(item, content)).toList();
    boolean fault = evidence.stream().anyMatch(e -> e.state() != null && FAULT.contains(e.state()));
    return new Rule(
        applied.rule(),
        applied.version(),
        applied.clause(),
        applied.text(),
        applied.arguments(),
        fault ? AppliedRule.State.NOT_MET : applied.state(),
        evidence,
        applied.effect());
  }

  private static Evidence evidence(String item, Content content) {
    Optional<ItemRef> ref = reference(item);
    return new Evidence(
        item,
        ref.map(r -> label(r, content)).orElseGet(() -> answer(item, content)),
        ref.flatMap(content::judgement).map(Judgement::state).orElse(null),
        ref.stream().flatMap(r -> documents(r, content)).map(ReceiptWriting::shown).toList());
  }

  private static String answer(String item, Content content) {
    return item.startsWith(QUESTION)
        ? content.answers().get(item.substring(QUESTION.length()))
        : null;
  }

  private static Optional<ItemRef> reference(String item) {
    try {
      return Optional.of(ItemRef.parse(item));
    } catch (RefusalException aField) {
      return Optional.empty();
    }
  }

  private static String label(ItemRef item, Content content) {
    return switch (item.kind()) {
      case DOCUMENT -> content.document(item.id()).map(Document::fileName).orElse(null);
      case INVOICE -> content.invoice(item.id()).map(Invoice::number).orElse(null);
      case STATEMENT -> content.statement(item.id()).map(Statement::workDescription).orElse(null);
      case LINE -> content.line(item.id()).map(CostLine::description).orElse(null);
      case METRIC ->
          content
              .metric(item.key())
              .filter(m -> document(m.value(), content).isEmpty())
              .map(Metric::value)
              .orElse(null);
      case CORE, PROOF -> null;
    };
  }

  private static Stream<Document> documents(ItemRef item, Content content) {
    return switch (item.kind()) {
      case DOCUMENT -> content.document(item.id()).stream();
      case INVOICE, STATEMENT -> content.filesOf(item.id()).stream();
      case PROOF -> content.proofs(item.key()).stream();
      case CORE ->
          content.confirmation(item.key()).stream()
              .filter(c -> c.documentId() != null)
              .flatMap(c -> content.document(c.documentId()).stream());
      case METRIC ->
          content.metric(item.key()).stream().flatMap(m -> document(m.value(), content).stream());
      case LINE -> Stream.empty();
    };
  }

  /** A metric's value that is a file is the id of a document. */
  private static Optional<Document> document(String value, Content content) {
    return content.currentDocuments().stream()
        .filter(d -> d.id().toString().equals(value))
        .findFirst();
  }

  private static Shown shown(Document document) {
    return new Shown(document.id(), document.fileName(), document.file().sha256());
  }

  private static List<Line> lines(Decided decided, ClaimSnapshot now, Catalogue catalogue) {
    Money whole = approved(decided, now);
    List<Line> lines = new ArrayList<>();
    for (CostLine line : now.content().lines()) {
      Money approved = whole == null || whole.isZero() ? whole : line.approvable();
      boolean less = approved != null && line.amount().isMoreThan(approved);
      ReasonCode own = line.judgement().reason();
      lines.add(
          new Line(
              line.id(),
              line.expenseType(),
              catalogue.expenseType(line.expenseType()).map(ExpenseType::name).orElse(null),
              line.description(),
              paper(line.id(), now.content()),
              line.amount(),
              approved,
              own == null && less ? decided.reason() : own,
              line.judgement().text()));
    }
    return lines;
  }

  private static String paper(UUID line, Content content) {
    return content.invoices().stream()
        .filter(i -> i.lines().stream().anyMatch(l -> l.id().equals(line)))
        .map(Invoice::number)
        .findFirst()
        .orElse(null);
  }

  private static Cap cap(CapEffect effect) {
    return new Cap(
        effect.code(),
        effect.rule(),
        effect.text(),
        effect.limit(),
        effect.count(),
        effect.others(),
        effect.own(),
        effect.over(),
        effect.surplus().size());
  }
}
