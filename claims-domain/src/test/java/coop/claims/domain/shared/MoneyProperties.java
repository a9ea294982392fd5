package coop.claims.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class MoneyProperties {

  private static final List<Currency> CURRENCIES =
      List.of("EUR", "JPY", "BHD", "CLF", "SEK").stream().map(Currency::getInstance).toList();

  @Property
  void whatIsAddedCanBeTakenAwayAgainToTheLastMinorUnit(@ForAll("pairs") Tuple2<Money, Money> p) {
    Money sum = p.get1().plus(p.get2());

    assertThat(sum.minus(p.get2())).isEqualTo(p.get1());
    assertThat(sum).isEqualTo(p.get2().plus(p.get1()));
    assertThat(minorUnits(sum)).isEqualTo(minorUnits(p.get1()).add(minorUnits(p.get2())));
  }

  @Property
  void addingInAnyOrderGivesTheSame(@ForAll("sums") List<Money> amounts) {
    Money zero = Money.zero(amounts.get(0).currency());
    Money forwards = amounts.stream().reduce(zero, Money::plus);
    List<Money> reversed = new ArrayList<>(amounts);
    Collections.reverse(reversed);

    assertThat(reversed.stream().reduce(zero, Money::plus)).isEqualTo(forwards);
  }

  @Property
  void negatingTwiceChangesNothing(@ForAll("money") Money money) {
    assertThat(money.negated().negated()).isEqualTo(money);
    assertThat(money.plus(money.negated()).isZero()).isTrue();
    assertThat(money.isNegative()).isEqualTo(money.negated().isPositive());
  }

  @Property
  void theSmallerOfTwoIsOneOfThemAndNotMoreThanEither(@ForAll("pairs") Tuple2<Money, Money> p) {
    Money smaller = p.get1().min(p.get2());

    assertThat(smaller).isIn(p.get1(), p.get2());
    assertThat(smaller.isMoreThan(p.get1())).isFalse();
    assertThat(smaller.isMoreThan(p.get2())).isFalse();
  }

  @Property
  void exactKeepsTheValueOrRefusesAndNeverRounds(
      @ForAll("decimals") BigDecimal amount, @ForAll("currencies") Currency currency) {
    int scale = currency.getDefaultFractionDigits();
    boolean fits =
        amount.stripTrailingZeros().scale() <= scale
            && amount.abs().compareTo(BigDecimal.TEN.pow(15)) < 0;

    if (fits) {
      Money money = Money.exact(amount, currency);
      assertThat(money.amount()).isEqualByComparingTo(amount);
      assertThat(money.amount().scale()).isEqualTo(scale);
    } else {
      assertThatExceptionOfType(RefusalException.class)
          .isThrownBy(() -> Money.exact(amount, currency))
          .satisfies(e -> assertThat(e.refusal().code()).isIn("money.scale", "money.too-large"));
    }
  }

  @Property
  void anotherScaleIsNeverMoney(
      @ForAll("decimals") BigDecimal amount, @ForAll("currencies") Currency currency) {
    Assume.that(amount.scale() != currency.getDefaultFractionDigits());

    assertThatThrownBy(() -> new Money(amount, currency))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void differentCurrenciesNeverMeet(@ForAll("money") Money one, @ForAll("money") Money other) {
    Assume.that(!one.currency().equals(other.currency()));

    assertThatThrownBy(() -> one.plus(other)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.minus(other)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.compareTo(other)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.min(other)).isInstanceOf(IllegalArgumentException.class);
    assertThat(one).isNotEqualTo(other);
  }

  @Property
  void whatIsWrittenCanBeReadAgain(@ForAll("money") Money money) {
    String[] written = money.toString().split(" ");

    assertThat(Money.of(written[0], written[1])).isEqualTo(money);
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of(CURRENCIES);
  }

  @Provide
  Arbitrary<Money> money() {
    return currencies().flatMap(MoneyProperties::in);
  }

  @Provide
  Arbitrary<Tuple2<Money, Money>> pairs() {
    return currencies().flatMap(c -> Combinators.combine(in(c), in(c)).as(Tuple::of));
  }

  @Provide
  Arbitrary<List<Money>> sums() {
    return currencies().flatMap(c -> in(c).list().ofMinSize(1).ofMaxSize(20));
  }

  @Provide
  Arbitrary<BigDecimal> decimals() {
    return Combinators.combine(
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(20).negate(), BigInteger.TEN.pow(20)),
            Arbitraries.integers().between(-5, 12))
        .as(BigDecimal::new);
  }

  private static Arbitrary<Money> in(Currency currency) {
    int scale = currency.getDefaultFractionDigits();
    BigInteger most = BigInteger.TEN.pow(12 + scale);
    return Arbitraries.bigIntegers()
        .between(most.negate(), most)
        .map(units -> new Money(new BigDecimal(units, scale), currency));
  }

  private static BigInteger minorUnits(Money money) {
    return money.amount().unscaledValue();
  }
}
