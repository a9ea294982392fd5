package coop.claims.web.review;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Statement;
import coop.claims.web.claim.ClaimSheet;
import coop.claims.web.claim.PaperEntry;
import coop.claims.web.page.Address;
import coop.claims.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A claim laid out for its reviewer: items in the order one reads them, each with its papers. */
public final class ReviewSheet {

  private final ClaimDetail detail;
  private final ClaimSheet sheet;
  private final Texts texts;
  private final List<Part> parts = new ArrayList<>();
  private final List<Group> groups;

  /** Items that belong together. */
  public record Group(String title, List<ReviewItem> items) {}

  private record Part(String title, List<ItemRef> items) {}

  /**
   * @param wanted the chosen item as {@link ItemRef} writes it; null or unknown for the first that
   *     is pending, else the first
   */
  ReviewSheet(ClaimDetail detail, ClaimSheet sheet, Texts texts, String wanted) {
    this.detail = detail;
    this.sheet = sheet;
    this.texts = texts;
    lay();
    ItemRef chosen = choose(wanted);
    this.groups =
        parts.stream()
            .map(p -> new Group(p.title, p.items.stream().map(i -> item(i, chosen)).toList()))
            .toList();
  }

  private ItemRef choose(String wanted) {
    List<ItemRef> items = parts.stream().flatMap(p -> p.items.stream()).toList();
    return items.stream()
        .filter(i -> i.toString().equals(wanted))
        .findFirst()
        .or(() -> items.stream().filter(this::isPending).findFirst())
        .or(() -> items.stream().findFirst())
        .orElse(null);
  }

  private boolean isPending(ItemRef item) {
    return content().judgement(item).orElseThrow().state() == ItemState.PENDING;
  }

  private void lay() {
    Content content = content();
    add(
        "review.group.core",
        content.confirmations().stream()
            .map(c -> new ItemRef(ItemRef.Kind.CORE, c.requirement()))
            .toList());
    add("review.group.proof", documents(d -> d.kind() == Document.Kind.PROOF));
    for (Invoice invoice : content.invoices()) {
      addCost(sheet.words().invoice(invoice), invoice.id(), invoice.lines());
    }
    for (Statement statement : content.statements()) {
      addCost(sheet.words().statement(statement), statement.id(), statement.lines());
    }
    add(
        "review.group.metric",
        content.metrics().stream()
            .map(m -> new ItemRef(ItemRef.Kind.METRIC, m.requirement()))
            .toList());
    add("review.group.more", documents(d -> d.kind() == Document.Kind.ADDITIONAL));
  }

  private List<ItemRef> documents(Predicate<Document> fits) {
    return content().currentDocuments().stream()
        .filter(fits)
        .map(d -> ItemRef.of(ItemRef.Kind.DOCUMENT, d.id()))
        .toList();
  }

  private void addCost(String title, UUID owner, List<CostLine> lines) {
    List<ItemRef> items = new ArrayList<>(documents(d -> owner.toString().equals(d.slot())));
    lines.forEach(l -> items.add(ItemRef.of(ItemRef.Kind.LINE, l.id())));
    addGroup(title, items);
  }

  private void add(String key, List<ItemRef> items) {
    addGroup(texts.get(key), items);
  }

  private void addGroup(String title, List<ItemRef> items) {
    if (!items.isEmpty()) {
      parts.add(new Part(title, items));
    }
  }

  private ReviewItem item(ItemRef ref, ItemRef chosen) {
    return new ReviewItem(
        ref,
        sheet.words().item(ref),
        content().judgement(ref).orElseThrow(),
        address(ref),
        ref.equals(chosen));
  }

  private String address(ItemRef ref) {
    return Address.of("/review").with("id", claim().id()).with("item", ref) + "#item";
  }

  public List<Group> groups() {
    return groups;
  }

  /** In the order of the page. */
  public List<ReviewItem> items() {
    return groups.stream().flatMap(g -> g.items().stream()).toList();
  }

  public Optional<ReviewItem> chosen() {
    return items().stream().filter(ReviewItem::chosen).findFirst();
  }

  /** The item that many places away from the chosen one. */
  public Optional<ReviewItem> away(int places) {
    List<ReviewItem> items = items();
    int at = position() + places;
    return at >= 0 && at < items.size() && position() >= 0
        ? Optional.of(items.get(at))
        : Optional.empty();
  }

  /** Of the chosen item, 0 for the first; -1 when there is none. */
  public int position() {
    List<ReviewItem> items = items();
    return chosen().map(items::indexOf).orElse(-1);
  }

  /** What is still pending after the chosen item, else before it. */
  public Optional<ReviewItem> nextPending() {
    List<ReviewItem> items = items();
    int from = position();
    return items.stream()
        .skip(from + 1L)
        .filter(ReviewItem::pending)
        .findFirst()
        .or(() -> items.stream().limit(Math.max(0, from)).filter(ReviewItem::pending).findFirst());
  }

  /** The files that show an item. */
  public List<PaperEntry> papers(ItemRef item) {
    return switch (item.kind()) {
      case DOCUMENT -> sheet.papers().where(d -> d.id().equals(item.id()));
      case LINE -> {
        String owner = owner(item.id());
        yield sheet.papers().where(d -> owner.equals(d.slot()));
      }
      case CORE ->
          content()
              .confirmation(item.key())
              .map(c -> sheet.papers().where(d -> d.id().equals(c.documentId())))
              .orElse(List.of());
      case METRIC, INVOICE, STATEMENT, PROOF -> List.of();
    };
  }

  /** The invoice or statement a line belongs to. */
  public String owner(UUID lineId) {
    return content().invoices().stream()
        .filter(i -> i.lines().stream().anyMatch(l -> l.id().equals(lineId)))
        .map(Invoice::id)
        .findFirst()
        .or(
            () ->
                content().statements().stream()
                    .filter(s -> s.lines().stream().anyMatch(l -> l.id().equals(lineId)))
                    .map(Statement::id)
                    .findFirst())
        .map(UUID::toString)
        .orElse("");
  }

  private Content content() {
    return claim().content();
  }

  private ClaimSnapshot claim() {
    return detail.claim();
  }
}
