package coop.claims.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.web.shared.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClaimSheetTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  @Test
  void whatIsMissingStandsBeforeWhatIsDoneAndEachLeadsToItsPlace() {
    ClaimSheet sheet =
        sheet(
            new SampleClaim()
                .in(ClaimStatus.EDITING)
                .found(
                    Finding.warning("document-request.open", "requests", 1),
                    Finding.blocking(
                        "proof.missing",
                        "proof:url",
                        LocalizedText.english("Address of the landing page"),
                        1)));

    List<ChecklistEntry> list = sheet.checklist();
    assertThat(list.get(0).text()).contains("Address of the landing page");
    assertThat(list.get(0).place()).isEqualTo("proof-url");
    assertThat(list.get(0).done()).isFalse();
    assertThat(list.get(1).warning()).isTrue();
    assertThat(list.get(1).place()).isEqualTo("requests");
    assertThat(list.subList(2, list.size())).allMatch(ChecklistEntry::done);
    assertThat(list)
        .filteredOn(ChecklistEntry::done)
        .extracting(ChecklistEntry::place)
        .containsExactly("invoices", "core-brand", "proof-screenshot", "metric-reach");
    assertThat(sheet.missing()).isEqualTo(1);
  }

  @Test
  void aSlotHoldsItsOwnFilesOnly() {
    ClaimSheet sheet = sheet(new SampleClaim());

    assertThat(sheet.slots().get(0).papers())
        .extracting(PaperEntry::name)
        .containsExactly("ad.png");
    assertThat(sheet.slots().get(0).filled()).isTrue();
    assertThat(sheet.slots().get(1).papers()).isEmpty();
    assertThat(sheet.slots().get(1).filled()).isFalse();
    assertThat(sheet.invoices().get(0).papers())
        .extracting(PaperEntry::name)
        .containsExactly("bill.pdf");
  }

  @Test
  void wordsThatStandInTheFeedbackAreNotSaidTwice() {
    Judgement decided = new Judgement(ItemState.NEEDS_CHANGE, ReasonCode.MISSING_DATES, "No date.");
    SampleClaim claim = new SampleClaim().judged(SampleClaim.SCREENSHOT_ITEM, decided);

    PaperEntry alone = sheet(claim).slots().get(0).papers().get(0);
    assertThat(alone.judgement()).isEqualTo(decided);

    claim.told(SampleClaim.SCREENSHOT_ITEM, "No date.");
    PaperEntry both = sheet(claim).slots().get(0).papers().get(0);
    assertThat(both.judgement().text()).isNull();
    assertThat(both.judgement().reason()).isEqualTo(ReasonCode.MISSING_DATES);
    assertThat(both.remarks()).extracting(Remark::text).containsExactly("No date.");
  }

  @Test
  void sizesAreToldInTheUnitPeopleUse() {
    ClaimWords words = sheet(new SampleClaim()).words();

    assertThat(words.size(12)).isEqualTo("1 kB");
    assertThat(words.size(4_200)).isEqualTo("4 kB");
    assertThat(words.size(1_500_000)).isEqualTo("1.5 MB");
  }

  @Test
  void somebodyUnknownIsTheValidationTeam() {
    ClaimWords words = sheet(new SampleClaim()).words();

    assertThat(words.person(SampleClaim.PARTNER)).isEqualTo("Niamh Byrne");
    assertThat(words.person(null)).isEqualTo("Validation team");
  }

  private static ClaimSheet sheet(SampleClaim claim) {
    return new ClaimSheet(claim.detail(), List.of(), ENGLISH);
  }
}
