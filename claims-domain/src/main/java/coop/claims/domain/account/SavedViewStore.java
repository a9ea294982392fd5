package coop.claims.domain.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where saved views are kept. */
public interface SavedViewStore {

  /** Lets nobody else save or change a view of that person until the transaction ends. */
  void lock(UUID userId);

  /** By page, then by name in any case. */
  List<SavedView> of(UUID userId);

  Optional<SavedView> byId(UUID userId, UUID id);

  void add(UUID userId, SavedView view);

  void save(UUID userId, SavedView view);

  void remove(UUID userId, UUID id);
}
