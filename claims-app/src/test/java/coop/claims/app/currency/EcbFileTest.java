package coop.claims.app.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.claims.domain.currency.BankFile.BankRate;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The European Central Bank's file is read as published, and nothing else is. */
class EcbFileTest {

  private static final String BEGUN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
      xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
      <gesmes:subject>Reference rates</gesmes:subject>
      <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
      <Cube>
      """;

  private static final String ENDED = "</Cube></gesmes:Envelope>\n";

  @Test
  void everyDayAndCurrencyComesOutInTheOrderOfTheFile() {
    String file =
        BEGUN
            + """
            <Cube time='2026-11-27'>
            <Cube currency='USD' rate='1.1598'/>
            <Cube currency='JPY' rate='180.97'/></Cube>
            <Cube time="2026-11-26"><Cube currency="USD" rate="1.1591"/></Cube>
            """
            + ENDED;

    assertThat(new EcbFile().read(bytes(file)))
        .containsExactly(
            new BankRate(LocalDate.parse("2026-11-27"), "USD", new BigDecimal("1.1598"), 7),
            new BankRate(LocalDate.parse("2026-11-27"), "JPY", new BigDecimal("180.97"), 8),
            new BankRate(LocalDate.parse("2026-11-26"), "USD", new BigDecimal("1.1591"), 9));
  }

  @Test
  void elementsOfOtherVocabulariesAreNoRates() {
    String file =
        BEGUN
            + "<other:Cube xmlns:other='urn:x' time='2026-11-27' currency='USD' rate='1'/>"
            + ENDED;

    assertThat(new EcbFile().read(bytes(file))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Cube time='2026-13-01'/>|rate.not-a-date",
        "<Cube currency='USD' rate='1.1'/>|rate.bank-day-missing",
        "<Cube time='2026-11-27'><Cube currency='US' rate='1.1'/></Cube>|rate.not-a-currency",
        "<Cube time='2026-11-27'><Cube currency='USD' rate='1e5'/></Cube>|rate.not-a-number",
        "<Cube time='2026-11-27'><Cube currency='USD' rate='-1'/></Cube>|rate.not-a-number",
        "<Cube time='2026-11-27'><Cube currency='USD'/></Cube>|rate.not-a-number",
        "<Cube time='2026-11-27'>|rate.no-xml",
        "<Cube time='2026-11-27' time='2026-11-26'/>|rate.no-xml",
        "&beyond;<Cube/>|rate.no-xml",
      })
  void whatIsWrongIsToldWithItsPlace(String inside, String code) {
    byte[] file = bytes(BEGUN + inside + ENDED);
    Fault fault = fault(file);

    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.line()).isBetween(6, 8);
    assertThat(fault.column()).isPositive();
  }

  @Test
  void anotherDocumentIsRefused() {
    assertThat(fault(bytes("<html><body>Rates</body></html>")).code())
        .isEqualTo("rate.no-bank-file");
    assertThat(fault(bytes("<")).code()).isEqualTo("rate.no-xml");
  }

  @Test
  void aDocumentTypeIsRefusedBeforeAnythingOfItIsRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "1.2345");
    List<String> types =
        List.of(
            "<!DOCTYPE x SYSTEM '" + secret.toUri() + "'>",
            "<!DOCTYPE x [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>",
            "<!DOCTYPE x [<!ENTITY a '1'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
            "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p;]>");

    for (String type : types) {
      String file =
          BEGUN.replace("<gesmes:Envelope", type + "<gesmes:Envelope")
              + "<Cube time='2026-11-27'><Cube currency='USD' rate='1.0'/>&s;</Cube>"
              + ENDED;
      assertThat(fault(bytes(file)).code()).as(type).isEqualTo("rate.document-type");
    }
  }

  private static Fault fault(byte[] file) {
    FaultyFile faulty = catchThrowableOfType(FaultyFile.class, () -> new EcbFile().read(file));
    assertThat(faulty).isNotNull();
    return faulty.fault();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
