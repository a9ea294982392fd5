package coop.claims.domain.world;

import java.nio.charset.StandardCharsets;

/**
 * A program as a document, valid unless a test changes something: a training fund of the vendor's
 * Swedish entity whose half-years are those of the world, and whose print campaign asks for what
 * {@link World#fill} gives.
 */
public final class SampleDocument {

  public static final String SKILLS = "SKILLS";
  public static final String ENTITY = "VENDOR-SE";

  private static final String TEXT =
      """
      {
        "code": "SKILLS",
        "name": {"en": "Skills fund", "sv": "Kompetensfond"},
        "family": "OTHER",
        "calendar": {
          "zone": "Europe/Stockholm",
          "country": "SE",
          "extraDays": ["2026-06-05"]
        },
        "terms": {"reviewBusinessDays": 3},
        "entities": [{"code": "VENDOR-SE", "name": "Vendor Sweden", "currency": "SEK"}],
        "periods": {"every": "HALF_YEAR", "from": "2025-07-01", "count": 3, "deadlineDay": 15},
        "threshold": {"amount": "5000.00", "currency": "SEK"},
        "coopSharePercent": 40,
        "countries": [{"code": "IT", "taxInvoiceRequired": true}],
        "catalogue": {
          "expenseTypes": [
            {"code": "MEDIA", "name": "Media", "source": "INVOICE"},
            {"code": "DESIGN", "name": "Design", "source": "STATEMENT"}
          ],
          "activities": [
            {
              "code": "DG-PRINT",
              "category": "DEMAND_GENERATION",
              "name": {"en": "Print advertising", "fr": "Publicité imprimée"},
              "expenseTypes": ["MEDIA", "DESIGN"],
              "requirements": [
                {"code": "company-brand", "kind": "CORE", "text": "The brand is shown"},
                {"code": "final-piece", "kind": "PROOF", "text": "The final piece"},
                {"code": "page", "kind": "PROOF", "text": "The page", "mandatory": false},
                {"code": "reach", "kind": "METRIC", "text": "Readers", "valueType": "NUMBER"}
              ]
            }
          ]
        }
      }
      """;

  private static final String CATALOGUE = "\"catalogue\": {";

  private SampleDocument() {}

  /** With a cap on the program as a whole, in kronor. */
  public static String capped(String scope, String amount) {
    return with(
        CATALOGUE,
        CATALOGUE
            + "\"caps\": [{\"code\": \"most\", \"kind\": \"AMOUNT\", \"scope\": \""
            + scope
            + "\", \"text\": {\"en\": \"At most\", \"sv\": \"Högst\"}, \"amount\": {\"amount\": \""
            + amount
            + "\", \"currency\": \"SEK\"}}],");
  }

  public static String text() {
    return TEXT;
  }

  /** With one part replaced, which must be there. */
  public static String with(String part, String by) {
    return with(TEXT, part, by);
  }

  public static String with(String text, String part, String by) {
    if (!text.contains(part)) {
      throw new IllegalArgumentException("no " + part);
    }
    return text.replace(part, by);
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
