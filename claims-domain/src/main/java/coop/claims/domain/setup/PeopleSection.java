package coop.claims.domain.setup;

import coop.claims.domain.account.Grant;
import coop.claims.domain.account.PasswordRule;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.setup.Plan.Kind;
import coop.claims.domain.setup.Stock.Person;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Node;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads users with their roles. */
final class PeopleSection {

  /** Each password takes its time to be hashed. */
  static final int MOST_NEW = 500;

  private static final int LONGEST_NAME = 200;

  private final Intake intake;
  private final PartnersSection partners;
  private final ProgramsSection programs;
  private final String initialPassword;
  private final String taken;

  private final Map<String, Person> known = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<NewUser> users = new ArrayList<>();

  /**
   * @param initialPassword of those without one of their own; null for none
   * @param taken a user name that is somebody's already; null for none
   */
  PeopleSection(
      Intake intake,
      PartnersSection partners,
      ProgramsSection programs,
      String initialPassword,
      String taken) {
    this.intake = intake;
    this.partners = partners;
    this.programs = programs;
    this.initialPassword = initialPassword;
    this.taken = taken == null ? "" : folded(taken);
    intake.stock().people().forEach(p -> known.put(folded(p.username()), p));
  }

  List<NewUser> users() {
    return users;
  }

  void read(Node node) {
    node.knows(
        "username", "name", "email", "organisation", "language", "timeZone", "password", "roles");
    String username = node.text("username", LONGEST_NAME);
    if (folded(username).equals(taken)) {
      throw node.wrong("username", "setup.username-taken", username);
    }
    if (!seen.add(folded(username))) {
      throw node.wrong("username", "setup.twice", username);
    }
    Person there = known.get(folded(username));
    if (there == null) {
      made(node, username);
    } else {
      compare(node, there);
    }
  }

  private void made(Node node, String username) {
    String name = node.take("name", node::text);
    String email = node.take("email", field -> email(node, field));
    Organisation[] of = new Organisation[1];
    if (node.has("organisation")) {
      of[0] = node.take("organisation", field -> partners.organisation(node, field));
    }
    String language = node.take(() -> PartnersSection.language(node));
    ZoneId zone = node.take("timeZone", node::zone);
    String password = node.take(() -> password(node));
    Side side = node.has("organisation") ? Side.PARTNER : Side.VENDOR;
    Set<Grant> grants = grants(node, side, of[0]);
    if (!node.isSound()) {
      return;
    }
    if (users.size() == MOST_NEW) {
      throw new FaultyFile(Fault.ofFile("setup.too-many-users", MOST_NEW));
    }
    users.add(
        new NewUser(
            new UserAccount(
                intake.ids().next(),
                username,
                name,
                email,
                side,
                of[0] == null ? null : of[0].id(),
                Preferences.of(language, zone),
                0,
                null,
                0,
                0,
                null,
                true,
                grants),
            password));
    told(node, username, name, of[0], grants, true);
  }

  private void compare(Node node, Person there) {
    node.same("name", there.name(), node::text);
    node.same("email", there.email(), field -> email(node, field));
    Organisation organisation =
        node.has("organisation")
            ? node.take("organisation", field -> partners.organisation(node, field))
            : null;
    UUID said = organisation == null ? null : organisation.id();
    boolean sameSide = node.has("organisation") == (there.organisationId() != null);
    if (!sameSide || (said != null && !said.equals(there.organisationId()))) {
      node.note(node.wrong("organisation", "setup.differs-within"));
    }
    node.take(() -> PartnersSection.language(node));
    if (node.has("timeZone")) {
      node.take("timeZone", node::zone);
    }
    node.take(() -> password(node));
    Side side = there.organisationId() == null ? Side.VENDOR : Side.PARTNER;
    Set<Grant> grants = node.has("roles") ? grants(node, side, organisation) : there.grants();
    if (node.isSound() && !grants.equals(there.grants())) {
      node.note(node.wrong("roles", "setup.differs-within"));
    }
    told(node, there.username(), there.name(), organisation, there.grants(), false);
  }

  private void told(
      Node node,
      String username,
      String name,
      Organisation organisation,
      Set<Grant> grants,
      boolean isNew) {
    List<Role> roles = grants.stream().map(Grant::role).distinct().sorted().toList();
    intake.note(
        Kind.USER,
        node,
        isNew,
        username,
        name,
        organisation == null ? Side.VENDOR : organisation.name(),
        roles);
  }

  private Set<Grant> grants(Node node, Side side, Organisation organisation) {
    Set<Grant> grants = new HashSet<>();
    if (side == Side.PARTNER && organisation == null) {
      return grants;
    }
    UUID whose = organisation == null ? null : organisation.id();
    int before = intake.problems().count();
    intake.problems().each(node.objects("roles"), role -> grants.add(grant(role, side, whose)));
    if (intake.problems().count() > before) {
      node.unsound();
    }
    return grants;
  }

  private Grant grant(Node node, Side side, UUID organisationId) {
    node.knows("role", "location", "program");
    Role role = node.choice("role", Role.class);
    if (role.side() != side) {
      throw node.wrong("role", "setup.role-other-side", role);
    }
    UUID locationId =
        node.has("location") ? partners.location(node, "location", organisationId).id() : null;
    String programCode = node.has("program") ? programs.program(node, "program").code() : null;
    return new Grant(role, locationId, programCode);
  }

  private static String email(Node node, String field) {
    String email = node.text(field, LONGEST_NAME);
    if (!email.matches("[^@\\s]+@[^@\\s]+")) {
      throw node.wrong(field, "setup.not-an-email", email);
    }
    return email;
  }

  private String password(Node node) {
    return node.has("password") ? password(node, "password") : initialPassword;
  }

  /** A password the file gives, which is long enough; null when it gives none. */
  static String password(Node node, String field) {
    String password = node.textOr(field, null, PasswordRule.LONGEST);
    if (password != null && password.length() < PasswordRule.SHORTEST_INITIAL) {
      throw node.wrong(field, "password.too-short", PasswordRule.SHORTEST_INITIAL);
    }
    return password;
  }

  private static String folded(String username) {
    return username.toLowerCase(Locale.ROOT);
  }
}
