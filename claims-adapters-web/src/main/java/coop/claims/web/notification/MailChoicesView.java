package coop.claims.web.notification;

import coop.claims.domain.account.UserAccount;
import coop.claims.domain.notification.Inbox;
import coop.claims.domain.notification.MailChoices;
import coop.claims.domain.notification.MailMode;
import coop.claims.domain.notification.NoticeGroup;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which mails somebody wants, at {@code /settings}. */
@Named("mailChoices")
@ViewScoped
public class MailChoicesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Inbox inbox;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  private final List<Row> rows = new ArrayList<>();
  private String address;
  private long version;

  /** One group of notices and when it is mailed. */
  public static final class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private final NoticeGroup group;
    private String mode;

    Row(NoticeGroup group, MailMode mode) {
      this.group = group;
      this.mode = mode.name();
    }

    public NoticeGroup getGroup() {
      return group;
    }

    /** Whether there is more than one way. */
    public boolean isChosen() {
      return group.modes().size() > 1;
    }

    public String getMode() {
      return mode;
    }

    public void setMode(String mode) {
      this.mode = mode;
    }
  }

  public void load() {
    UserAccount user = context.user().orElseThrow();
    address = user.email();
    MailChoices choices = inbox.mailChoices(context.actor()).orThrow();
    version = choices.version();
    rows.clear();
    NoticeGroup.of(user.side()).forEach(group -> rows.add(new Row(group, choices.of(group))));
  }

  public void save() {
    Typed typed = posting.typed();
    Map<NoticeGroup, MailMode> wanted = new EnumMap<>(NoticeGroup.class);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      MailMode mode = typed.one("rows[" + i + "].mode", row.getMode(), MailMode.class);
      if (row.isChosen() && mode != null) {
        wanted.put(row.getGroup(), mode);
      }
    }
    if (posting.readable(typed)) {
      Long read = posting.version();
      posting
          .run(
              "settings.mails",
              () -> inbox.chooseMails(context.actor(), read == null ? version : read, wanted))
          .ifPresent(done -> posting.done("/settings", "settings.mail.saved"));
    }
  }

  public List<Row> getRows() {
    return rows;
  }

  public List<SelectItem> modes(Row row) {
    return row.getGroup().modes().stream()
        .map(mode -> new SelectItem(mode.name(), wording.name(mode)))
        .toList();
  }

  /** The way there is, where there is one only. */
  public String only(Row row) {
    return wording.name(row.getGroup().modes().get(0));
  }

  public String help(Row row) {
    return wording.get("settings.mail.help." + row.getGroup());
  }

  /** Where mails go; empty when none is known. */
  public String getAddress() {
    return address == null ? "" : address;
  }

  public long getVersion() {
    return version;
  }
}
