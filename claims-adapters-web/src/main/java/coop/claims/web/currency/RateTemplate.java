package coop.claims.web.currency;

import coop.claims.web.shared.ContentDisposition;
import java.nio.charset.StandardCharsets;

/** A table of rates without rates. */
final class RateTemplate {

  static final String MEDIA_TYPE = "text/csv";

  private static final String HEADER = "base,quote,month,rate,source,date\r\n";

  private RateTemplate() {}

  static byte[] bytes() {
    return HEADER.getBytes(StandardCharsets.UTF_8);
  }

  static String disposition() {
    return ContentDisposition.of("exchange-rates.csv", false);
  }
}
