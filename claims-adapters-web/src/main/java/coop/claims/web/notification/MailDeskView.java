package coop.claims.web.notification;

import coop.claims.domain.notification.MailDesk;
import coop.claims.domain.notification.MailDesk.DeadEvent;
import coop.claims.domain.notification.MailDesk.DeadLetter;
import coop.claims.domain.notification.MailDesk.Standing;
import coop.claims.domain.shared.Page;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What could not be mailed, for operators, at {@code /operations/mail}. */
@Named("mailDesk")
@RequestScoped
public class MailDeskView {

  @Inject MailDesk desk;
  @Inject CallContext context;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private Standing standing;
  private Page<DeadLetter> page;
  private List<DeadEvent> events;

  /** Refused to everybody but operators. */
  public void open() {
    standing = desk.standing(context.actor()).orThrow();
  }

  public boolean isOn() {
    return standing.on();
  }

  public String getWaiting() {
    return counted(standing.counts().waiting());
  }

  public String getDead() {
    return counted(standing.counts().dead());
  }

  public Standing getStanding() {
    return standing;
  }

  private String counted(int count) {
    String number = wording.texts().number(BigDecimal.valueOf(count));
    return count >= MailDesk.MOST_COUNTED ? number + "+" : number;
  }

  /** Latest first. */
  public Page<DeadLetter> getPage() {
    if (page == null) {
      page = Listed.at(request.getParameter("cursor"), at -> desk.deadLetters(context.actor(), at));
    }
    return page;
  }

  public List<DeadEvent> getEvents() {
    if (events == null) {
      events = desk.deadEvents(context.actor()).orThrow();
    }
    return events;
  }

  public boolean isAnything() {
    return !getPage().items().isEmpty() || !getEvents().isEmpty();
  }

  /** The kinds of notices it carries; never what they say. */
  public String what(DeadLetter letter) {
    String kinds =
        letter.kinds().stream().distinct().map(wording::name).collect(Collectors.joining(", "));
    return letter.digest() ? wording.get("maildesk.digest") + ": " + kinds : kinds;
  }

  public String action(DeadEvent event) {
    return wording.get("history." + event.action());
  }
}
