package coop.claims.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

  @Test
  void whatTheApplicationCountsOnIsAdded() {
    assertThat(DatabaseSettings.withDefaults("jdbc:postgresql://db/claims"))
        .startsWith("jdbc:postgresql://db/claims?")
        .contains("stringtype=unspecified")
        .contains("reWriteBatchedInserts=true")
        .contains("defaultRowFetchSize=500");
  }

  @Test
  void whatTheAddressSaysItselfStays() {
    assertThat(
            DatabaseSettings.withDefaults(
                "jdbc:postgresql://db/claims?sslmode=require&defaultRowFetchSize=50"))
        .contains("sslmode=require&defaultRowFetchSize=50&")
        .doesNotContain("defaultRowFetchSize=500");
  }
}
