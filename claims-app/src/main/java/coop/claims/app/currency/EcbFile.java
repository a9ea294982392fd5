package coop.claims.app.currency;

import coop.claims.domain.currency.BankFile;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The reference rates of the European Central Bank, as it publishes them each working day: of one
 * day, of ninety days or since 1999. Their document type is not read and nothing outside is asked.
 */
public final class EcbFile implements BankFile {

  /** Twice what the bank has published since 1999. */
  static final int MOST_RATES = 500_000;

  private static final String ENVELOPE = "http://www.gesmes.org/xml/2002-08-01";
  private static final String RATES = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}(\\.\\d{1,20})?");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final int MOST_SHOWN = 100;

  @Override
  public List<BankRate> read(byte[] file) {
    try {
      return read(factory().createXMLStreamReader(new ByteArrayInputStream(file)));
    } catch (XMLStreamException unreadable) {
      Location place = unreadable.getLocation();
      throw place == null
          ? new FaultyFile(Fault.ofFile("rate.no-xml"))
          : wrong(place, "", "rate.no-xml");
    }
  }

  /** The runtime's own, whichever the server brings: of this one is known what it leaves alone. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("nothing outside is asked");
        });
    return factory;
  }

  private static List<BankRate> read(XMLStreamReader xml) throws XMLStreamException {
    List<BankRate> rates = new ArrayList<>();
    LocalDate day = null;
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw wrong(xml.getLocation(), "", "rate.document-type");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth == 1 && !is(xml, ENVELOPE, "Envelope")) {
          throw wrong(xml.getLocation(), "", "rate.no-bank-file");
        }
        if (is(xml, RATES, "Cube")) {
          day = xml.getAttributeValue(null, "time") == null ? day : day(xml);
          if (xml.getAttributeValue(null, "currency") != null) {
            rates.add(rate(xml, day));
          }
        }
        if (rates.size() > MOST_RATES) {
          throw wrong(xml.getLocation(), "", "rate.too-many-rows", MOST_RATES);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return rates;
  }

  private static boolean is(XMLStreamReader xml, String namespace, String name) {
    return namespace.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
  }

  private static LocalDate day(XMLStreamReader xml) {
    String time = xml.getAttributeValue(null, "time");
    try {
      return LocalDate.parse(time);
    } catch (DateTimeParseException noDay) {
      throw wrong(xml.getLocation(), "time", "rate.not-a-date", shown(time));
    }
  }

  private static BankRate rate(XMLStreamReader xml, LocalDate day) {
    Location place = xml.getLocation();
    String currency = xml.getAttributeValue(null, "currency");
    String rate = xml.getAttributeValue(null, "rate");
    if (day == null) {
      throw wrong(place, "time", "rate.bank-day-missing");
    }
    if (!CODE.matcher(currency).matches()) {
      throw wrong(place, "currency", "rate.not-a-currency", shown(currency));
    }
    if (rate == null || !NUMBER.matcher(rate).matches()) {
      throw wrong(place, "rate", "rate.not-a-number", rate == null ? "" : shown(rate));
    }
    return new BankRate(day, currency, new BigDecimal(rate), place.getLineNumber());
  }

  private static String shown(String text) {
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
  }

  private static FaultyFile wrong(Location place, String path, String code, Object... arguments) {
    return new FaultyFile(
        new Fault(
            Math.max(place.getLineNumber(), 0),
            Math.max(place.getColumnNumber(), 0),
            path,
            code,
            List.of(arguments)));
  }
}
