package coop.claims.domain.notification;

import coop.claims.domain.account.Side;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which mails somebody wants.
 *
 * @param chosen what was chosen; a group that is missing is mailed at once
 * @param version how often they were changed
 */
public record MailChoices(Map<NoticeGroup, MailMode> chosen, long version) {

  /** Of somebody who has chosen nothing yet. */
  public static final MailChoices NONE = new MailChoices(Map.of(), 0);

  public MailChoices {
    Map<NoticeGroup, MailMode> copy = new EnumMap<>(NoticeGroup.class);
    copy.putAll(chosen);
    chosen = Collections.unmodifiableMap(copy);
  }

  /** What holds: a choice that the group does not allow counts for nothing. */
  public MailMode of(NoticeGroup group) {
    MailMode mode = chosen.getOrDefault(group, MailMode.AT_ONCE);
    return group.allows(mode) ? mode : MailMode.AT_ONCE;
  }

  MailMode of(NoticeKind kind, Side side) {
    return of(kind.group(side));
  }
}
