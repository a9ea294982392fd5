package coop.claims.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void theWorkedExampleComesOutToTheCent() {
    assertThat(Split.PRO_RATA.of(eur("1000.00"), rooms("6000.00", "2000.00")))
        .containsExactly(eur("750.00"), eur("250.00"));
    assertThat(Split.IN_ORDER.of(eur("1000.00"), rooms("600.00", "2000.00")))
        .containsExactly(eur("600.00"), eur("400.00"));
  }

  @Test
  void whatRoundingLeavesGoesToTheLargestRemainders() {
    assertThat(Split.PRO_RATA.of(eur("1.00"), rooms("1.00", "1.00", "1.00")))
        .containsExactly(eur("0.34"), eur("0.33"), eur("0.33"));
    assertThat(Split.PRO_RATA.of(eur("0.02"), rooms("0.01", "0.04", "0.00")))
        .containsExactly(eur("0.00"), eur("0.02"), eur("0.00"));
    assertThat(Split.PRO_RATA.of(Money.of("10", "JPY"), List.of(yen("7"), yen("8"))))
        .containsExactly(yen("5"), yen("5"));
  }

  @Test
  void nothingIsSharedThatThereIsNoRoomFor() {
    for (Split split : Split.values()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> split.of(eur("0.03"), rooms("0.01", "0.01")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> split.of(eur("-0.01"), rooms("0.01", "0.01")));
      assertThat(split.of(eur("0.00"), rooms("0.00"))).containsExactly(eur("0.00"));
      assertThat(split.of(eur("0.02"), rooms("0.01", "0.01")))
          .containsExactly(eur("0.01"), eur("0.01"));
    }
  }

  @Property
  void sharesSumToTheAmountAndKeepToTheirRooms(
      @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 99_999_999_999L) Long> cents,
      @ForAll @LongRange(min = 0, max = 1_000_000) long millionths,
      @ForAll Split split) {
    List<Money> rooms = cents.stream().map(SplitTest::cents).toList();
    Money room = sum(rooms.stream());
    Money amount =
        Money.exact(
            room.amount()
                .multiply(BigDecimal.valueOf(millionths, 6))
                .setScale(2, RoundingMode.FLOOR),
            room.currency());

    List<Money> shares = split.of(amount, rooms);

    assertThat(sum(shares.stream())).isEqualTo(amount);
    for (int i = 0; i < rooms.size(); i++) {
      assertThat(shares.get(i)).isBetween(eur("0.00"), rooms.get(i));
      if (split == Split.PRO_RATA && room.isPositive()) {
        BigDecimal exact =
            amount
                .amount()
                .multiply(rooms.get(i).amount())
                .divide(room.amount(), 12, RoundingMode.HALF_EVEN);
        assertThat(shares.get(i).amount().subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
      }
    }
  }

  private static Money sum(Stream<Money> all) {
    return all.reduce(eur("0.00"), Money::plus);
  }

  private static Money cents(long cents) {
    return Money.exact(BigDecimal.valueOf(cents, 2), Currency.getInstance("EUR"));
  }

  private static List<Money> rooms(String... amounts) {
    return Stream.of(amounts).map(SplitTest::eur).toList();
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Money yen(String amount) {
    return Money.of(amount, "JPY");
  }
}
