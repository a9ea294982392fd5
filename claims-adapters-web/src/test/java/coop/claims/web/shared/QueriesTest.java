package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {

  @Test
  void absentParametersDoNotFilter() {
    Queries queries = new Queries();
    assertThat(queries.id("periodId", null)).isNull();
    assertThat(queries.one("status", " ", ClaimStatus.class)).isNull();
    assertThat(queries.many("status", List.of(), ClaimStatus.class)).isEmpty();
    assertThat(queries.page(null, null)).isEqualTo(PageRequest.first());
    queries.orRefuse();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "100,100", "0,1", "101,100", "999999999,100"})
  void aSizeFallsBackToTheNearestLimit(String asked, int given) {
    assertThat(new Queries().page("c", asked)).isEqualTo(new PageRequest("c", given));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Queries queries = new Queries();
    queries.id("periodId", "1-1-1-1-1");
    queries.many("status", List.of("approved", "NOPE"), ClaimStatus.class);
    queries.page(null, "-1");
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, queries::orRefuse);
    assertThat(problem.refusal().violations())
        .extracting(Violation::path)
        .containsExactly("periodId", "status", "size");
  }

  @Test
  void whatIsNoIdInAPathNamesNothing() {
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> Queries.pathId("x"));
    assertThat(problem.status()).isEqualTo(404);
  }
}
