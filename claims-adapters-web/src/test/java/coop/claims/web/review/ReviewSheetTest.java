package coop.claims.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.Judgement;
import coop.claims.web.claim.ClaimSheet;
import coop.claims.web.claim.PaperEntry;
import coop.claims.web.claim.SampleClaim;
import coop.claims.web.shared.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReviewSheetTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  @Test
  void itemsStandInTheOrderOneReadsThem() {
    ReviewSheet sheet = sheet(new SampleClaim(), null);

    assertThat(sheet.items())
        .extracting(ReviewItem::ref)
        .containsExactly(
            SampleClaim.CORE_ITEM,
            SampleClaim.SCREENSHOT_ITEM,
            SampleClaim.BILL_ITEM,
            SampleClaim.LINE_ITEM,
            SampleClaim.METRIC_ITEM);
    assertThat(sheet.groups())
        .extracting(ReviewSheet.Group::title)
        .containsExactly(
            "Core requirements", "Proof of execution", "Invoice N-77, Print & Co", "Metrics");
  }

  @Test
  void theFirstPendingItemIsChosen() {
    SampleClaim claim = new SampleClaim().judged(SampleClaim.CORE_ITEM, Judgement.ACCEPTED);

    assertThat(chosen(claim, null)).isEqualTo(SampleClaim.SCREENSHOT_ITEM);
    assertThat(chosen(claim, "no such item")).isEqualTo(SampleClaim.SCREENSHOT_ITEM);
    assertThat(chosen(claim, SampleClaim.LINE_ITEM.toString())).isEqualTo(SampleClaim.LINE_ITEM);
  }

  @Test
  void whenAllIsDecidedTheFirstItemIsChosen() {
    SampleClaim claim = decided();

    assertThat(chosen(claim, null)).isEqualTo(SampleClaim.CORE_ITEM);
    assertThat(sheet(claim, null).nextPending()).isEmpty();
  }

  @Test
  void afterTheLastItemTheSearchForAPendingOneStartsOver() {
    ReviewSheet sheet = sheet(new SampleClaim(), SampleClaim.METRIC_ITEM.toString());

    assertThat(sheet.nextPending()).map(ReviewItem::ref).contains(SampleClaim.CORE_ITEM);
  }

  @Test
  void neighboursEndAtTheEnds() {
    ReviewSheet first = sheet(new SampleClaim(), SampleClaim.CORE_ITEM.toString());
    ReviewSheet last = sheet(new SampleClaim(), SampleClaim.METRIC_ITEM.toString());

    assertThat(first.away(-1)).isEmpty();
    assertThat(first.away(1)).map(ReviewItem::ref).contains(SampleClaim.SCREENSHOT_ITEM);
    assertThat(last.away(1)).isEmpty();
  }

  @Test
  void anItemIsShownByTheFileThatProvesIt() {
    ReviewSheet sheet = sheet(new SampleClaim(), null);

    assertThat(names(sheet, SampleClaim.LINE_ITEM)).containsExactly("bill.pdf");
    assertThat(names(sheet, SampleClaim.CORE_ITEM)).containsExactly("ad.png");
    assertThat(names(sheet, SampleClaim.METRIC_ITEM)).isEmpty();
  }

  private static SampleClaim decided() {
    SampleClaim claim = new SampleClaim();
    List.of(
            SampleClaim.CORE_ITEM,
            SampleClaim.SCREENSHOT_ITEM,
            SampleClaim.BILL_ITEM,
            SampleClaim.LINE_ITEM,
            SampleClaim.METRIC_ITEM)
        .forEach(item -> claim.judged(item, Judgement.ACCEPTED));
    return claim;
  }

  private static List<String> names(ReviewSheet sheet, ItemRef item) {
    return sheet.papers(item).stream().map(PaperEntry::name).toList();
  }

  private static ItemRef chosen(SampleClaim claim, String wanted) {
    return sheet(claim, wanted).chosen().orElseThrow().ref();
  }

  private static ReviewSheet sheet(SampleClaim claim, String wanted) {
    ClaimDetail detail = claim.detail();
    return new ReviewSheet(detail, new ClaimSheet(detail, List.of(), ENGLISH), ENGLISH, wanted);
  }
}
