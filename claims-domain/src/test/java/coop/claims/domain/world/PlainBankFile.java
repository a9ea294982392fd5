package coop.claims.domain.world;

import coop.claims.domain.currency.BankFile;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bank's file as tests write it: one element a line, so that rules about its rates are tested
 * without the application's parser.
 */
public final class PlainBankFile implements BankFile {

  private static final Pattern DAY = Pattern.compile("<Cube time='([\\d-]+)'>");
  private static final Pattern RATE =
      Pattern.compile("<Cube currency='([A-Z]+)' rate='([\\d.]+)'/>");

  @Override
  public List<BankRate> read(byte[] file) {
    List<BankRate> rates = new ArrayList<>();
    LocalDate day = null;
    int line = 0;
    for (String text : new String(file, StandardCharsets.UTF_8).split("\n")) {
      line++;
      Matcher begun = DAY.matcher(text);
      Matcher rate = RATE.matcher(text);
      if (begun.find()) {
        day = LocalDate.parse(begun.group(1));
      } else if (rate.find()) {
        rates.add(new BankRate(day, rate.group(1), new BigDecimal(rate.group(2)), line));
      } else if (text.contains("!")) {
        throw new FaultyFile(new Fault(line, 1, "", "rate.no-bank-file", List.of()));
      }
    }
    return rates;
  }
}
