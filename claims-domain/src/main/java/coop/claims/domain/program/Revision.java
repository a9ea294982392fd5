package coop.claims.domain.program;

import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The everyday changes of a program, as a form has them; everything else of its document stays.
 *
 * @param threshold null for none
 * @param coopSharePercent null where nothing is split
 * @param nextPeriod whether one more period follows the last
 */
public record Revision(
    LocalizedText name,
    LocalTime opens,
    LocalTime closes,
    Terms terms,
    List<Dates> periods,
    Money threshold,
    Integer coopSharePercent,
    int reimbursementPercent,
    boolean nextPeriod) {

  /**
   * The dates of one period that are moved now and then. When its deadline moves and nothing else
   * is said, what hung on it moves along: its own cut-off, and the opening of the next.
   */
  public record Dates(
      String code, LocalDate claimOpen, LocalDate claimDeadline, LocalDate resubmissionCutOff) {}

  public Revision {
    periods = List.copyOf(periods);
  }

  /** Of a document as it is. */
  public static Dates datesOf(Period period) {
    return new Dates(
        period.code(), period.claimOpen(), period.claimDeadline(), period.resubmissionCutOff());
  }

  /** Those dates for each period, with what moves along. */
  List<Dates> settled(List<Period> before) {
    return before.stream()
        .map(
            period -> {
              Dates said = of(period.code());
              if (said == null) {
                return datesOf(period);
              }
              return new Dates(
                  period.code(),
                  opening(period, said, before),
                  said.claimDeadline(),
                  cutOff(period, said));
            })
        .toList();
  }

  private Dates of(String code) {
    return periods.stream().filter(d -> d.code().equals(code)).findFirst().orElse(null);
  }

  private LocalDate opening(Period period, Dates said, List<Period> before) {
    int place = before.indexOf(period);
    if (place == 0 || !said.claimOpen().equals(period.claimOpen())) {
      return said.claimOpen();
    }
    Period last = before.get(place - 1);
    Dates lastSaid = of(last.code());
    boolean hung = period.claimOpen().equals(last.claimDeadline().plusDays(1));
    return hung && lastSaid != null ? lastSaid.claimDeadline().plusDays(1) : said.claimOpen();
  }

  private static LocalDate cutOff(Period period, Dates said) {
    boolean hung =
        period.resubmissionCutOff().equals(period.claimDeadline().plusDays(Period.DEADLINE_DAYS));
    return hung && said.resubmissionCutOff().equals(period.resubmissionCutOff())
        ? said.claimDeadline().plusDays(Period.DEADLINE_DAYS)
        : said.resubmissionCutOff();
  }
}
