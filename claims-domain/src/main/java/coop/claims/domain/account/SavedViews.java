package coop.claims.domain.account;

import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.util.List;
import java.util.UUID;

/**
 * What people saved of a list's filters and order, to come back to it. Nobody sees or changes
 * another's. A version that is not null has to be the one that was read.
 */
public interface SavedViews {

  /** Of one person, on all pages together. */
  int MOST = 50;

  int LONGEST_NAME = 100;

  int LONGEST_QUERY = 2_000;

  /** Of one page, by name; all pages when null. */
  Outcome<List<SavedView>> list(Actor actor, String page);

  /** NOT_FOUND for another's as for none. */
  Outcome<SavedView> one(Actor actor, UUID id);

  /**
   * Refused {@code input.invalid}: a name that is missing, too long or taken on that page ({@code
   * view.name-taken}); and {@code view.too-many}.
   */
  Outcome<Receipt> save(Actor actor, NewView view);

  /** Changes name, query and whether the page opens with it. */
  Outcome<Receipt> change(Actor actor, UUID id, Long version, Edit edit);

  Outcome<Receipt> delete(Actor actor, UUID id, Long version);

  record NewView(String page, String name, String query, boolean opensFirst) {}

  /** Null leaves as it is. */
  record Edit(String name, String query, Boolean opensFirst) {}
}
