package coop.claims.domain.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Takes a file of the European Central Bank's reference rates apart. */
@FunctionalInterface
public interface BankFile {

  /**
   * All its rates, in its order.
   *
   * @throws coop.claims.domain.shared.FaultyFile when it is none, with the place
   */
  List<BankRate> read(byte[] file);

  /**
   * What one euro is worth.
   *
   * @param currency the code in the file, known or not
   * @param line of the file, counted from 1
   */
  record BankRate(LocalDate day, String currency, BigDecimal rate, int line) {}
}
