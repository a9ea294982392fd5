package coop.claims.domain.claim;

import coop.claims.domain.account.Side;
import coop.claims.domain.rule.AppliedRule;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a decision on a claim rested on, written with the decision and never changed: which rules
 * were applied, in the words their clauses had, what showed that they were kept, and what each
 * meant in money. Both sides can read it.
 *
 * @param submission of the claim that was decided
 * @param disputed whether it was decided in a dispute
 * @param side VENDOR, or SYSTEM when nobody answered in time
 * @param by who decided; null for readers who must not know
 * @param reason of a rejection; null otherwise
 * @param text the decider's words; null when there are none
 * @param claimed by the submission
 * @param approved null while information is asked for; zero for a rejection
 * @param rules in the order of the check
 * @param lines every line of the claim
 */
public record DecisionReceipt(
    UUID id,
    UUID claimId,
    UUID organisationId,
    int submission,
    Kind kind,
    boolean disputed,
    String programCode,
    int programVersion,
    Instant at,
    Side side,
    UUID by,
    ReasonCode reason,
    String text,
    Money claimed,
    Money approved,
    List<Rule> rules,
    List<Line> lines,
    List<Cap> caps) {

  /** What was decided. */
  public enum Kind {
    APPROVED,
    /** Approved, but not all that was claimed. */
    PARTLY_APPROVED,
    REJECTED,
    /** Rejected because nobody answered in time. */
    LAPSED,
    INFORMATION_REQUESTED
  }

  /**
   * A rule that was applied, see {@link AppliedRule}.
   *
   * @param state NOT_MET also where the decider found fault with what shows it
   * @param effect by how much the claim was over what is reimbursed; null when not about money
   */
  public record Rule(
      String rule,
      int version,
      String clause,
      LocalizedText text,
      List<Object> arguments,
      AppliedRule.State state,
      List<Evidence> evidence,
      Money effect) {
    public Rule {
      arguments = List.copyOf(arguments);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Something of the claim that a rule was about.
   *
   * @param item as findings name items
   * @param label what it was called: a file's name, an invoice's number, a metric's value; null
   *     when its kind says it all
   * @param state what stood decided on it; null where items of its kind are not decided one by one
   * @param documents files that show it
   */
  public record Evidence(String item, String label, ItemState state, List<Shown> documents) {
    public Evidence {
      documents = List.copyOf(documents);
    }
  }

  /**
   * A document as it was.
   *
   * @param sha256 of its bytes, lower-case hex
   */
  public record Shown(UUID documentId, String fileName, String sha256) {}

  /**
   * What became of one line.
   *
   * @param expenseName as the document has it; null for one it does not know
   * @param paper number of the invoice; null for a statement's
   * @param approved null while information is asked for
   * @param reason why it is less than claimed: the line's own, else the decision's; null for none
   * @param text the words beside it
   */
  public record Line(
      UUID id,
      String expenseType,
      LocalizedText expenseName,
      String description,
      String paper,
      Money claimed,
      Money approved,
      ReasonCode reason,
      String text) {}

  /**
   * What a cap left, see {@link coop.claims.domain.rule.CapEffect}.
   *
   * @param surplus how many lines named persons beyond it
   */
  public record Cap(
      String code,
      String rule,
      LocalizedText text,
      Money limit,
      Integer count,
      Money others,
      Money own,
      Money over,
      int surplus) {}

  public DecisionReceipt {
    rules = List.copyOf(rules);
    lines = List.copyOf(lines);
    caps = List.copyOf(caps);
  }

  /** For readers who must not know who decided. */
  DecisionReceipt withoutDecider() {
    return new DecisionReceipt(
        id,
        claimId,
        organisationId,
        submission,
        kind,
        disputed,
        programCode,
        programVersion,
        at,
        side,
        null,
        reason,
        text,
        claimed,
        approved,
        rules,
        lines,
        caps);
  }
}
