package coop.claims.domain.claim;

import coop.claims.domain.account.Role;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who may do what when, written down by hand from the specification and not derived from code.
 *
 * <p>G global admin, I incentives admin, U incentives user; R reviewer, D dispute reviewer, S
 * supervisor, F finance, H support (help). A small letter is not everybody of that role: u only who
 * made the claim, r only who has it under review, d and s only who did not decide it before. The
 * columns are the {@link Standing}s in their order.
 */
final class Matrix {

  private static final String EXPECTED =
      """
                           Editing  Submit'd Again    Review   Action   P.Action Disputed Approved Rejected Final    Expired  Withdr.
      VIEW                 GIU      GIURDSFH GIURDSFH GIURDSFH GIURDSFH GIURDSFH GIURDSFH GIURDSFH GIURDSFH GIURDSFH GIU      GIURDSFH
      COPY                 GIU      GIU      GIU      GIU      GIU      GIU      GIU      GIU      GIU      GIU      GIU      GIU
      EDIT                 GIU      -        -        -        GIU      GIU      -        -        -        -        -        -
      SUBMIT               GIU      -        -        -        GIU      GIU      -        -        -        -        -        -
      DELETE               GIu      -        -        -        -        -        -        -        -        -        -        -
      WITHDRAW             -        GIu      -        -        GIu      -        -        -        -        -        -        -
      DISPUTE              -        -        -        -        -        -        -        -        I        -        -        -
      WITHDRAW_DISPUTE     -        -        -        -        -        -        I        -        -        -        -        -
      COMMENT              GIU      GIURD    GIURD    GIURD    GIURD    GIURD    GIURD    GIURD    GIURD    GIURD    GIU      GIURD
      REQUEST_DOCUMENT     GIU      -        -        -        GIU      GIU      -        -        -        -        -        -
      TAKE                 -        R        R        -        -        -        -        -        -        -        -        -
      PUT_BACK             -        -        -        rS       -        -        -        -        -        -        -        -
      FEEDBACK             -        -        -        r        -        -        d        -        -        -        -        -
      DECIDE_ITEM          -        -        -        r        -        -        d        -        -        -        -        -
      REQUEST_INFORMATION  -        -        -        r        -        -        d        -        -        -        -        -
      APPROVE              -        -        -        r        -        -        d        -        -        -        -        -
      REJECT               -        -        -        r        -        -        d        -        -        -        -        -
      REOPEN               -        -        -        -        -        -        -        -        -        s        -        -
      NOTE                 -        RDSH     RDSH     RDSH     RDSH     RDSH     RDSH     RDSH     RDSH     RDSH     -        RDSH
      """;

  private static final Map<String, Role> ROLES = new LinkedHashMap<>();

  static {
    ROLES.put("G", Role.GLOBAL_ADMIN);
    ROLES.put("I", Role.INCENTIVES_ADMIN);
    ROLES.put("U", Role.INCENTIVES_USER);
    ROLES.put("R", Role.REVIEWER);
    ROLES.put("D", Role.DISPUTE_REVIEWER);
    ROLES.put("S", Role.SUPERVISOR);
    ROLES.put("F", Role.FINANCE);
    ROLES.put("H", Role.SUPPORT);
  }

  private static final Map<ClaimVerb, Map<Standing, Map<Role, Only>>> CELLS = read();

  private Matrix() {}

  /** On whom of a role a right depends. */
  enum Only {
    ANYBODY(""),
    OWN("own"),
    ITS("its"),
    OTHER("other");

    private final String mark;

    Only(String mark) {
      this.mark = mark;
    }

    /** What it is called in a printed table. */
    String mark() {
      return mark;
    }

    private static Only of(String letter) {
      return switch (letter) {
        case "u" -> OWN;
        case "r" -> ITS;
        case "d", "s" -> OTHER;
        default -> ANYBODY;
      };
    }
  }

  /** What a person is to the claim, besides their role. */
  record Person(boolean madeIt, boolean hasItUnderReview, boolean decidedIt) {
    boolean is(Only only) {
      return switch (only) {
        case ANYBODY -> true;
        case OWN -> madeIt;
        case ITS -> hasItUnderReview;
        case OTHER -> !decidedIt;
      };
    }
  }

  /** The roles that may do it there, each with whom of them. */
  static Map<Role, Only> cell(ClaimVerb verb, Standing standing) {
    return CELLS.get(verb).get(standing);
  }

  /** On whom of the role it depends there; empty when nobody of that role may. */
  static Optional<Only> only(ClaimVerb verb, Standing standing, Role role) {
    return Optional.ofNullable(cell(verb, standing).get(role));
  }

  /** The short names of the roles that have any right, in the order of the table. */
  static Map<String, Role> roles() {
    return ROLES;
  }

  private static Map<ClaimVerb, Map<Standing, Map<Role, Only>>> read() {
    Map<ClaimVerb, Map<Standing, Map<Role, Only>>> cells = new EnumMap<>(ClaimVerb.class);
    for (String row : EXPECTED.lines().skip(1).toList()) {
      String[] words = row.split(" +");
      Map<Standing, Map<Role, Only>> ofVerb = new EnumMap<>(Standing.class);
      for (Standing standing : Standing.values()) {
        ofVerb.put(standing, cell(words[1 + standing.ordinal()]));
      }
      cells.put(ClaimVerb.valueOf(words[0]), ofVerb);
    }
    return cells;
  }

  private static Map<Role, Only> cell(String written) {
    Map<Role, Only> cell = new EnumMap<>(Role.class);
    for (String letter : written.replace("-", "").split("")) {
      Role role = ROLES.get(letter.toUpperCase(Locale.ROOT));
      if (role != null) {
        cell.put(role, Only.of(letter));
      }
    }
    return cell;
  }
}
