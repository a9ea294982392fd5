package coop.claims.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.claims.domain.account.Grant;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.setup.MasterData;
import coop.claims.domain.shared.Money;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterDataFileTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final String GOOD =
      """
      {"initialPassword": "first-password",
       "entities": [{"code": "JP", "name": "Vendor Japan", "currency": "JPY"}],
       "programs": [{
         "code": "CLOUD", "name": {"en": "Cloud", "sv": "Moln"}, "family": "CLOUD",
         "calendar": {"zone": "Asia/Tokyo", "holidays": ["12-25", "2026-11-23"]},
         "terms": {"reviewBusinessDays": 3, "usersMayDispute": true},
         "catalogue": "small.json",
         "periods": [{"code": "P1",
           "earningStart": "2026-01-01", "earningEnd": "2026-06-30",
           "usageStart": "2026-07-01", "usageEnd": "2026-12-31", "claimOpen": "2026-08-16"}]}],
       "organisations": [{
         "code": "KITA", "name": "Kita", "country": "JP", "timeZone": "Asia/Tokyo",
         "language": "en",
         "locations": [{"code": "KITA-1", "name": "Sapporo",
           "enrollments": [{"program": "CLOUD",
             "funds": [{"entity": "JP", "period": "P1", "earned": "120000"}]}]}]}],
       "users": [
         {"username": "kita", "name": "Kita A", "email": "a@kita.example",
          "organisation": "KITA", "timeZone": "Asia/Tokyo",
          "roles": [{"role": "INCENTIVES_USER", "location": "KITA-1", "program": "CLOUD"}]},
         {"username": "rev", "name": "Rev", "email": "r@vendor.example", "timeZone": "UTC",
          "password": "own-password", "roles": [{"role": "REVIEWER"}]}]}
      """;

  private static final String CATALOGUE =
      """
      {"expenseTypes": [{"code": "MEDIA", "source": "INVOICE", "name": "Media"}],
       "activities": [{"code": "DG-PRINT", "category": "DEMAND_GENERATION", "name": "Print",
         "expenseTypes": ["MEDIA"],
         "requirements": [
           {"code": "brand", "kind": "CORE", "text": "The brand is shown"},
           {"code": "copy", "kind": "PROOF", "text": "A copy"},
           {"code": "reach", "kind": "METRIC", "text": "Reach", "valueType": "NUMBER"}]}]}
      """;

  @TempDir Path folder;

  @Test
  void everythingIsReadAndReferencesAreResolved() {
    MasterData data = read(GOOD);

    Program program = data.programs().get(0);
    assertThat(program.calendar().isBusinessDay(LocalDate.of(2026, 11, 23))).isFalse();
    assertThat(program.calendar().isBusinessDay(LocalDate.of(2029, 12, 25))).isFalse();
    assertThat(program.terms().reviewBusinessDays()).isEqualTo(3);
    assertThat(program.terms().disputeBusinessDays()).isEqualTo(5);
    assertThat(program.terms().usersMayDispute()).isTrue();
    Period period = data.periods().get(0);
    assertThat(period.claimDeadline()).isEqualTo("2027-02-14");
    assertThat(period.resubmissionCutOff()).isEqualTo("2027-03-31");
    assertThat(data.catalogues().get(0).activity("DG-PRINT")).isPresent();
    assertThat(data.funds().get(0).snapshot().expiresAt())
        .isEqualTo(Instant.parse("2027-02-14T15:00:00Z"));
    assertThat(data.earnings()).containsExactly(Money.of("120000", "JPY"));
    Map<String, UserAccount> users =
        data.users().stream().collect(Collectors.toMap(UserAccount::username, Function.identity()));
    assertThat(users.get("kita").grants())
        .containsExactly(new Grant(Role.INCENTIVES_USER, data.locations().get(0).id(), "CLOUD"));
    assertThat(users.get("kita").passwordHash()).isEqualTo("hashed first-password");
    assertThat(users.get("rev").side()).isEqualTo(Side.VENDOR);
    assertThat(users.get("rev").passwordHash()).isEqualTo("hashed own-password");
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsPath() {
    List<String> problems =
        problemsOf(
            GOOD.replace("Asia/Tokyo\", \"holidays", "Asia/Nowhere\", \"holidays")
                .replace("\"JPY\"", "\"JPX\""));

    assertThat(problems)
        .hasSize(2)
        .anySatisfy(p -> assertThat(p).startsWith("entities[0].currency: 'JPX'"))
        .anySatisfy(p -> assertThat(p).startsWith("programs[0].calendar.zone: 'Asia/Nowhere'"));
  }

  @Test
  void aFieldThatIsNotKnownIsRefused() {
    assertThat(problemsOf(GOOD.replace("\"usersMayDispute\"", "\"userMayDispute\"")))
        .containsExactly("programs[0].terms: has fields that are not known: userMayDispute");
  }

  @Test
  void anAmountThatTheCurrencyCannotHoldIsRefused() {
    assertThat(problemsOf(GOOD.replace("\"120000\"", "\"120000.50\"")))
        .singleElement()
        .asString()
        .startsWith("organisations[0].locations[0].enrollments[0].funds[0].earned");
  }

  @Test
  void referencesIntoTheVoidAreRefused() {
    assertThat(problemsOf(GOOD.replace("\"period\": \"P1\"", "\"period\": \"P2\"")))
        .containsExactly(
            "organisations[0].locations[0].enrollments[0].funds[0].period:"
                + " CLOUD has no period 'P2'");
    assertThat(problemsOf(GOOD.replace("\"location\": \"KITA-1\"", "\"location\": \"X\"")))
        .containsExactly("users[0].roles[0].location: there is no location 'X'");
    assertThat(problemsOf(GOOD.replace("small.json", "../small.json")))
        .containsExactly("programs[0].catalogue: there is no file '../small.json'");
  }

  @Test
  void aVendorsRoleIsNotGivenToAPartner() {
    assertThat(problemsOf(GOOD.replace("INCENTIVES_USER", "FINANCE")))
        .containsExactly("users[0].roles[0].role: FINANCE is not a role of the PARTNER side");
  }

  @Test
  void namesThatStandThereTwiceAreRefused() {
    assertThat(problemsOf(GOOD.replace("\"username\": \"rev\"", "\"username\": \"KITA\"")))
        .containsExactly("users[1].username: 'KITA' stands there twice");
  }

  @Test
  void aFileThatIsNoJsonSaysWhere() throws Exception {
    Path file = folder.resolve("broken.json");
    Files.writeString(file, "{\"entities\": [");

    assertThatThrownBy(() -> MasterDataSource.read(file))
        .isInstanceOf(UnusableMasterData.class)
        .hasMessageContaining("is not a JSON object");
  }

  private List<String> problemsOf(String json) {
    return catchThrowableOfType(UnusableMasterData.class, () -> read(json)).problems();
  }

  private MasterData read(String json) {
    try {
      Files.writeString(folder.resolve("small.json"), CATALOGUE);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    PasswordHasher hasher =
        new PasswordHasher() {
          @Override
          public String hash(String password) {
            return "hashed " + password;
          }

          @Override
          public boolean matches(String password, String hash) {
            throw new UnsupportedOperationException();
          }
        };
    return new MasterDataFile(
            MasterDataSource.in(folder), hasher, UUID::randomUUID, Clock.fixed(NOW, ZoneOffset.UTC))
        .read(parsed(json));
  }

  private static JsonObject parsed(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
