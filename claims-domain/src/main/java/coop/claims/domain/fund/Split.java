package coop.claims.domain.fund;

import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How an amount is shared out over funds, each of which has room for so much of it, all in one
 * currency. The shares sum to the amount exactly and none is more than its room. The public guide
 * tells only the outcome, one payment for each entity; the rule is this project's.
 */
public enum Split {
  /** In proportion to the rooms; what rounding leaves goes to the largest remainders. */
  PRO_RATA {
    @Override
    List<BigDecimal> units(BigDecimal amount, List<BigDecimal> rooms) {
      BigDecimal room = sum(rooms);
      List<BigDecimal> shares = new ArrayList<>();
      List<BigDecimal> remainders = new ArrayList<>();
      for (BigDecimal each : rooms) {
        BigDecimal[] part = amount.multiply(each).divideAndRemainder(room);
        shares.add(part[0]);
        remainders.add(part[1]);
      }
      int left = amount.subtract(sum(shares)).intValueExact();
      IntStream.range(0, shares.size())
          .boxed()
          .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
          .limit(left)
          .forEach(i -> shares.set(i, shares.get(i).add(BigDecimal.ONE)));
      return shares;
    }
  },
  /** The first to its end, then the next. */
  IN_ORDER {
    @Override
    List<BigDecimal> units(BigDecimal amount, List<BigDecimal> rooms) {
      List<BigDecimal> shares = new ArrayList<>();
      BigDecimal left = amount;
      for (BigDecimal each : rooms) {
        BigDecimal part = left.min(each);
        shares.add(part);
        left = left.subtract(part);
      }
      return shares;
    }
  };

  /**
   * The shares, in the order of the rooms.
   *
   * @throws IllegalArgumentException when there is less room than the amount, or less than nothing
   */
  public List<Money> of(Money amount, List<Money> rooms) {
    Money room = rooms.stream().reduce(Money.zero(amount.currency()), Money::plus);
    if (amount.isNegative() || rooms.stream().anyMatch(Money::isNegative)) {
      throw new IllegalArgumentException("less than nothing cannot be shared out");
    }
    if (amount.isMoreThan(room)) {
      throw new IllegalArgumentException("there is room for " + room + ", not for " + amount);
    }
    if (amount.isZero()) {
      return rooms.stream().map(each -> amount).toList();
    }
    int scale = amount.amount().scale();
    List<BigDecimal> minor = rooms.stream().map(r -> r.amount().movePointRight(scale)).toList();
    return units(amount.amount().movePointRight(scale), minor).stream()
        .map(
            units ->
                new Money(
                    units.setScale(0).movePointLeft(scale).setScale(scale), amount.currency()))
        .toList();
  }

  /** The same in whole minor units, of an amount above zero that there is room for. */
  abstract List<BigDecimal> units(BigDecimal amount, List<BigDecimal> rooms);

  private static BigDecimal sum(List<BigDecimal> all) {
    return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
