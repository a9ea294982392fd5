package coop.claims.web.page;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.currency.RateTable;
import coop.claims.domain.notification.Inbox;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.partner.PartnerDirectory;
import coop.claims.domain.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What stands around every page: who is signed in, and where they can go. */
@Named("frame")
@RequestScoped
public class Frame {

  /** The organisation's name is asked once a session. */
  private static final String ORGANISATION = "claims.organisation-name";

  @Inject Reader reader;
  @Inject Wording wording;
  @Inject HttpServletRequest request;
  @Inject PartnerDirectory partners;
  @Inject VendorName vendor;
  @Inject Inbox inbox;

  @Inject
  @ConfigProperty(name = "claims.clock.offset")
  Optional<String> clockOffset;

  private String unread;

  /**
   * One way to go.
   *
   * @param current whether it is where the browser is
   */
  public record Way(String address, String icon, String label, boolean current) {}

  public String getPerson() {
    return reader.user().map(UserAccount::displayName).orElse("");
  }

  /** Tells people apart who share a browser. */
  public String getPersonId() {
    return reader.user().map(user -> user.id().toString()).orElse("");
  }

  /** The partner's organisation, or the vendor's name. */
  public String getOrganisation() {
    UserAccount user = reader.user().orElse(null);
    if (user == null) {
      return "";
    }
    if (!user.actor().isPartner()) {
      return vendor.name(user.actor()).orElseGet(() -> wording.get("frame.vendor"));
    }
    HttpSession session = request.getSession();
    Object known = session.getAttribute(ORGANISATION);
    if (known != null) {
      return known.toString();
    }
    String name =
        partners
            .organisations(user.actor(), PageRequest.first())
            .fold(
                own -> own.items().stream().findFirst().map(Organisation::name).orElse(""),
                r -> "");
    session.setAttribute(ORGANISATION, name);
    return name;
  }

  /** Where the browser is, for links that change one parameter. */
  public Address getHere() {
    return Address.of(request);
  }

  /** What is listed here, all of it, as a file: {@code export} names the list. */
  public Address export(String list) {
    return getHere().at(request.getContextPath() + "/export/" + list).without("cursor");
  }

  /** How far the demo's clock is ahead, as configured; empty for the real time. */
  public String getClockAhead() {
    return clockOffset.map(String::strip).filter(o -> !o.equals("PT0S")).orElse("");
  }

  /**
   * How many notices are unread: empty for none, at most {@code 99+}. A page that tells of an error
   * asks nothing.
   */
  public String getUnread() {
    if (unread == null) {
      boolean error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
      int count =
          error
              ? 0
              : reader
                  .user()
                  .map(user -> inbox.unread(user.actor()).fold(n -> n, refused -> 0))
                  .orElse(0);
      unread =
          count == 0 ? "" : count >= Inbox.MOST_COUNTED ? Inbox.MOST_COUNTED - 1 + "+" : "" + count;
    }
    return unread;
  }

  /** Whether there are claims to search for. */
  public boolean isSearching() {
    return reader.user().map(UserAccount::actor).filter(Frame::seesClaims).isPresent();
  }

  /** Only what the person may open. */
  public List<Way> getWays() {
    List<Way> ways = new ArrayList<>();
    reader
        .user()
        .map(UserAccount::actor)
        .ifPresent(
            actor -> {
              addWays(actor, ways);
              ways.add(way("/settings", "gear", "frame.settings"));
            });
    return ways;
  }

  private void addWays(Actor actor, List<Way> ways) {
    boolean claims = seesClaims(actor);
    if (actor.isPartner()) {
      if (claims) {
        ways.add(way("/", "home", "frame.overview"));
        ways.add(way("/claims", "list", "frame.claims"));
        ways.add(way("/funds", "wallet", "frame.funds"));
        ways.add(way("/payments", "coins", "frame.payments"));
      }
      ways.add(way("/requests", "inbox", "frame.requests"));
      return;
    }
    if (reviews(actor)) {
      ways.add(way("/queue", "queue", "frame.queue"));
    }
    if (claims) {
      ways.add(way("/claims", "list", "frame.claims"));
    }
    if (seesPayments(actor)) {
      ways.add(way("/payments", "coins", "frame.due"));
    }
    if (seesFunds(actor)) {
      ways.add(way("/funds", "wallet", "frame.funds"));
    }
    if (seesRates(actor)) {
      ways.add(way("/rates", "exchange", "frame.rates"));
    }
    if (actor.holdsSomewhere(Role.PROGRAM_MANAGER)) {
      ways.add(way("/programs", "file", "frame.programs"));
    }
    if (actor.holdsSomewhere(Role.VENDOR_ADMINISTRATOR)) {
      ways.add(way("/master-data", "upload", "frame.master-data"));
    }
    if (actor.holdsSomewhere(Role.OPERATOR)) {
      ways.add(way("/operations/mail", "mail", "frame.mail"));
    }
    if (actor.holdsSomewhere(Role.OPERATOR, Role.FINANCE)) {
      ways.add(way("/operations/ledger", "scales", "frame.ledger"));
    }
  }

  /** Whether the person works with claims, or may read them. */
  public static boolean seesClaims(Actor actor) {
    return actor.grants().stream()
        .anyMatch(
            g ->
                actor.isPartner()
                    ? ClaimRights.PARTNER_ROLES.contains(g.role())
                    : ClaimRights.VENDOR_READERS.contains(g.role()));
  }

  public static boolean reviews(Actor actor) {
    return actor.holdsSomewhere(Role.REVIEWER, Role.DISPUTE_REVIEWER, Role.SUPERVISOR);
  }

  public static boolean seesPayments(Actor actor) {
    return actor.isPartner()
        ? seesClaims(actor)
        : actor.holdsSomewhere(Role.FINANCE, Role.SUPERVISOR, Role.SUPPORT);
  }

  public static boolean seesFunds(Actor actor) {
    return actor.isPartner()
        ? seesClaims(actor)
        : actor.holdsSomewhere(Role.FINANCE, Role.SUPERVISOR, Role.SUPPORT, Role.PROGRAM_MANAGER);
  }

  /** Rates are no secret to partners either, who open the page by its address. */
  public static boolean seesRates(Actor actor) {
    return actor.isPartner() || actor.holdsSomewhere(RateTable.READERS.toArray(Role[]::new));
  }

  private Way way(String address, String icon, String key) {
    String here = request.getServletPath().replaceFirst("\\.xhtml$", "");
    boolean current =
        address.equals("/") ? here.equals("/index") || here.equals("/") : here.equals(address);
    return new Way(address, icon, wording.get(key), current);
  }
}
