package coop.claims.app.setup;

import coop.claims.domain.account.Grant;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.shared.Ids;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Reads users with their roles. A password is hashed once and forgotten. */
final class PeopleSection {

  static final int SHORTEST_PASSWORD = 8;

  private final PartnersSection partners;
  private final ProgramsSection programs;
  private final PasswordHasher hasher;
  private final String initialPassword;
  private final Ids ids;

  private final List<UserAccount> users = new ArrayList<>();
  private final Set<String> usernames = new HashSet<>();

  PeopleSection(
      PartnersSection partners,
      ProgramsSection programs,
      PasswordHasher hasher,
      String initialPassword,
      Ids ids) {
    this.partners = partners;
    this.programs = programs;
    this.hasher = hasher;
    this.initialPassword = initialPassword;
    this.ids = ids;
  }

  List<UserAccount> users() {
    return users;
  }

  void read(Node node) {
    String username = node.text("username");
    if (!usernames.add(username.toLowerCase(Locale.ROOT))) {
      throw node.wrong("username", "'" + username + "' stands there twice");
    }
    Organisation organisation =
        node.has("organisation") ? partners.organisation(node, "organisation") : null;
    Side side = organisation == null ? Side.VENDOR : Side.PARTNER;
    UUID organisationId = organisation == null ? null : organisation.id();
    Set<Grant> grants = new HashSet<>();
    for (Node role : node.objects("roles")) {
      grants.add(grant(role, side, organisationId));
    }
    users.add(
        new UserAccount(
            ids.next(),
            username,
            node.text("name"),
            node.textOr("email", ""),
            side,
            organisationId,
            Preferences.of(PartnersSection.language(node), node.as("timeZone", ZoneId::of)),
            0,
            passwordHash(node),
            0,
            0,
            null,
            true,
            grants));
  }

  private Grant grant(Node node, Side side, UUID organisationId) {
    Role role = node.choice("role", Role.class);
    if (role.side() != side) {
      throw node.wrong("role", role + " is not a role of the " + side + " side");
    }
    UUID locationId = null;
    if (node.has("location")) {
      Location location = partners.location(node, "location");
      if (organisationId != null && !location.organisationId().equals(organisationId)) {
        throw node.wrong("location", "is another organisation's");
      }
      locationId = location.id();
    }
    String programCode = node.has("program") ? programs.program(node, "program").code() : null;
    node.nothingElse();
    return new Grant(role, locationId, programCode);
  }

  private String passwordHash(Node node) {
    String password = node.textOr("password", initialPassword);
    if (password == null) {
      return null;
    }
    if (password.length() < SHORTEST_PASSWORD) {
      throw node.wrong("password", "has fewer than " + SHORTEST_PASSWORD + " characters");
    }
    return hasher.hash(password);
  }
}
