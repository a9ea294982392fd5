package coop.claims.domain.claim;

import java.util.Map;

/** Lets tests of other packages do with a claim what the services beside it do. */
public final class ClaimDoor {

  private ClaimDoor() {}

  public static Claim create(Deed deed, String number, Placement placement, Form form) {
    return Claim.create(deed, number, placement, form);
  }

  public static void edit(Claim claim, Deed deed, Form form) {
    claim.edit(deed, form);
  }

  public static void change(Claim claim, Deed deed, Content content) {
    claim.change(deed, content, "test.changed", null, Map.of());
  }

  public static void answer(Claim claim, Deed deed, Feedback feedback, String text) {
    claim.answer(deed, feedback.id(), text);
  }

  public static void keep(Claim claim, DecisionReceipt receipt) {
    claim.keep(receipt);
  }
}
