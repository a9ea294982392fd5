package coop.claims.domain.memory;

import coop.claims.domain.account.SavedView;
import coop.claims.domain.account.SavedViewStore;
import coop.claims.domain.memory.Tables.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** {@link SavedViewStore} in memory. */
final class InMemorySavedViews implements SavedViewStore {

  private record Owned(UUID userId, SavedView view) {}

  private final Table<UUID, Owned> views;

  InMemorySavedViews(Tables tables) {
    this.views = tables.table();
  }

  /** There is one transaction at a time. */
  @Override
  public void lock(UUID userId) {}

  @Override
  public List<SavedView> of(UUID userId) {
    Comparator<SavedView> byPage = Comparator.comparing(SavedView::page);
    return views.stream()
        .filter(o -> o.userId().equals(userId))
        .map(Owned::view)
        .sorted(byPage.thenComparing(v -> v.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  @Override
  public Optional<SavedView> byId(UUID userId, UUID id) {
    return views.get(id).filter(o -> o.userId().equals(userId)).map(Owned::view);
  }

  @Override
  public void add(UUID userId, SavedView view) {
    views.add(view.id(), new Owned(userId, view));
  }

  @Override
  public void save(UUID userId, SavedView view) {
    views.put(view.id(), new Owned(userId, view));
  }

  @Override
  public void remove(UUID userId, UUID id) {
    views.remove(id);
  }
}
