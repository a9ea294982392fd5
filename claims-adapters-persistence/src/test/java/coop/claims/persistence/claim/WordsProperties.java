package coop.claims.persistence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Words;
import coop.claims.persistence.testing.PostgresStorage;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The database cuts texts into the words the domain looks for. */
class WordsProperties {

  private static final PostgresStorage STORAGE = new PostgresStorage();

  @AfterContainer
  static void close() {
    STORAGE.close();
  }

  @Property(tries = 300)
  void bothSidesCutTheSameWords(@ForAll("texts") String text) {
    assertThat(ask("select w as word from words_of(?) w", text))
        .containsExactlyInAnyOrderElementsOf(Words.of(text));
  }

  @Property(tries = 300)
  void bothSidesReadTheSameNumber(@ForAll("texts") String text) {
    String number = Words.ofNumber(text);
    assertThat(ask("select coalesce(word_of_number(?), '') as word", text)).containsExactly(number);
  }

  /** Of the scripts people write in, with what is around their letters. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> written =
        Arbitraries.chars()
            .range(' ', '~')
            .range('\u00a0', '\u017f')
            .range('\u0391', '\u03c9')
            .range('\u0410', '\u044f')
            .range('\u2010', '\u203a')
            .with('\u0301', '\u0308', '\ufb01', '\uff21', '\u65e5', '\u672c', '\u1e9e', '\u00b2');
    return written.list().ofMaxSize(80).map(WordsProperties::joined);
  }

  private static String joined(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  private static List<String> ask(String query, String text) {
    return STORAGE
        .edge()
        .as(Actor.CLOCK, () -> STORAGE.sql().list(query, row -> row.text("word"), text));
  }
}
