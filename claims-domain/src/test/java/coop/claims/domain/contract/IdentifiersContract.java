package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimNumbers;
import coop.claims.domain.shared.Ids;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Ids} and {@link ClaimNumbers} promise. */
public abstract class IdentifiersContract {

  private static final int MANY = 2_000;

  protected abstract Ids ids();

  protected abstract ClaimNumbers claimNumbers();

  @Test
  void idsAreOfVersionSevenAllDifferentAndRising() {
    Ids ids = ids();
    List<UUID> given = Stream.generate(ids::next).limit(MANY).toList();

    assertThat(given).allMatch(id -> id.version() == 7 && id.variant() == 2);
    assertThat(given).doesNotHaveDuplicates();
    assertThat(given.stream().map(UUID::toString).toList()).isSorted();
  }

  @Test
  void numbersAreWellFormedAndAllDifferent() {
    ClaimNumbers numbers = claimNumbers();
    List<String> given = Stream.generate(numbers::next).limit(MANY).toList();

    assertThat(given).allMatch(n -> ClaimNumber.parse(n).filter(n::equals).isPresent());
    assertThat(given).doesNotHaveDuplicates();
  }
}
