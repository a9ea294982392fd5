package coop.claims.domain.program;

import coop.claims.domain.account.Actor;
import coop.claims.domain.program.ProgramDocumentReader.Reading;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.util.List;

/**
 * Program documents, for program managers: a draft is written, compared with what is in force, and
 * published by somebody else than who wrote it last. To partners there is no such thing; the
 * vendor's other people are refused.
 */
public interface ProgramDocuments {

  /** Programs the actor manages, those that are only a draft included, by code. */
  Outcome<List<Sheet>> programs(Actor actor);

  Outcome<Sheet> program(Actor actor, String programCode);

  /** The canonical document of a published version. */
  Outcome<String> source(Actor actor, String programCode, int number);

  /** The document people edit: of the draft as it was written, else of the version in force. */
  Outcome<String> readable(Actor actor, String programCode);

  /** Everything wrong with a text; nothing is kept. */
  Outcome<Reading> check(Actor actor, String programCode, byte[] text);

  /**
   * Keeps a text as the draft. All of it is sound, or nothing is kept.
   *
   * @param version of the draft it changes; null to begin one
   */
  Outcome<Receipt> save(Actor actor, String programCode, Long version, byte[] text);

  /** The draft, else the version in force, with the periods there are. */
  Outcome<ProgramDocument> document(Actor actor, String programCode);

  /** Makes everyday changes to the draft, or begins one with them; refused as {@link #save} is. */
  Outcome<Receipt> revise(Actor actor, String programCode, Long version, Revision revision);

  /** Forgets the draft. */
  Outcome<Receipt> drop(Actor actor, String programCode, Long version);

  /** What the draft changes of the version in force, in the order of the document. */
  Outcome<List<Change>> changes(Actor actor, String programCode);

  /** What would hold if the draft were published now. */
  Outcome<Proposal> proposal(Actor actor, String programCode);

  /** What one published version changed of the one before it. */
  Outcome<List<Change>> changes(Actor actor, String programCode, int number);

  /**
   * Puts the draft in force. Refused to whoever changed it last.
   *
   * @param version of the draft that was read
   * @param moveDrafts whether claims that were never submitted move to it
   * @return the draft's id and the number of the new version
   */
  Outcome<Receipt> publish(Actor actor, String programCode, Long version, boolean moveDrafts);

  /**
   * What a draft would put in force.
   *
   * @param periods those that are there by their ids
   */
  record Proposal(Program program, List<Period> periods, Catalogue catalogue) {
    public Proposal {
      periods = List.copyOf(periods);
    }
  }

  /**
   * A program as its managers see it.
   *
   * @param name of the version in force, else of the draft
   * @param currentVersion 0 when none is in force
   * @param draft null when there is none
   * @param editions latest first
   * @param mayPublish whether the actor may publish the draft
   */
  record Sheet(
      String code,
      LocalizedText name,
      int currentVersion,
      ProgramDraft draft,
      List<Edition> editions,
      List<Period> periods,
      boolean mayPublish) {
    public Sheet {
      editions = List.copyOf(editions);
      periods = List.copyOf(periods);
    }
  }
}
