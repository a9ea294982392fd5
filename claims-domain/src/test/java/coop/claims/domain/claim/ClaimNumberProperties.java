package coop.claims.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClaimNumberProperties {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Property
  void aNumberIsReadAsItIsShown(@ForAll("numbers") String number) {
    String shown = ClaimNumber.display(number);

    assertThat(number).matches("[" + DIGITS + "]{9}");
    assertThat(shown).matches("[" + DIGITS + "]{4}-[" + DIGITS + "]{4}-[" + DIGITS + "]");
    assertThat(ClaimNumber.parse(shown)).contains(number);
    assertThat(ClaimNumber.parse(number)).contains(number);
  }

  @Property
  void aNumberIsReadHoweverSomebodyTypesIt(@ForAll("numbers") String number) {
    assertThat(ClaimNumber.parse(number.toLowerCase())).contains(number);
    assertThat(ClaimNumber.parse(" " + ClaimNumber.display(number) + "\t")).contains(number);
    assertThat(ClaimNumber.parse(String.join("-", number.split("")))).contains(number);
    assertThat(ClaimNumber.parse(number.replace('0', 'O').replace('1', 'I'))).contains(number);
    assertThat(ClaimNumber.parse(number.replace('0', 'o').replace('1', 'l'))).contains(number);
  }

  @Property(tries = 200)
  void everyWrongCharacterIsNoticed(@ForAll("numbers") String number) {
    for (int at = 0; at < number.length(); at++) {
      for (char other : DIGITS.toCharArray()) {
        if (other != number.charAt(at)) {
          String wrong = number.substring(0, at) + other + number.substring(at + 1);
          assertThat(ClaimNumber.parse(wrong)).as(wrong).isEmpty();
        }
      }
    }
  }

  @Property
  void everyPairOfNeighboursInTheWrongOrderIsNoticed(@ForAll("numbers") String number) {
    for (int at = 0; at + 1 < number.length(); at++) {
      char[] swapped = number.toCharArray();
      swapped[at] = number.charAt(at + 1);
      swapped[at + 1] = number.charAt(at);
      String wrong = new String(swapped);
      if (!wrong.equals(number)) {
        assertThat(ClaimNumber.parse(wrong)).as(wrong).isEmpty();
      }
    }
  }

  @Property
  void oneCharacterTooFewOrTooManyIsNoNumber(@ForAll("numbers") String number) {
    assertThat(ClaimNumber.parse(number.substring(1))).isEmpty();
    assertThat(ClaimNumber.parse(number + "0")).isEmpty();
  }

  @Property
  void anythingElseIsNoNumberAndNoAccident(@ForAll String typed) {
    ClaimNumber.parse(typed).ifPresent(number -> assertThat(number).matches("[" + DIGITS + "]{9}"));
  }

  @Example
  void knownNumbers() {
    assertThat(ClaimNumber.parse("0000-0000-0")).contains("000000000");
    assertThat(ClaimNumber.parse("0000-0001-1")).contains("000000011");
    assertThat(ClaimNumber.parse("0000-0010-0")).isEmpty();
    assertThat(ClaimNumber.parse("")).isEmpty();
    assertThat(ClaimNumber.parse("UUUUUUUUU")).isEmpty();
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.longs().map(seed -> ClaimNumber.random(new Random(seed)));
  }
}
