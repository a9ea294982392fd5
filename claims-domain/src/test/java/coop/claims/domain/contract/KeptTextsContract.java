package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.KeptText;
import coop.claims.domain.account.KeptText.Field;
import coop.claims.domain.account.KeptTexts;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed text comes back to its author, whole, and to nobody else. */
public abstract class KeptTextsContract extends PortContract {

  private static final String PAGE = "/claim?id=1";
  private static final Field ANSWER =
      new Field(
          "asked:0:answer:in",
          "Answer",
          "Zo\u00eb\u2019s \u201cphotos\u201d\n\\ {0} \ud83d\udcf7",
          "");

  @Test
  void itComesBackAsItWasTyped() {
    Actor author = world.people().user;
    Field note = new Field("note", "Note", "new", "old");
    keep(author, PAGE, "asked", ANSWER, note);
    keep(author, PAGE, "comment", note);
    keep(author, "/claim?id=2", "asked", note);

    assertThat(of(author, PAGE))
        .extracting(KeptText::form, KeptText::fields)
        .containsExactly(tuple("asked", List.of(ANSWER, note)), tuple("comment", List.of(note)));
    assertThat(of(author, PAGE).get(0).savedAt()).isEqualTo(world.clock().instant());
  }

  @Test
  void whatIsTypedNextReplacesItAndSendingForgetsIt() {
    Actor author = world.people().reviewer;
    keep(author, PAGE, "asked", ANSWER);
    Field more = new Field(ANSWER.name(), "Answer", "more", "");
    keep(author, PAGE, "asked", more);
    assertThat(of(author, PAGE)).singleElement().matches(t -> t.fields().equals(List.of(more)));

    done(texts().forget(author, PAGE, "asked"));
    done(texts().forget(author, PAGE, "asked"));
    assertThat(of(author, PAGE)).isEmpty();
  }

  @Test
  void nobodyElseReadsIt() {
    keep(world.people().user, PAGE, "asked", ANSWER);
    keep(world.people().reviewer, PAGE, "approving", ANSWER);

    assertThat(of(world.people().admin, PAGE)).isEmpty();
    assertThat(of(world.people().otherUser, PAGE)).isEmpty();
    assertThat(of(world.people().reviewer, PAGE)).hasSize(1);
    done(texts().forget(world.people().admin, PAGE, "asked"));
    assertThat(of(world.people().user, PAGE)).hasSize(1);
  }

  @Test
  void itIsForgottenAfterThirtyDays() {
    Actor author = world.people().user;
    keep(author, PAGE, "asked", ANSWER);
    world.clock().moveTo(world.clock().instant().plus(KeptTexts.LIFE));
    assertThat(done(texts().forgetOld(Actor.CLOCK))).isZero();
    assertThat(of(author, PAGE)).hasSize(1);

    world.clock().moveTo(world.clock().instant().plus(Duration.ofMillis(1)));
    assertThat(done(texts().forgetOld(Actor.CLOCK))).isEqualTo(1);
    assertThat(of(author, PAGE)).isEmpty();
  }

  @Test
  void theOldestMakesRoomForTheNewest() {
    Actor author = world.people().user;
    for (int i = 0; i <= KeptTexts.MOST_FORMS; i++) {
      world.clock().moveTo(world.clock().instant().plusMillis(1));
      keep(author, PAGE, "form-" + i, ANSWER);
    }

    assertThat(of(author, PAGE))
        .hasSize(KeptTexts.MOST_FORMS)
        .noneMatch(text -> text.form().equals("form-0"));
  }

  @Test
  void thereIsALimitToEverything() {
    Actor author = world.people().user;
    Field longest = new Field("a", "A", "x".repeat(KeptTexts.MOST_CHARACTERS), "");
    keep(author, PAGE, "asked", longest);
    List<Field> tooLong = List.of(longest, new Field("b", "B", "x", ""));
    List<Field> tooMany = Collections.nCopies(KeptTexts.MOST_FIELDS + 1, ANSWER);

    assertThat(violations(texts().keep(author, PAGE, "asked", tooLong)))
        .containsExactly("fields=kept.too-long");
    assertThat(violations(texts().keep(author, PAGE, "asked", tooMany)))
        .containsExactly("fields=kept.too-many-fields");
    assertThat(of(author, PAGE)).singleElement().matches(t -> t.fields().contains(longest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0b"})
  void whatCannotBeStoredIsRefused(String typed) {
    List<Field> fields = List.of(new Field("a", "A", typed, ""));

    assertThat(violations(texts().keep(world.people().user, PAGE, "asked", fields)))
        .containsExactly("fields=kept.unreadable");
  }

  private KeptTexts texts() {
    return world.in().keptTexts();
  }

  private void keep(Actor author, String page, String form, Field... fields) {
    done(texts().keep(author, page, form, List.of(fields)));
  }

  private List<KeptText> of(Actor author, String page) {
    return done(texts().of(author, page));
  }
}
