package coop.claims.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.program.Catalogue;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

  @Test
  void argumentsOfFindingsKeepTheirTypes() {
    List<Finding> findings =
        List.of(
            Finding.warning(
                "some.rule",
                "claim",
                "text",
                3,
                true,
                Money.of("12.50", "EUR"),
                LocalDate.of(2026, 1, 31),
                Instant.parse("2026-01-31T10:00:00.000001Z"),
                new BigDecimal("1.10"),
                new LocalizedText(Map.of("en", "offer", "sv", "erbjudande"))),
            new Finding(
                "cap.amount",
                Finding.Severity.BLOCKING,
                "claim",
                List.of(),
                3,
                "cure.lower-amount",
                Money.of("0.01", "EUR")));

    String json = RecordJson.write(findings, Finding.class);

    assertThat(RecordJson.<List<Finding>>read(json, RecordJson.listOf(Finding.class)))
        .isEqualTo(findings);
  }

  @Test
  void whatHasNoFormIsRefused() {
    assertThatThrownBy(
            () -> RecordJson.write(Finding.blocking("some.rule", "claim", UUID.randomUUID())))
        .hasMessageContaining("no JSON form");
  }

  @Test
  void amountsKeepTheirTrailingZeros() {
    assertThat(RecordJson.write(Money.of("12.50", "EUR")))
        .isEqualTo("{\"amount\":\"12.50\",\"currency\":\"EUR\"}");
  }

  @Test
  void aLocalizedTextIsAnObjectOfItsLanguages() {
    LocalizedText text = new LocalizedText(Map.of("fr", "l’offre", "en", "offer"));

    assertThat(RecordJson.write(text)).isEqualTo("{\"en\":\"offer\",\"fr\":\"l’offre\"}");
  }

  /** Installations hold documents in this form: a change that cannot read it loses them. */
  @Test
  void aDocumentPublishedByTheFirstReleaseIsStillRead() {
    String published =
        """
        {"programCode": "CSP", "version": 3,
         "expenseTypes": [{"code": "MEDIA", "name": {"en": "Media"}, "source": "EITHER"}],
         "activities": [{
           "code": "DG-PRINT", "category": "DEMAND_GENERATION",
           "name": {"en": "Print", "sv": "Tryck"}, "active": true, "requiresPreApproval": false,
           "compositeOf": ["DG-MAIL"], "expenseTypes": ["MEDIA"],
           "requirements": [
             {"code": "copy", "kind": "PROOF", "text": {"en": "A copy"}, "mandatory": true,
              "minimumFiles": 1, "mediaTypes": ["image/png"]},
             {"code": "reach", "kind": "METRIC", "text": {"en": "Reach"}, "mandatory": false,
              "minimumFiles": 0, "mediaTypes": [], "valueType": "NUMBER"}]}]}
        """;

    Catalogue read = RecordJson.read(published, Catalogue.class);

    assertThat(read.version()).isEqualTo(3);
    assertThat(read.activity("DG-PRINT").orElseThrow().name().in("sv")).isEqualTo("Tryck");
    assertThat(read.activity("DG-PRINT").orElseThrow().requirements()).hasSize(2);
  }
}
