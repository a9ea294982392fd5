package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.Matrix.Person;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.world.World;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The matrix as Markdown, found out by asking {@link ClaimRights}. */
final class MatrixTable {

  private static final String LEGEND =
      """
      Partners: **G** global admin, **I** incentives admin, **U** incentives user. Vendor: **R**
      reviewer, **D** dispute reviewer, **S** supervisor, **F** finance, **H** support. A small letter
      is not everybody of that role: **u** only who made the claim, **r** only who has it under review,
      **d** and **s** only who did not decide it before. A program can let incentives users dispute as
      well. Whoever may not even view a claim is told that there is none.

      """;

  private static final UUID ORGANISATION = new UUID(0, 1);
  private static final UUID ACTOR = new UUID(0, 2);
  private static final UUID SOMEBODY = new UUID(0, 3);
  private static final Placement PLACE =
      new Placement(ORGANISATION, new UUID(0, 4), new UUID(0, 5), "CLOUD", 1, new UUID(0, 6));

  private MatrixTable() {}

  static String markdown() {
    StringBuilder table = new StringBuilder(LEGEND);
    table.append(
        row(
            "",
            Arrays.stream(Standing.values())
                .map(Standing::label)
                .collect(Collectors.joining(" | "))));
    table.append("|---".repeat(Standing.values().length + 1)).append("|\n");
    for (ClaimVerb verb : ClaimVerb.values()) {
      table.append(
          row(
              words(verb),
              Arrays.stream(Standing.values())
                  .map(standing -> cell(verb, standing))
                  .collect(Collectors.joining(" | "))));
    }
    return table.toString();
  }

  private static String row(String head, String cells) {
    return ("| " + head + " | " + cells + " |\n").replace("  ", " ");
  }

  private static String cell(ClaimVerb verb, Standing standing) {
    return Matrix.roles().entrySet().stream()
        .map(letter -> letter(verb, standing, letter))
        .filter(letter -> !letter.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String letter(ClaimVerb verb, Standing standing, Map.Entry<String, Role> role) {
    if (!may(verb, standing, role.getValue(), new Person(true, true, false))) {
      return "";
    }
    boolean whoeverItIs = may(verb, standing, role.getValue(), new Person(false, false, true));
    return whoeverItIs ? role.getKey() : role.getKey().toLowerCase(Locale.ROOT);
  }

  private static boolean may(ClaimVerb verb, Standing standing, Role role, Person person) {
    boolean partner = role.side() == Side.PARTNER;
    Actor actor =
        new Actor(
            ACTOR,
            "somebody",
            role.side(),
            partner ? ORGANISATION : null,
            Set.of(new Grant(role, null, null)));
    Life life =
        standing.life(
            person.madeIt() ? ACTOR : SOMEBODY,
            person.hasItUnderReview() ? ACTOR : SOMEBODY,
            person.decidedIt() ? ACTOR : SOMEBODY);
    return ClaimRights.allowed(actor, PLACE, life, Terms.standard(), World.START).contains(verb);
  }

  private static String words(ClaimVerb verb) {
    return switch (verb) {
      case VIEW -> "View";
      case COPY -> "Copy into a new draft";
      case EDIT -> "Edit, upload, answer feedback";
      case SUBMIT -> "Submit, resubmit";
      case DELETE -> "Delete";
      case WITHDRAW -> "Withdraw";
      case DISPUTE -> "Dispute";
      case WITHDRAW_DISPUTE -> "Withdraw the dispute";
      case COMMENT -> "Comment";
      case REQUEST_DOCUMENT -> "Ask a colleague for a document";
      case TAKE -> "Take";
      case PUT_BACK -> "Put back";
      case FEEDBACK -> "Give feedback";
      case DECIDE_ITEM -> "Decide an item";
      case REQUEST_INFORMATION -> "Request information";
      case APPROVE -> "Approve";
      case REJECT -> "Reject";
      case REOPEN -> "Reopen";
      case NOTE -> "Write an internal note";
    };
  }
}
