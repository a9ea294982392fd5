package coop.claims.domain.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Drafts that were never submitted, by the version of the program document they have pinned. */
public interface PinnedDrafts {

  /**
   * Of one program, by id, so that each call goes on where the last one ended.
   *
   * @param after null for the first
   */
  List<UUID> of(String programCode, UUID after, int most);

  /**
   * Drafts that a publication moves: there is a later version which open drafts were to move to,
   * and it still has their activity. Bounded, those named left out.
   */
  List<UUID> toMove(Set<UUID> without, int most);

  /** The latest version after that one which open drafts were to move to. */
  Optional<Integer> target(String programCode, int version);
}
