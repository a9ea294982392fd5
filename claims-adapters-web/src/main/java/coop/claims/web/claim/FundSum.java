package coop.claims.web.claim;

import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Funds of one currency added up, as the cards of the overview show them; funds of different
 * currencies are never added. What was earned below a program's threshold is no co-op money and
 * counts for nothing but what of it is claimed already.
 *
 * @param lapsesOn the nearest last day to claim of a fund that has something left; null for none
 * @param lapsing what is left of the funds that lapse on that day
 */
public record FundSum(
    Currency currency,
    Money earned,
    Money claimed,
    Money approved,
    Money remaining,
    LocalDate lapsesOn,
    Money lapsing) {

  /** Width of the whole bar, in its own units. */
  public static final int BAR = 1_000;

  /** One sum for each currency, by its code. */
  public static List<FundSum> of(List<FundView> funds) {
    Map<String, List<FundView>> byCurrency =
        funds.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.remaining().currency().getCurrencyCode(),
                    TreeMap::new,
                    Collectors.toList()));
    return byCurrency.values().stream().map(FundSum::ofOneCurrency).toList();
  }

  private static FundSum ofOneCurrency(List<FundView> funds) {
    Currency currency = funds.get(0).remaining().currency();
    LocalDate lapsesOn =
        funds.stream()
            .filter(f -> f.claimable().isPositive())
            .map(FundView::lapsesOn)
            .min(Comparator.naturalOrder())
            .orElse(null);
    Money lapsing =
        funds.stream()
            .filter(f -> f.lapsesOn().equals(lapsesOn))
            .map(FundView::claimable)
            .reduce(Money.zero(currency), Money::plus);
    return new FundSum(
        currency,
        sum(funds, FundSum::earned),
        sum(funds, FundView::claimed),
        sum(funds, FundView::approved),
        sum(funds, FundView::claimable),
        lapsesOn,
        lapsing);
  }

  private static Money earned(FundView fund) {
    return fund.isBelowThreshold() ? fund.claimed() : fund.earned();
  }

  private static Money sum(List<FundView> funds, Function<FundView, Money> amount) {
    return funds.stream()
        .map(amount)
        .reduce(Money::plus)
        .orElseThrow(() -> new IllegalArgumentException("no funds, no sum"));
  }

  /** Claimed and not yet decided. */
  public Money inReview() {
    return claimed.minus(approved);
  }

  /** Whether everything that is left lapses on the same day. */
  public boolean lapsesAtOnce() {
    return lapsing.equals(remaining);
  }

  public int approvedWidth() {
    return width(approved);
  }

  public int inReviewWidth() {
    return Math.min(width(inReview()), BAR - approvedWidth());
  }

  public int remainingWidth() {
    return Math.min(width(remaining), BAR - approvedWidth() - inReviewWidth());
  }

  private int width(Money part) {
    BigDecimal whole = earned.amount().max(claimed.plus(remaining).amount());
    return whole.signum() <= 0
        ? 0
        : part.amount()
            .multiply(BigDecimal.valueOf(BAR))
            .divide(whole, 0, RoundingMode.HALF_UP)
            .intValue();
  }
}
