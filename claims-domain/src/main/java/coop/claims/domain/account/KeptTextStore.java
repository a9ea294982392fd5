package coop.claims.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where typed text is kept. */
public interface KeptTextStore {

  /** Replaces what the person has of that page and form, and keeps no more than so many forms. */
  void put(UUID userId, KeptText text, int mostForms);

  List<KeptText> of(UUID userId, String page);

  void remove(UUID userId, String page, String form);

  /** Answers how many. */
  int removeSavedBefore(Instant limit);
}
