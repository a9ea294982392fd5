package coop.claims.domain.account;

import java.time.Instant;
import java.util.UUID;

/**
 * The filters and the order of a page under a name, its owner's alone.
 *
 * @param page which list, by a stable code such as {@code claims}
 * @param query what follows the question mark in the page's address
 * @param opensFirst whether the page opens with it; at most one of a page does
 */
public record SavedView(
    UUID id,
    String page,
    String name,
    String query,
    boolean opensFirst,
    Instant createdAt,
    long version) {

  SavedView with(String newName, String newQuery, boolean nowFirst) {
    return new SavedView(id, page, newName, newQuery, nowFirst, createdAt, version + 1);
  }
}
