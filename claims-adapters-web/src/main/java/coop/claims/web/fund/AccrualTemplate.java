package coop.claims.web.fund;

import coop.claims.domain.fund.AccrualField;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An empty table to fill in: its header alone, as any row in it might be booked by mistake. */
final class AccrualTemplate {

  static final String FILE_NAME = "accruals.csv";

  private AccrualTemplate() {}

  static byte[] bytes() {
    String header =
        Arrays.stream(AccrualField.values())
            .map(AccrualField::header)
            .collect(Collectors.joining(","));
    return (header + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
