package coop.claims.domain.memory;

import coop.claims.domain.account.KeptText;
import coop.claims.domain.account.KeptTextStore;
import coop.claims.domain.memory.Tables.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** {@link KeptTextStore} in memory. */
final class InMemoryKeptTexts implements KeptTextStore {

  private record Author(UUID userId, List<KeptText> texts) {}

  private final Table<UUID, Author> authors;

  InMemoryKeptTexts(Tables tables) {
    this.authors = tables.table();
  }

  @Override
  public void put(UUID userId, KeptText text, int mostForms) {
    List<KeptText> texts = new ArrayList<>(without(userId, text.page(), text.form()));
    texts.add(text);
    texts.sort(Comparator.comparing(KeptText::savedAt).reversed());
    List<KeptText> kept = texts.subList(0, Math.min(mostForms, texts.size()));
    authors.put(userId, new Author(userId, List.copyOf(kept)));
  }

  @Override
  public List<KeptText> of(UUID userId, String page) {
    return all(userId).stream()
        .filter(text -> text.page().equals(page))
        .sorted(Comparator.comparing(KeptText::form))
        .toList();
  }

  @Override
  public void remove(UUID userId, String page, String form) {
    authors.put(userId, new Author(userId, without(userId, page, form)));
  }

  @Override
  public int removeSavedBefore(Instant limit) {
    int removed = 0;
    for (Author author : authors.stream().toList()) {
      List<KeptText> young =
          author.texts().stream().filter(text -> !text.savedAt().isBefore(limit)).toList();
      removed += author.texts().size() - young.size();
      authors.put(author.userId(), new Author(author.userId(), young));
    }
    return removed;
  }

  private List<KeptText> all(UUID userId) {
    return authors.get(userId).map(Author::texts).orElse(List.of());
  }

  private List<KeptText> without(UUID userId, String page, String form) {
    return all(userId).stream()
        .filter(text -> !text.page().equals(page) || !text.form().equals(form))
        .toList();
  }
}
