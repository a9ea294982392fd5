package coop.claims.domain.world;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.shared.Ids;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody of every role, and of every scope a role can have. Everybody's password is their
 * username.
 */
public final class People {

  private final List<UserAccount> users = new ArrayList<>();
  private final Ids ids;

  /** Aurora's incentives admin, everywhere; account admin too. */
  public final Actor admin;

  /** A second one, to tell two people of the same rights apart. */
  public final Actor otherAdmin;

  public final Actor globalAdmin;

  /** Aurora's incentives user in Amsterdam, all programs; makes the claims unless said. */
  public final Actor user;

  /** Aurora's incentives user everywhere. */
  public final Actor otherUser;

  /** Aurora's incentives admin in Lyon only. */
  public final Actor lyonAdmin;

  /** Aurora's incentives admin for the devices program only. */
  public final Actor devicesAdmin;

  /** Assigns roles, but has none on claims. */
  public final Actor accountAdmin;

  /** Works at Aurora and has no role at all. */
  public final Actor colleague;

  public final Actor borealisAdmin;
  public final Actor borealisUser;

  public final Actor reviewer;
  public final Actor otherReviewer;

  /** Reviews and decides disputes. */
  public final Actor reviewerOfBoth;

  public final Actor disputeReviewer;

  /** A reviewer for the devices program only. */
  public final Actor devicesReviewer;

  /** A reviewer for Borealis' location only. */
  public final Actor stockholmReviewer;

  public final Actor supervisor;
  public final Actor finance;

  /** A second one, since large corrections need two. */
  public final Actor otherFinance;

  public final Actor support;
  public final Actor programManager;

  /** A second one, since one writes a document and another publishes it. */
  public final Actor otherProgramManager;

  /** A program manager for the devices program only. */
  public final Actor devicesManager;

  public final Actor vendorAdministrator;
  public final Actor operator;

  People(Ids ids, Places places) {
    this.ids = ids;
    UUID aurora = places.aurora.id();
    UUID borealis = places.borealis.id();
    admin =
        partner(
            "aurora-admin",
            aurora,
            everywhere(Role.INCENTIVES_ADMIN),
            everywhere(Role.ACCOUNT_ADMIN));
    otherAdmin = partner("aurora-admin-2", aurora, everywhere(Role.INCENTIVES_ADMIN));
    globalAdmin = partner("aurora-global", aurora, everywhere(Role.GLOBAL_ADMIN));
    user =
        partner(
            "aurora-user", aurora, new Grant(Role.INCENTIVES_USER, places.amsterdam.id(), null));
    otherUser = partner("aurora-user-2", aurora, everywhere(Role.INCENTIVES_USER));
    lyonAdmin =
        partner("aurora-lyon", aurora, new Grant(Role.INCENTIVES_ADMIN, places.lyon.id(), null));
    devicesAdmin =
        partner("aurora-devices", aurora, new Grant(Role.INCENTIVES_ADMIN, null, Places.DEVICES));
    accountAdmin = partner("aurora-account", aurora, everywhere(Role.ACCOUNT_ADMIN));
    colleague = partner("aurora-colleague", aurora);
    borealisAdmin = partner("borealis-admin", borealis, everywhere(Role.INCENTIVES_ADMIN));
    borealisUser = partner("borealis-user", borealis, everywhere(Role.INCENTIVES_USER));
    reviewer = vendor("reviewer-1", everywhere(Role.REVIEWER));
    otherReviewer = vendor("reviewer-3", everywhere(Role.REVIEWER));
    reviewerOfBoth =
        vendor("reviewer-2", everywhere(Role.REVIEWER), everywhere(Role.DISPUTE_REVIEWER));
    disputeReviewer = vendor("dispute-reviewer", everywhere(Role.DISPUTE_REVIEWER));
    devicesReviewer = vendor("devices-reviewer", new Grant(Role.REVIEWER, null, Places.DEVICES));
    stockholmReviewer =
        vendor("stockholm-reviewer", new Grant(Role.REVIEWER, places.stockholm.id(), null));
    supervisor = vendor("supervisor", everywhere(Role.SUPERVISOR));
    finance = vendor("finance-1", everywhere(Role.FINANCE));
    otherFinance = vendor("finance-2", everywhere(Role.FINANCE));
    support = vendor("support", everywhere(Role.SUPPORT));
    programManager = vendor("program-1", everywhere(Role.PROGRAM_MANAGER));
    otherProgramManager = vendor("program-2", everywhere(Role.PROGRAM_MANAGER));
    devicesManager =
        vendor("devices-manager", new Grant(Role.PROGRAM_MANAGER, null, Places.DEVICES));
    vendorAdministrator = vendor("vendor-admin", everywhere(Role.VENDOR_ADMINISTRATOR));
    operator = vendor("operator", everywhere(Role.OPERATOR));
  }

  public List<UserAccount> users() {
    return List.copyOf(users);
  }

  /** All of them, as they act. */
  public List<Actor> everybody() {
    return users.stream().map(UserAccount::actor).toList();
  }

  private static Grant everywhere(Role role) {
    return new Grant(role, null, null);
  }

  private Actor partner(String username, UUID organisation, Grant... grants) {
    return add(username, Side.PARTNER, organisation, grants);
  }

  private Actor vendor(String username, Grant... grants) {
    return add(username, Side.VENDOR, null, grants);
  }

  private Actor add(String username, Side side, UUID organisation, Grant... grants) {
    UserAccount user =
        new UserAccount(
            ids.next(),
            username,
            "Name of " + username,
            username + "@example.com",
            side,
            organisation,
            Preferences.of("en", ZoneId.of("Europe/Paris")),
            0,
            PlainPasswords.hashOf(username),
            0,
            0,
            null,
            true,
            Set.of(grants));
    users.add(user);
    return user.actor();
  }
}
