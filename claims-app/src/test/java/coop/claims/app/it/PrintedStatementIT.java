package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A certification statement as a sheet, for who may see its claim. */
@OnTheWar
class PrintedStatementIT {

  private final RunningWar war;
  private final OwnClaim claim;
  private final String statement;

  PrintedStatementIT(RunningWar war) {
    this.war = war;
    Rest partner = war.as("aurora-admin");
    Place place = Place.of(partner, "CLOUD-DIRECT");
    claim = OwnClaim.draft(partner, place, "PR-TRAIN", "Printed");
    statement =
        partner
            .post(claim.path("statements"), Sample.statement(place, "TUIT", "3.00"))
            .must(201)
            .id();
  }

  @Test
  void itsPartnerReadsItInTheOwnLanguage() throws IOException {
    Reply sheet =
        claim.owner().get(claim.path("statements/" + statement + "/pdf"), "Accept-Language", "sv");

    sheet.must(200);
    assertThat(sheet.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(sheet.header("Content-Disposition")).contains("intyg-");
    try (PDDocument pdf = Loader.loadPDF(sheet.response().body())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Intyg om interna kostnader", "3,00\u00a0EUR");
    }
  }

  @Test
  void anotherPartnerAndAReviewerOfADraftAreToldThatThereIsNone() {
    String path = claim.path("statements/" + statement + "/pdf");

    war.as("borealis-admin").get(path).mustRefuse(404, "not-found");
    war.as("reviewer-1").get(path).mustRefuse(404, "not-found");
    Rest.anonymous(war.address()).get(path).must(401);
  }
}
