package coop.claims.domain.program;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Versions of program documents in storage, and drafts of the next ones. */
public interface ProgramEditions {

  Optional<ProgramDraft> draft(String programCode);

  /** Locks the draft until the transaction ends. */
  Optional<ProgramDraft> lockedDraft(String programCode);

  /** By program. */
  List<ProgramDraft> drafts();

  /** A version no draft ever had. */
  long nextDraftVersion();

  /** Keeps the first draft after a publication; false when somebody has begun one meanwhile. */
  boolean begin(ProgramDraft draft);

  /** Replaces the locked draft of that program. */
  void change(ProgramDraft draft);

  /** Forgets the locked draft of that program. */
  void drop(String programCode);

  /** Latest first. */
  List<Edition> editions(String programCode);

  /** The canonical document; empty for what was never kept as one. */
  Optional<String> source(String programCode, int number);

  /** The vendor's entities that are there. */
  List<ProgramDocument.Entity> entities();

  /** Those of the program's periods that claims or funds refer to. */
  Set<UUID> periodsInUse(String programCode);

  /** Codes of the entities that owe funds of the program. */
  Set<String> entitiesInUse(String programCode);

  /** A version that came with master data; program, periods and entities are there. */
  void add(Edition edition, String source, Catalogue catalogue);

  /** Puts a version in force: rows that are read live follow it, and the one before retires. */
  void publish(Publication publication);

  /**
   * What a publication writes.
   *
   * @param program as it is from now on
   * @param periods all there are from now on, those that were there by their ids
   * @param gone periods that are no more
   * @param entities new ones
   * @param edition the version
   * @param source its canonical document
   */
  record Publication(
      Program program,
      List<Period> periods,
      List<Period> gone,
      List<ProgramDocument.Entity> entities,
      Edition edition,
      String source,
      Catalogue catalogue) {
    public Publication {
      periods = List.copyOf(periods);
      gone = List.copyOf(gone);
      entities = List.copyOf(entities);
    }
  }
}
