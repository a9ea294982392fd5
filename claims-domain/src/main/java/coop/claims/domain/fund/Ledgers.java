package coop.claims.domain.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.LedgerCheck.CaseLine;
import coop.claims.domain.fund.LedgerCheck.Run;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the ledgers' own check reads and keeps. */
public interface Ledgers {

  /**
   * The funds behind that one, in id order, each as of the same instant, with what is wrong with
   * it.
   *
   * @param after null for the first
   */
  List<Looked> look(UUID after, int most);

  /** Keeps the case and stops the fund; false when the fund has an open one already. */
  boolean open(LedgerCase found);

  Optional<LedgerCase> one(UUID caseId);

  /** Keeps who closed it; the fund is free again with the second. False when it was closed so. */
  boolean close(LedgerCase closed);

  /** Only what the actor may know of, newest first. */
  Page<CaseLine> cases(Actor actor, boolean openOnly, PageRequest page);

  Optional<CaseLine> line(Actor actor, UUID caseId);

  void add(Run run);

  /** Newest first. */
  List<Run> runs(int most);

  /**
   * @param wrong empty for a fund that is right
   */
  record Looked(UUID fundId, UUID organisationId, List<Discrepancy> wrong) {
    public Looked {
      wrong = List.copyOf(wrong);
    }
  }
}
