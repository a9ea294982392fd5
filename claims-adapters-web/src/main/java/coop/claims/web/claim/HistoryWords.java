package coop.claims.web.claim;

import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.shared.Money;
import coop.claims.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells the events of a claim's history. They hold ids and codes; here they become sentences with
 * the names things have now.
 */
final class HistoryWords {

  /** A draft that came under a later version; of all other steps, from and to are statuses. */
  private static final String MOVED = "claim.moved";

  private final ClaimWords words;
  private final Texts texts;
  private final Map<String, String> colleagues;

  /**
   * @param colleagues names of who was asked for documents, by id
   */
  HistoryWords(ClaimWords words, Texts texts, Map<String, String> colleagues) {
    this.words = words;
    this.texts = texts;
    this.colleagues = colleagues;
  }

  HistoryEntry entry(HistoryLine line) {
    String item = line.item();
    List<String> changes = new InvoiceChangeWords(texts).of(line);
    return new HistoryEntry(
        line,
        sentence(line),
        item == null ? null : words.item(item),
        item == null ? null : ClaimWords.place(null, item),
        detail(line),
        changes,
        changes.isEmpty() ? line.text() : null,
        line.data().get("receipt"));
  }

  /** An action this page has no sentence for is told by its name. */
  private String sentence(HistoryLine line) {
    String key = "trail.did." + line.action();
    if (texts.has(key)) {
      return texts.get(key, who(line));
    }
    String name = "history." + line.action();
    return texts.get("trail.did", who(line), texts.has(name) ? texts.get(name) : line.action());
  }

  private String who(HistoryLine line) {
    if (line.actorName() != null) {
      return line.actorName();
    }
    return texts.get(line.side() == Side.SYSTEM ? "trail.system" : "trail.team");
  }

  private String detail(HistoryLine line) {
    Map<String, String> data = line.data();
    List<String> facts = new ArrayList<>();
    if (data.containsKey("state")) {
      facts.add(name(ItemState.class, data.get("state")));
    }
    if (data.containsKey("severity")) {
      facts.add(name(Feedback.Severity.class, data.get("severity")));
    }
    if (data.containsKey("reason")) {
      facts.add(texts.get("trail.reason", name(ReasonCode.class, data.get("reason"))));
    }
    if (data.containsKey("claimed")) {
      facts.add(texts.get("trail.claimed", amount(data.get("claimed"))));
    }
    if (data.containsKey("approved")) {
      facts.add(texts.get("trail.approved", amount(data.get("approved"))));
    }
    if (colleagues.containsKey(data.getOrDefault("assignee", ""))) {
      facts.add(texts.get("trail.assignee", colleagues.get(data.get("assignee"))));
    }
    if (data.containsKey("kind")) {
      facts.add(name(Document.Kind.class, data.get("kind")));
    }
    if (line.action().equals(MOVED)) {
      facts.add(texts.get("trail.versions", data.get("from"), data.get("to")));
    }
    if (data.containsKey("copyOf")) {
      facts.add(texts.get("trail.copy-of", ClaimNumber.display(data.get("copyOf"))));
    }
    return facts.isEmpty() ? null : String.join(" · ", facts);
  }

  /** Codes of former times are told as they are. */
  private <E extends Enum<E>> String name(Class<E> type, String code) {
    try {
      return texts.name(Enum.valueOf(type, code));
    } catch (IllegalArgumentException unknown) {
      return code;
    }
  }

  private String amount(String amount) {
    String[] parts = amount.split(" ");
    try {
      return texts.money(Money.of(parts[0], parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notMoney) {
      return amount;
    }
  }
}
