package coop.claims.persistence.shared;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.LargeClaims;
import coop.claims.persistence.testing.OneConnection;
import coop.claims.persistence.testing.PostgresStorage;
import coop.claims.persistence.testing.SeEdge;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final World WORLD = new World(STORAGE.empty());
  private static final Actor AURORA = WORLD.people().admin;
  private static final Actor BOREALIS = WORLD.people().borealisAdmin;
  private static final Actor REVIEWER = WORLD.people().reviewer;
  private static final String NOT_ALLOWED = "42501";
  private static UUID auroraClaim;
  private static UUID borealisClaim;

  /** Both partners get rows in as many tables as a claim's life fills. */
  @BeforeAll
  static void twoLives() {
    LargeClaims claims = new LargeClaims(WORLD);
    auroraClaim = claims.aurora(2, 3).id();
    borealisClaim = claims.borealis(1, 2).id();
    for (UUID claim : List.of(auroraClaim, borealisClaim)) {
      Actor partner = claim.equals(auroraClaim) ? AURORA : BOREALIS;
      done(WORLD.in().claims().submit(partner, claim, null));
      WORLD.take(claim);
      done(WORLD.in().claims().comment(REVIEWER, claim, new NewComment("Note", null, true)));
      done(WORLD.in().claims().comment(partner, claim, new NewComment("Words", null, false)));
      WORLD.approve(claim, REVIEWER);
    }
  }

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  static Stream<String> partnerOwnedTables() throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (Connection connection = STORAGE.database().owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                    + " where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'"
                    + " and a.attname = 'organisation_id' and not a.attisdropped")) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    return tables.stream();
  }

  @Test
  void thereAreManyPartnerOwnedTables() throws SQLException {
    assertThat(partnerOwnedTables())
        .contains("claim", "invoice", "document", "fund", "payment", "claim_history", "outbox")
        .hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("partnerOwnedTables")
  void nobodyReadsAnythingWithoutBeingBound(String table) throws SQLException {
    try (Connection connection = STORAGE.database().application().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("select * from " + table))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }
  }

  @ParameterizedTest
  @MethodSource("partnerOwnedTables")
  void aRoleWithoutAnOrganisationReadsNothing(String table) throws SQLException {
    try (Connection connection = STORAGE.database().application().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role claims_partner");
      assertThat(rows(statement, table)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("partnerOwnedTables")
  void theOwnerOfTheTablesReadsNothing(String table) throws SQLException {
    try (Connection connection = STORAGE.database().owner().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(rows(statement, table)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("partnerOwnedTables")
  void aPartnerReadsOnlyItsOwn(String table) {
    List<UUID> seen =
        STORAGE
            .edge()
            .as(
                AURORA,
                () -> {
                  try (Statement statement =
                      STORAGE.edge().em().unwrap(Connection.class).createStatement()) {
                    return organisations(statement, table);
                  } catch (SQLException refused) {
                    assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED);
                    return List.of();
                  }
                });

    assertThat(seen).allMatch(AURORA.organisationId()::equals);
    assertThat(seen.isEmpty()).isEqualTo(!PARTNERS_READ.contains(table));
  }

  /** Where this test's two lives have left rows that partners may read. */
  private static final Set<String> PARTNERS_READ =
      Set.of(
          "app_user",
          "claim",
          "claim_answer",
          "claim_history",
          "claim_total",
          "claim_word",
          "comment",
          "cost_line",
          "decision_receipt",
          "document",
          "enrollment",
          "fund",
          "fund_movement",
          "fund_reservation",
          "invoice",
          "item_decision",
          "location",
          "payment",
          "role_grant",
          "submission");

  private static long rows(Statement statement, String table) throws SQLException {
    try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
      count.next();
      return count.getLong(1);
    } catch (SQLException refused) {
      assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED);
      return 0;
    }
  }

  private static List<UUID> organisations(Statement statement, String table) throws SQLException {
    List<UUID> seen = new ArrayList<>();
    try (ResultSet found = statement.executeQuery("select organisation_id from " + table)) {
      while (found.next()) {
        seen.add(found.getObject(1, UUID.class));
      }
    }
    return seen;
  }

  @Test
  void oneConnectionServesAlternatingActorsAndEachSeesItsOwn() throws Exception {
    try (OneConnection pool = new OneConnection(STORAGE.database().application());
        SeEdge edge = new SeEdge(pool)) {
      Sql sql = new Sql(edge.em());
      for (int round = 0; round < 3; round++) {
        assertThat(claims(edge, sql, AURORA)).containsExactly(auroraClaim);
        assertThat(claims(edge, sql, BOREALIS)).containsExactly(borealisClaim);
        assertThat(claims(edge, sql, REVIEWER)).contains(auroraClaim, borealisClaim);
        assertThatThrownBy(() -> claims(edge, sql, null)).hasMessageContaining("denied");
        assertThat(claims(edge, sql, Actor.CLOCK)).contains(auroraClaim, borealisClaim);
      }
    }
  }

  private static List<UUID> claims(SeEdge edge, Sql sql, Actor actor) {
    return edge.as(actor, () -> sql.list("select id from claim", row -> row.uuid("id")));
  }

  @Test
  void anotherPartnersClaimIsNotFound() {
    assertThat(
            STORAGE
                .edge()
                .<Boolean>as(BOREALIS, () -> WORLD.ports().claims().byId(auroraClaim).isEmpty()))
        .isTrue();
    assertThat(
            STORAGE
                .edge()
                .<Boolean>as(BOREALIS, () -> WORLD.ports().claims().locked(auroraClaim).isEmpty()))
        .isTrue();
    assertThat(STORAGE.edge().<Boolean>as(BOREALIS, () -> WORLD.ports().claims().lock(auroraClaim)))
        .isFalse();
  }

  @Test
  void aPartnerCannotWriteIntoAnotherOrganisation() {
    assertThatThrownBy(
            () ->
                STORAGE
                    .edge()
                    .run(
                        BOREALIS,
                        () ->
                            STORAGE
                                .sql()
                                .change(
                                    "insert into comment (id, organisation_id, claim_id, author,"
                                        + " side, text, at) values (gen_random_uuid(), ?, ?, ?,"
                                        + " 'PARTNER', 'x', now())",
                                    AURORA.organisationId(),
                                    auroraClaim,
                                    BOREALIS.userId())))
        .hasMessageContaining("row-level security");
  }

  @Test
  void rowsOfOneOrganisationCannotHangOnAnothersClaim() {
    assertThatThrownBy(
            () ->
                STORAGE
                    .edge()
                    .run(
                        BOREALIS,
                        () ->
                            STORAGE
                                .sql()
                                .change(
                                    "insert into comment (id, organisation_id, claim_id, author,"
                                        + " side, text, at) values (gen_random_uuid(), ?, ?, ?,"
                                        + " 'PARTNER', 'x', now())",
                                    BOREALIS.organisationId(),
                                    auroraClaim,
                                    BOREALIS.userId())))
        .hasMessageContaining("foreign key");
  }

  @Test
  void internalNotesAreOutOfAPartnersReach() {
    assertThatThrownBy(
            () ->
                STORAGE
                    .edge()
                    .run(
                        AURORA,
                        () -> STORAGE.sql().list("select * from internal_note", row -> true)))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aPartnerKnowsOnlyTheFilesOfItsOwnDocuments() {
    List<String> seen =
        STORAGE
            .edge()
            .as(
                BOREALIS,
                () ->
                    STORAGE
                        .sql()
                        .list("select sha256 from stored_file", row -> row.text("sha256")));

    assertThat(seen).hasSize(2);
  }

  @Test
  void aPartnerDoesNotSeeTheOtherOrganisation() {
    List<UUID> seen =
        STORAGE
            .edge()
            .as(
                AURORA,
                () -> STORAGE.sql().list("select id from organisation", row -> row.uuid("id")));

    assertThat(seen).containsExactly(AURORA.organisationId());
  }

  @Test
  void nothingIsLeftOfABindingWhenItsTransactionEnds() throws Exception {
    try (OneConnection pool = new OneConnection(STORAGE.database().application());
        SeEdge edge = new SeEdge(pool)) {
      edge.run(AURORA, () -> {});
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select current_user, coalesce(current_setting('claims.organisation', true), '')"
                      + " || coalesce(current_setting('claims.user', true), '')")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo("claims_app");
        assertThat(row.getString(2)).isEmpty();
      }
    }
  }
}
