package coop.claims.domain.notification;

import coop.claims.domain.account.Side;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What people choose mails by. */
public enum NoticeGroup {
  /** Somebody has to do something by a date: always by mail, and at once. */
  ACTION(Side.PARTNER, MailMode.AT_ONCE),
  /** A rejection starts the time to dispute it, so decisions cannot be switched off. */
  DECISION(Side.PARTNER, MailMode.AT_ONCE, MailMode.DIGEST),
  PROGRESS(Side.PARTNER, MailMode.AT_ONCE, MailMode.DIGEST, MailMode.OFF),
  /** What will lapse unless somebody does something. */
  REMINDER(Side.PARTNER, MailMode.AT_ONCE, MailMode.DIGEST, MailMode.OFF),
  /** Claims that come to the validation team. */
  WORK(Side.VENDOR, MailMode.AT_ONCE, MailMode.DIGEST, MailMode.OFF);

  private final Side side;
  private final Set<MailMode> modes;

  NoticeGroup(Side side, MailMode first, MailMode... more) {
    this.side = side;
    this.modes = EnumSet.of(first, more);
  }

  /** Whose people get notices of this group. */
  public Side side() {
    return side;
  }

  /** What can be chosen, the most immediate first. */
  public List<MailMode> modes() {
    return List.copyOf(modes);
  }

  /** Whether its mails cannot be switched off. */
  public boolean isMandatory() {
    return !modes.contains(MailMode.OFF);
  }

  public boolean allows(MailMode mode) {
    return modes.contains(mode);
  }

  /** The groups that people of that side get notices of. */
  public static List<NoticeGroup> of(Side side) {
    return Arrays.stream(values()).filter(group -> group.side == side).toList();
  }
}
