package coop.claims.domain.program;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.util.Set;

/**
 * An incentive scheme with a co-op part.
 *
 * @param code short and stable, for example {@code CSP-DIRECT}
 * @param family drives exceptions from caps
 * @param calendar zone, business hours and holidays, read live
 * @param terms clocks and switches, read live
 * @param otherTaxInvoiceCountries ISO 3166-1 codes where the opposite of the terms holds: partners
 *     there issue a tax invoice although others need not, or the other way round; read live
 * @param threshold earnings of a period below it are no co-op funds but become a rebate; null for
 *     none; read live
 * @param currentVersion of its catalogue document, pinned by a claim at creation
 */
public record Program(
    String code,
    LocalizedText name,
    Family family,
    BusinessCalendar calendar,
    Terms terms,
    Set<String> otherTaxInvoiceCountries,
    Money threshold,
    int currentVersion) {

  public Program {
    otherTaxInvoiceCountries = Set.copyOf(otherTaxInvoiceCountries);
  }

  /** One whose terms hold everywhere, without a threshold. */
  public Program(
      String code,
      LocalizedText name,
      Family family,
      BusinessCalendar calendar,
      Terms terms,
      int currentVersion) {
    this(code, name, family, calendar, terms, Set.of(), null, currentVersion);
  }

  /**
   * Whether a payment waits for the partner's tax invoice.
   *
   * @param country of the claim's location; null where none is known
   */
  public boolean wantsTaxInvoice(String country) {
    boolean other = country != null && otherTaxInvoiceCountries.contains(country);
    return terms.taxInvoiceRequired() != other;
  }

  /** Families of programs that caps treat differently. */
  public enum Family {
    DEVICES,
    HOSTING,
    CLOUD,
    MANAGED_RESELLER,
    OTHER
  }

  /**
   * Clocks and switches. Defaults follow the public guide's page "Manage co-op claims".
   *
   * @param reviewBusinessDays from submission
   * @param disputeBusinessDays from the dispute
   * @param responseBusinessDays for the partner to answer an information request
   * @param disputeWindowDays calendar days from a rejection
   * @param paymentBusinessDays from the approval
   * @param taxInvoiceRequired the payment clock then starts at the tax invoice's approval
   * @param taxReimbursed lines may reach the invoice's gross instead of its net
   * @param usersMayDispute incentives users too, not only incentives admins
   */
  public record Terms(
      int reviewBusinessDays,
      int disputeBusinessDays,
      int responseBusinessDays,
      int disputeWindowDays,
      int paymentBusinessDays,
      boolean taxInvoiceRequired,
      boolean taxReimbursed,
      boolean usersMayDispute) {

    public static Terms standard() {
      return new Terms(2, 5, 5, 30, 45, false, false, false);
    }
  }
}
