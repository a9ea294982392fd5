package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimSearch;
import coop.claims.domain.claim.ClaimSearch.Field;
import coop.claims.domain.claim.ClaimSearch.Found;
import coop.claims.domain.claim.ClaimSearch.Hit;
import coop.claims.domain.claim.ClaimSearch.Match;
import coop.claims.domain.claim.ClaimSearch.Piece;
import coop.claims.domain.claim.ClaimSearch.Rank;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.SearchTerms;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search promises, asked through its in-port over each storage. */
public abstract class ClaimIndexContract extends PortContract {

  @Test
  void aClaimIsFoundByEachOfItsFieldsAndByMoreThanOneAtOnce() {
    UUID claim = claim("Élan d’automne", "Ünïted Prînters", "INV-2026/0017");
    claim("Winter fair", "Booth Builders", "77-1");

    for (String typed :
        List.of(
            "élan",
            "ELAN",
            "automne elan",
            "united",
            "inv 0017",
            "INV-2026/0017",
            "inv20260017",
            "INV20260017",
            "elan printers 2026",
            "aurora elan")) {
      assertThat(ids(typed)).as(typed).containsExactly(claim);
    }
    assertThat(ids("elan booth")).isEmpty();
    assertThat(ids("nothing-is-called-so")).isEmpty();
  }

  @Test
  void aNumberIsFoundWithAndWithoutDashesAndByItsBeginning() {
    UUID claim = claim("Spring", "Agency", "1");
    String number = world.claim(claim).number();
    claim("Other", "Agency", "2");

    for (String typed :
        List.of(
            number,
            number.toLowerCase(),
            ClaimNumber.display(number),
            " " + ClaimNumber.display(number).toLowerCase() + " ")) {
      Found found = search(typed);
      assertThat(found.exact()).as(typed).isEqualTo(claim);
      assertThat(found.hits().get(0).rank()).isEqualTo(Rank.NUMBER);
    }
    Hit begun = search(ClaimNumber.display(number).substring(0, 8)).hits().get(0);
    assertThat(begun.line().id()).isEqualTo(claim);
    assertThat(begun.rank()).isEqualTo(Rank.NUMBER_BEGINS);
    assertThat(begun.matches().get(0).field()).isEqualTo(Field.NUMBER);
  }

  @Test
  void aNumberWithOneCharacterWrongIsFound() {
    UUID claim = claim("Spring", "Agency", "1");
    String number = world.claim(claim).number();

    for (int at : List.of(0, 3, 5, 8)) {
      char other = number.charAt(at) == '7' ? '8' : '7';
      String typed = number.substring(0, at) + other + number.substring(at + 1);
      assertThat(search(typed).hits())
          .as(typed)
          .extracting(h -> h.line().id(), Hit::rank)
          .containsExactly(tuple(claim, Rank.SIMILAR));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "campagn, letter missing",
    "campaing, letters swapped",
    "campeign, letter wrong",
    "camppaign, letter too many",
    "kampagn, two letters wrong",
    "cmapagn, letters swapped and one missing",
    "Photgrapher, in the vendor",
    "fotographer, two letters for one"
  })
  void aTypingErrorIsForgiven(String typed, String why) {
    UUID claim = claim("Autumn campaign", "Photographer Nord", "1");
    claim("Winter fair", "Booth Builders", "2");

    assertThat(search(typed).hits())
        .as(why)
        .extracting(h -> h.line().id(), Hit::rank)
        .containsExactly(tuple(claim, Rank.SIMILAR));
    assertThat(ids(typed + " nord")).containsExactly(claim);
    assertThat(ids(typed + " builders")).isEmpty();
  }

  @Test
  void theVendorsPeopleAreForgivenATypingErrorToo() {
    UUID claim = claim("Autumn campaign", "Photographer Nord", "1");
    Actor reviewer = world.people().reviewer;

    assertThat(ids(reviewer, "photogrpaher")).isEmpty();
    submit(claim);
    assertThat(ids(reviewer, "photogrpaher")).containsExactly(claim);
    assertThat(ids(reviewer, "auroar")).containsExactly(claim);
  }

  @Test
  void bestFirstAndWithinOneRankNewestFirst() {
    UUID begins = claim("Campaigning abroad", "Agency", "1");
    UUID similar = claim("Campaigm", "Agency", "2");
    UUID older = claim("Campaign one", "Agency", "3");
    UUID newer = claim("Campaign two", "Agency", "4");

    assertThat(search("campaign").hits())
        .extracting(h -> h.line().id(), Hit::rank)
        .containsExactly(
            tuple(newer, Rank.WORDS),
            tuple(older, Rank.WORDS),
            tuple(begins, Rank.BEGINNINGS),
            tuple(similar, Rank.SIMILAR));
  }

  @Test
  void whatWasFoundAndWhereIsMarked() {
    claim("Autumn campaign, Lyon", "Printers & Co", "A-17");

    Hit hit = search("AUTUMN printres a17").hits().get(0);

    assertThat(hit.matches())
        .extracting(Match::field, m -> marked(m.pieces()))
        .containsExactly(
            tuple(Field.NAME, "[Autumn] campaign, Lyon"),
            tuple(Field.VENDOR, "[Printers] & Co"),
            tuple(Field.INVOICE, "[A-17]"));
  }

  private static String marked(List<Piece> pieces) {
    return pieces.stream()
        .map(p -> p.found() ? "[" + p.text() + "]" : p.text())
        .collect(Collectors.joining());
  }

