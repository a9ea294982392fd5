package coop.claims.domain.rule;

import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.util.List;

/**
 * A rule as it was applied to a claim, kept or not.
 *
 * @param rule stable id, the one its findings carry
 * @param version of the program's document that was asked
 * @param clause code of the requirement, cap, expense type or question it follows from; null for
 *     what holds for every claim
 * @param text what the clause says, as the document has it; null for what holds for every claim
 * @param arguments values that hold for every claim, such as a day, for the rule's own text
 * @param items what of the claim it was about, as findings name items
 * @param effect by how much the claim is over what is reimbursed; null when it is not about money
 */
public record AppliedRule(
    String rule,
    int version,
    String clause,
    LocalizedText text,
    List<Object> arguments,
    State state,
    List<String> items,
    Money effect) {

  /** How the claim stands to it. */
  public enum State {
    MET,
    /** Something should be looked at. */
    NOTED,
    NOT_MET
  }

  public AppliedRule {
    arguments = List.copyOf(arguments);
    items = List.copyOf(items);
  }
}
