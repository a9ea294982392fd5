package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

  record Sample(
      String zebra,
      Amount amount,
      Instant at,
      LocalDate day,
      long number,
      boolean truth,
      ClaimStatus status,
      LocalizedText text,
      Map<String, Amount> map,
      List<Object> anything,
      String absent) {}

  @Test
  void fieldsStandInTheirOrderAndNullsAreLeftOut() {
    Sample sample =
        new Sample(
            "z\"",
            Amount.of(Money.of("12.50", "EUR")),
            Instant.parse("2026-02-28T11:00:00.123456Z"),
            LocalDate.of(2026, 2, 28),
            7,
            false,
            ClaimStatus.UNDER_REVIEW,
            new LocalizedText(Map.of("fr", "oui", "en", "yes")),
            Map.of("B", Amount.of(Money.of("0", "JPY"))),
            List.of(1, "x", Money.of("1.00", "EUR"), LocalDate.of(2026, 1, 1)),
            null);
    assertThat(RecordWriter.write(sample).toString())
        .isEqualTo(
            "{\"zebra\":\"z\\\"\",\"amount\":{\"amount\":\"12.50\",\"currency\":\"EUR\"},"
                + "\"at\":\"2026-02-28T11:00:00.123456Z\",\"day\":\"2026-02-28\",\"number\":7,"
                + "\"truth\":false,\"status\":\"UNDER_REVIEW\","
                + "\"text\":{\"en\":\"yes\",\"fr\":\"oui\"},"
                + "\"map\":{\"B\":{\"amount\":\"0\",\"currency\":\"JPY\"}},"
                + "\"anything\":[1,\"x\",{\"amount\":\"1.00\",\"currency\":\"EUR\"},"
                + "\"2026-01-01\"]}");
  }
}