  @Test
  void nobodyFindsWhatTheyMayNotView() {
    UUID draft = claim("Autumn campaign", "Agency", "1");
    UUID submitted = claim("Autumn fair", "Agency", "2");
    submit(submitted);
    UUID deleted = claim("Autumn mistake", "Agency", "3");
    done(world.in().claims().delete(world.people().admin, deleted, null));
    String number = world.claim(draft).number();

    assertThat(ids("autumn")).containsExactly(submitted, draft);
    assertThat(ids(world.people().reviewer, "autumn")).containsExactly(submitted);
    assertThat(ids(world.people().reviewer, "autum")).containsExactly(submitted);
    assertThat(ids(world.people().reviewer, number)).isEmpty();
    assertThat(ids(world.people().finance, "autumn")).containsExactly(submitted);
    assertThat(ids(world.people().stockholmReviewer, "autumn")).isEmpty();
    assertThat(ids(world.people().lyonAdmin, "autumn")).isEmpty();
    for (String typed : List.of("autumn", "autunm", "aut", number, "aurora")) {
      assertThat(ids(world.people().borealisAdmin, typed)).as(typed).isEmpty();
      assertThat(ids(world.people().colleague, typed)).as(typed).isEmpty();
      assertThat(ids(world.people().operator, typed)).as(typed).isEmpty();
    }
  }

  @Test
  void wordsFollowWhatIsChanged() {
    Actor admin = world.people().admin;
    UUID claim = claim("Spring print", "Agency", "1");
    UUID invoice = world.claim(claim).content().invoices().get(0).id();
    InvoiceInput other = invoice("Studio", "9-B");

    done(world.in().claims().changeInvoice(admin, claim, null, invoice, other));
    assertThat(ids("agency")).isEmpty();
    assertThat(ids("studio")).containsExactly(claim);
    assertThat(ids("9b")).containsExactly(claim);

    done(world.in().claims().removeInvoice(admin, claim, null, invoice));
    assertThat(ids("studio")).isEmpty();
    assertThat(ids("spring")).containsExactly(claim);
  }

  @Test
  void noMoreThanAskedForAreAnswered() {
    for (int i = 0; i < 4; i++) {
      claim("Campaign " + i, "Agency", "" + i);
    }
    Actor admin = world.people().admin;

    assertThat(as(admin, () -> ports.claimIndex().find(admin, SearchTerms.parse("campaign"), 3)))
        .hasSize(3);
    assertThat(search("campaign").more()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "'", "\\", "", "   ", "\uD83D\uDE00", "- . ,", "%%_"})
  void whatHoldsNoLetterAndNoDigitIsToldSo(String typed) {
    assertThat(violations(searching().search(world.people().admin, typed)))
        .containsExactly("q=search.nothing");
  }

  @Test
  void whatCannotBeLookedForIsRefused() {
    Actor admin = world.people().admin;
    assertThat(violations(searching().search(admin, "a\0b")))
        .containsExactly("q=field.control-characters");
    assertThat(violations(searching().search(admin, "x".repeat(10_000))))
        .containsExactly("q=search.too-long");
    assertThat(violations(searching().search(admin, "a b c d e f g h i")))
        .containsExactly("q=search.too-many-words");
    assertThat(violations(searching().search(admin, null))).containsExactly("q=search.nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50% off_b",
        "it's \"quoted\"",
        "back\\slash",
        "日本語 \uD83D\uDE00",
        "Åse Ærø",
        "a\u00a0b  c",
        "Straße — ŁÓDŹ",
        "ﬁnal",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "ΣΊΣΥΦΟΣ",
        "Привет мир",
        "e\u0301lan",
        "½ ²"
      })
  void whateverIsTypedIntoANameIsFoundByTypingItAgain(String name) {
    UUID claim = claim(name.substring(0, Math.min(70, name.length())), "Agency", "1");

    assertThat(ids(name.replaceAll("\\s", " "))).containsExactly(claim);
  }

  private ClaimSearch searching() {
    return world.in().search();
  }

  private Found search(String typed) {
    return done(searching().search(world.people().admin, typed));
  }

  private List<UUID> ids(String typed) {
    return ids(world.people().admin, typed);
  }

  private List<UUID> ids(Actor actor, String typed) {
    return done(searching().search(actor, typed)).hits().stream().map(h -> h.line().id()).toList();
  }

  private UUID claim(String name, String vendor, String number) {
    Actor admin = world.people().admin;
    UUID claim =
        done(world
                .in()
                .claims()
                .create(
                    admin, Samples.newClaim(places().amsterdam.id(), places().cloud.id(), name)))
            .id();
    done(world.in().claims().addInvoice(admin, claim, null, invoice(vendor, number)));
    return claim;
  }

  private static InvoiceInput invoice(String vendor, String number) {
    InvoiceInput sample = Samples.invoice(Samples.line(SampleCatalogue.MEDIA, "100.00"));
    return new InvoiceInput(
        vendor,
        number,
        sample.date(),
        sample.net(),
        sample.tax(),
        sample.gross(),
        sample.note(),
        sample.lines());
  }

  /** With everything that is needed besides the invoice that is there. */
  private void submit(UUID claim) {
    String invoice = world.claim(claim).content().invoices().get(0).id().toString();
    done(
        world
            .in()
            .evidence()
            .upload(
                world.people().admin,
                claim,
                null,
                Samples.document(
                    Document.Kind.INVOICE, invoice, "own.pdf", null, Samples.pdf("own"))));
    world.fill(claim, "50.00");
    world.submit(claim);
  }
}
