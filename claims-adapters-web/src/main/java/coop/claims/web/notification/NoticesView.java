package coop.claims.web.notification;

import coop.claims.domain.notification.Inbox;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.domain.shared.Page;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/** What this person was told, at {@code /notices}. */
@Named("noticeList")
@RequestScoped
public class NoticesView {

  @Inject Inbox inbox;
  @Inject CallContext context;
  @Inject Wording wording;
  @Inject Moments moments;
  @Inject HttpServletRequest request;

  private Page<NoticeLine> page;
  private NoticeWords words;

  /** Newest first. */
  public Page<NoticeLine> getPage() {
    if (page == null) {
      page =
          Listed.at(
              request.getParameter("cursor"),
              at -> inbox.notices(context.actor(), isUnreadOnly(), at));
    }
    return page;
  }

  public boolean isUnreadOnly() {
    return "unread".equals(request.getParameter("show"));
  }

  public boolean isAnyUnread() {
    return getPage().items().stream().anyMatch(line -> line.readAt() == null);
  }

  public boolean isVendor() {
    return context.actor().isVendor();
  }

  /** What arrives after the page was made stays unread. */
  public Instant getShownAt() {
    return moments.now();
  }

  public String title(NoticeLine line) {
    return words().title(line);
  }

  public String text(NoticeLine line) {
    return words().text(line);
  }

  private NoticeWords words() {
    if (words == null) {
      words = new NoticeWords(wording.texts(), context.actor().side());
    }
    return words;
  }
}
