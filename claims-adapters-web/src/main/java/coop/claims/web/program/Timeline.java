package coop.claims.web.program;

import coop.claims.domain.program.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The windows of periods as a picture: for each period three bars over the same stretch of days.
 * Widths are days, so that the picture can be drawn at any size.
 *
 * @param from first day of the picture
 * @param to last day
 * @param today days from the first, null when today lies outside
 */
public record Timeline(LocalDate from, LocalDate to, Long today, List<Strip> strips) {

  /** One period. */
  public record Strip(Period period, boolean open, Bar earning, Bar usage, Bar claiming) {}

  /**
   * @param at days from the first day of the picture
   * @param days how long it is
   */
  public record Bar(long at, long days) {}

  /** At most so many periods, the latest; a longer picture shows nothing any more. */
  private static final int MOST = 8;

  /** Null when there is no period. */
  static Timeline of(List<Period> inOrder, LocalDate now) {
    if (inOrder.isEmpty()) {
      return null;
    }
    List<Period> shown = inOrder.subList(Math.max(0, inOrder.size() - MOST), inOrder.size());
    LocalDate from = shown.get(0).earningStart();
    LocalDate to =
        shown.stream().map(Period::claimDeadline).max(LocalDate::compareTo).orElseThrow();
    boolean within = !now.isBefore(from) && !now.isAfter(to);
    return new Timeline(
        from,
        to,
        within ? ChronoUnit.DAYS.between(from, now) : null,
        shown.stream().map(period -> strip(period, from, now)).toList());
  }

  /** In days. */
  public long getLength() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  private static Strip strip(Period p, LocalDate from, LocalDate now) {
    return new Strip(
        p,
        !now.isBefore(p.claimOpen()) && !now.isAfter(p.claimDeadline()),
        bar(from, p.earningStart(), p.earningEnd()),
        bar(from, p.usageStart(), p.usageEnd()),
        bar(from, p.claimOpen(), p.claimDeadline()));
  }

  private static Bar bar(LocalDate from, LocalDate start, LocalDate end) {
    return new Bar(ChronoUnit.DAYS.between(from, start), ChronoUnit.DAYS.between(start, end) + 1);
  }
}
