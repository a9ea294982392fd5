package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDocuments.Proposal;
import coop.claims.domain.program.Programs;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import java.util.List;

/** Serves program managers who ask what a draft would have changed. */
public final class PolicyReplaysService implements PolicyReplays {

  private final ProgramDocuments documents;
  private final Programs programs;
  private final DecidedClaims decided;
  private final ClaimCheck check;

  public PolicyReplaysService(
      ProgramDocuments documents, Programs programs, DecidedClaims decided, ClaimCheck check) {
    this.documents = documents;
    this.programs = programs;
    this.decided = decided;
    this.check = check;
  }

  @Override
  public Outcome<Page<Replayed>> page(
      Actor actor, String programCode, String periodCode, PageRequest page) {
    return Outcome.of(
        () -> {
          Replaying replaying = replaying(actor, programCode, periodCode);
          Page<DecidedClaim> found = decided.of(replaying.periodId(), page);
          if (!found.items().isEmpty()) {
            DecidedClaim first = found.items().get(0);
            replaying.begin(first, decided.before(first));
          }
          return new Page<>(replaying.replay(found.items()), found.next(), found.previous());
        });
  }

  @Override
  public Outcome<Stretch> begin(Actor actor, String programCode, String periodCode) {
    return Outcome.of(() -> stretch(replaying(actor, programCode, periodCode), null));
  }

  @Override
  public Outcome<Stretch> next(Actor actor, Stretch before) {
    return Outcome.of(
        () -> {
          Replaying replaying = before.replaying();
          if (!actor.holds(Role.PROGRAM_MANAGER, null, replaying.programCode())) {
            throw Refusal.notFound().asException();
          }
          return before.isLast()
              ? new Stretch(List.of(), replaying, null)
              : stretch(replaying, before.next());
        });
  }

  private Stretch stretch(Replaying replaying, String cursor) {
    Page<DecidedClaim> found =
        decided.of(replaying.periodId(), new PageRequest(cursor, PageRequest.MOST));
    return new Stretch(replaying.replay(found.items()), replaying, found.next());
  }

  private Replaying replaying(Actor actor, String programCode, String periodCode) {
    Proposal proposal = documents.proposal(actor, programCode).orThrow();
    Period period =
        programs.periods(programCode).stream()
            .filter(p -> p.code().equals(periodCode))
            .findFirst()
            .orElseThrow(ClaimDesk::notFound);
    return new Replaying(programs, check, proposal, programs.setting(period.id()).orElseThrow());
  }
}
