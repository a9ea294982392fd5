package coop.claims.persistence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.ClaimViews.Sort;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.world.Outcomes;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.PostgresStorage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final World WORLD = new World(STORAGE.empty());

  private final Actor partner = WORLD.people().admin;

  @BeforeAll
  static void someClaims() {
    WORLD.draft();
    WORLD.draft();
    WORLD.submitted();
  }

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "!",
        "AAAA",
        "PnVwZGF0ZWQ",
        "%00",
        ">updated-",
        ">updated-|yesterday|nobody",
        ">updated-|infinity|x",
        "=updated-|infinity|x",
        ">updated-|2026-01-01||",
        ">updated-|99999-99-99|018f0000-0000-7000-8000-000000000000"
      })
  void whatIsNoCursorIsRefused(String cursor) {
    refused(list(Sort.UPDATED, cursor));
    refused(list(Sort.UPDATED, encoded(cursor)));
  }

  @Test
  void aCursorThatIsTooLongIsRefused() {
    refused(list(Sort.UPDATED, encoded(">updated-|" + "9".repeat(5_000) + "|x")));
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void aCursorOfAnotherOrderIsRefused(Sort sort) {
    String cursor = Outcomes.done(list(sort, null)).next();

    for (Sort other : Sort.values()) {
      if (other != sort) {
        refused(list(other, cursor));
      }
    }
    assertThat(Outcomes.done(list(sort, cursor)).items()).hasSize(1);
  }

  @Test
  void aPageBeyondTheLastRowIsEmpty() {
    Page<ClaimLine> beyond = Outcomes.done(list(Sort.NUMBER, encoded("<number-|ZZZZZZZZZZ")));

    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.next()).isNull();
    assertThat(beyond.previous()).isNull();
  }

  private Outcome<Page<ClaimLine>> list(Sort sort, String cursor) {
    ClaimFilter filter = new ClaimFilter(null, null, null, Set.of(), null, null, sort, true);
    return WORLD.in().views().list(partner, filter, new PageRequest(cursor, 1));
  }

  private static String encoded(String plain) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.replace('|', '\u001f').getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(Outcome<?> outcome) {
    assertThat(Outcomes.code(outcome)).isEqualTo("page.bad-cursor");
    assertThat(Outcomes.kind(outcome)).isEqualTo(Refusal.Kind.MALFORMED);
  }
}
