package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.Removal;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.RefusalException;
import coop.claims.web.shared.Texts;
import java.text.NumberFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the parts of one claim are called in the reader's language, and where they stand. */
public final class ClaimWords {

  private static final int LONGEST_NAME = 60;
  private static final String QUESTION = "question:";
  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;

  /** Where a finding that is not about an item has its place on the claim's page. */
  private static final Map<String, String> PLACES =
      Map.of(
          "claim.no-cost", "invoices",
          "claim.nothing-claimed", "invoices",
          "claim.over-remaining", "sum",
          "activity.outside-period", "form",
          "activity.not-for-program", "form",
          "claim.pre-approval-missing", "form",
          "document-request.open", "requests");

  private final ClaimDetail detail;
  private final Texts texts;

  public ClaimWords(ClaimDetail detail, Texts texts) {
    this.detail = detail;
    this.texts = texts;
  }

  /** The display name of a person of the claim; the vendor's people are the validation team. */
  public String person(UUID userId) {
    String name = userId == null ? null : detail.people().get(userId);
    return name == null || name.isEmpty() ? texts.get("side.VENDOR") : name;
  }

  /** An item by the name a person would use; {@code item} as {@link ItemRef} writes it. */
  public String item(String item) {
    Optional<ItemRef> ref = parsed(item);
    return ref.map(this::item).orElseGet(() -> texts.get("claim.item.gone"));
  }

  public String item(ItemRef ref) {
    Content content = claim().content();
    Optional<String> name =
        switch (ref.kind()) {
          case DOCUMENT -> content.document(ref.id()).map(Document::fileName);
          case LINE -> content.line(ref.id()).map(this::line);
          case INVOICE -> content.invoice(ref.id()).map(this::invoice);
          case STATEMENT -> content.statement(ref.id()).map(this::statement);
          case METRIC -> requirement(Requirement.Kind.METRIC, ref.key());
          case CORE -> requirement(Requirement.Kind.CORE, ref.key());
          case PROOF -> requirement(Requirement.Kind.PROOF, ref.key());
        };
    return name.orElseGet(() -> texts.get("claim.item.gone-kind", ref.kind()));
  }

  public String invoice(Invoice invoice) {
    return texts.get("claim.item.invoice", invoice.number(), invoice.vendor());
  }

  public String statement(Statement statement) {
    return texts.get("claim.item.statement", shortened(statement.workDescription()));
  }

  /** What was taken out of the claim, by the name it had. */
  public String removed(Removal removal) {
    Content parts = removal.parts();
    return switch (removal.item().kind()) {
      case INVOICE -> invoice(parts.invoices().get(0));
      case STATEMENT -> statement(parts.statements().get(0));
      case DOCUMENT -> parts.documents().get(0).fileName();
      case LINE ->
          texts.get(
              "removed.line",
              line(parts.lines().get(0)),
              parts.invoices().isEmpty()
                  ? statement(parts.statements().get(0))
                  : invoice(parts.invoices().get(0)));
      case METRIC, CORE, PROOF -> item(removal.item());
    };
  }

  private String line(CostLine line) {
    return texts.get("claim.item.line", expense(line.expenseType()), line.amount());
  }

  /** The expense type's name as the pinned catalogue has it. */
  public String expense(String code) {
    return detail.expenseTypes().stream()
        .filter(e -> e.code().equals(code))
        .findFirst()
        .map(e -> texts.text(e.name()))
        .orElse(code);
  }

  private Optional<String> requirement(Requirement.Kind kind, String code) {
    return detail.activity().requirement(kind, code).map(r -> texts.text(r.text()));
  }

  /** Where a document goes: the requirement's, invoice's or statement's name. */
  public String slot(Document.Kind kind, String slot) {
    if (slot == null) {
      return texts.name(kind);
    }
    return switch (kind) {
      case PROOF -> item(new ItemRef(ItemRef.Kind.PROOF, slot));
      case INVOICE -> item(new ItemRef(ItemRef.Kind.INVOICE, slot));
      case STATEMENT -> item(new ItemRef(ItemRef.Kind.STATEMENT, slot));
      case ADDITIONAL -> texts.name(kind);
    };
  }

  /** The size of a file, in kB or MB. */
  public String size(long bytes) {
    NumberFormat number = NumberFormat.getNumberInstance(texts.locale());
    number.setMaximumFractionDigits(1);
    return bytes < MEGA
        ? texts.get("claim.size.kb", number.format(Math.max(1, bytes / KILO)))
        : texts.get("claim.size.mb", number.format((double) bytes / MEGA));
  }

  /** Id of the element on the claim's page where a finding or item has its place. */
  public static String place(String rule, String item) {
    if (rule != null && PLACES.containsKey(rule)) {
      return PLACES.get(rule);
    }
    if (item.startsWith(QUESTION)) {
      return question(item.substring(QUESTION.length()));
    }
    return parsed(item).map(ClaimWords::place).orElse("claim-top");
  }

  /** Id of the element on the claim's page where a question stands. */
  static String question(String code) {
    return "question-" + code;
  }

  /** Id of the element on the claim's page that shows the item. */
  public static String place(ItemRef ref) {
    return ref.toString().replace(':', '-');
  }

  private static Optional<ItemRef> parsed(String item) {
    try {
      return Optional.of(ItemRef.parse(item));
    } catch (RefusalException notAnItem) {
      return Optional.empty();
    }
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse(text);
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
  }

  private ClaimSnapshot claim() {
    return detail.claim();
  }
}
