package coop.claims.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.claim.Transition;
import coop.claims.web.shared.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryWordsTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  private final HistoryWords words =
      new HistoryWords(
          new ClaimWords(new SampleClaim().detail(), ENGLISH), ENGLISH, Map.of("c", "Aoife Walsh"));

  @ParameterizedTest
  @EnumSource(Transition.class)
  void everyTransitionIsASentenceInEveryLanguage(Transition transition) {
    for (String language : Texts.LANGUAGES) {
      assertThat(Texts.in(new Locale(language)).get("trail.did." + transition.event(), "Niamh"))
          .startsWith("Niamh ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claim.created",
        "claim.edited",
        "claim.deleted",
        "invoice.added",
        "invoice.changed",
        "invoice.removed",
        "statement.added",
        "statement.changed",
        "statement.removed",
        "document.added",
        "document.note-changed",
        "document.moved",
        "document.removed",
        "document-request.made",
        "document-request.done",
        "document-request.cancelled",
        "metric.set",
        "metric.removed",
        "core.confirmed",
        "core.unconfirmed",
        "feedback.given",
        "feedback.answered",
        "item.decided",
        "comment.added",
        "note.added"
      })
  void everythingElseThatHappensIsASentenceToo(String action) {
    assertThat(ENGLISH.has("trail.did." + action)).isTrue();
  }

  @Test
  void somebodyOfTheVendorWithoutANameIsTheValidationTeam() {
    HistoryLine line =
        line("claim.approved", Side.VENDOR, null, null, Map.of("approved", "900.00 EUR"));

    assertThat(words.entry(line).sentence()).isEqualTo("The validation team approved the claim.");
    assertThat(words.entry(line).detail()).isEqualTo("Approved 900.00\u00a0EUR");
  }

  @Test
  void ofAMovedDraftTheVersionsAreToldAndOfOtherStepsNoCodes() {
    Map<String, String> versions = Map.of("from", "1", "to", "3");
    Map<String, String> statuses = Map.of("from", "EDITING", "to", "SUBMITTED");

    assertThat(words.entry(line("claim.moved", Side.SYSTEM, null, null, versions)).detail())
        .contains("1", "3");
    assertThat(words.entry(line("claim.submitted", Side.PARTNER, null, null, statuses)).detail())
        .isNull();
  }

  @Test
  void anItemIsToldByItsNameAndLeadsToItsPlace() {
    HistoryEntry entry =
        words.entry(
            line(
                "document.added",
                Side.PARTNER,
                "Niamh Byrne",
                SampleClaim.SCREENSHOT_ITEM.toString(),
                Map.of("kind", "PROOF")));

    assertThat(entry.item()).isEqualTo("ad.png");
    assertThat(entry.place()).isEqualTo("document-" + SampleClaim.SCREENSHOT);
    assertThat(entry.detail()).isEqualTo("Proof of execution");
  }

  @Test
  void anItemThatIsGoneIsSaidToBeGone() {
    HistoryEntry entry =
        words.entry(
            line(
                "invoice.removed",
                Side.PARTNER,
                "Niamh Byrne",
                "invoice:" + SampleClaim.SCREENSHOT,
                Map.of()));

    assertThat(entry.item()).isEqualTo("Invoice (no longer there)");
  }

  @Test
  void whoWasAskedIsTold() {
    HistoryEntry entry =
        words.entry(
            line(
                "document-request.made",
                Side.PARTNER,
                "Niamh Byrne",
                null,
                Map.of("assignee", "c", "kind", "ADDITIONAL")));

    assertThat(entry.detail()).isEqualTo("Asked: Aoife Walsh · Additional document");
  }

  @Test
  void whatNobodyKnowsIsToldByItsCode() {
    HistoryEntry entry =
        words.entry(
            line("claim.sealed", Side.SYSTEM, null, null, Map.of("state", "NO_SUCH_STATE")));

    assertThat(entry.sentence()).isEqualTo("The system: claim.sealed");
    assertThat(entry.detail()).isEqualTo("NO_SUCH_STATE");
  }

  @Test
  void whatWasChangedOnAnInvoiceIsToldInTheReadersLanguage() {
    HistoryLine line =
        changed(
            "vendor: \"Weekly \\\"Trade\\\" Press\" → \"Trade\\n"
                + "Press\"\n"
                + "note: \"\" → \"Two pages\"");

    HistoryEntry english = words.entry(line);
    assertThat(english.changes())
        .containsExactly(
            "Who issued it: Weekly \"Trade\" Press → Trade\nPress",
            "Invoice date: 31 Mar 2026 → 1 Apr 2026",
            "Net: 100.00\u00a0EUR → 120.00\u00a0EUR",
            "Note: – → Two pages",
            "The lines were changed");
    assertThat(english.words()).isNull();
    assertThat(english.detail()).isEqualTo("Claimed 120.00\u00a0EUR");
    for (String language : Texts.LANGUAGES) {
      Texts texts = Texts.in(new Locale(language));
      HistoryWords told =
          new HistoryWords(new ClaimWords(new SampleClaim().detail(), texts), texts, Map.of());
      assertThat(told.entry(line).changes().get(0))
          .startsWith(texts.get("invoice.vendor"))
          .endsWith("Weekly \"Trade\" Press → Trade\nPress");
    }
  }

  @Test
  void wordsThatWereErasedAreSaidToBeSo() {
    assertThat(words.entry(changed(null)).changes())
        .contains("Who issued it: changed; the words were erased")
        .contains("Invoice date: 31 Mar 2026 → 1 Apr 2026");
  }

  private static HistoryLine changed(String text) {
    HistoryLine line =
        line(
            "invoice.changed",
            Side.PARTNER,
            "Niamh Byrne",
            "invoice:" + SampleClaim.SCREENSHOT,
            Map.of(
                "changed", "vendor,date,net,note,lines",
                "date", "2026-04-01",
                "dateBefore", "2026-03-31",
                "net", "120.00 EUR",
                "netBefore", "100.00 EUR",
                "claimed", "120.00 EUR"));
    return new HistoryLine(
        line.seq(),
        line.at(),
        line.side(),
        null,
        line.actorName(),
        line.action(),
        line.item(),
        line.data(),
        text,
        false,
        "00");
  }

  private static HistoryLine line(
      String action, Side side, String name, String item, Map<String, String> data) {
    return new HistoryLine(
        1, Instant.EPOCH, side, null, name, action, item, data, null, false, "00");
  }
}
