package coop.claims.domain.setup;

import coop.claims.domain.account.Grant;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.shared.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The master data that is there already, for a file to be compared with.
 *
 * @param catalogues the first of each program
 * @param funds with what they were taken in with
 */
public record Stock(
    List<MasterData.Entity> entities,
    List<Program> programs,
    List<Catalogue> catalogues,
    List<Period> periods,
    List<Organisation> organisations,
    List<Location> locations,
    List<Enrollment> enrollments,
    List<FundThere> funds,
    List<Person> people) {

  /** Of an installation that holds nothing. */
  public static final Stock EMPTY =
      new Stock(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of());

  /**
   * A fund.
   *
   * @param takenIn earned when it came from a file; zero when it did not
   */
  public record FundThere(UUID enrollmentId, UUID periodId, String entityCode, Money takenIn) {}

  /** Somebody, as far as a file says who; what people set for themselves is theirs. */
  public record Person(
      UUID id, String username, String name, String email, UUID organisationId, Set<Grant> grants) {
    public Person {
      grants = Set.copyOf(grants);
    }
  }

  public Stock {
    entities = List.copyOf(entities);
    programs = List.copyOf(programs);
    catalogues = List.copyOf(catalogues);
    periods = List.copyOf(periods);
    organisations = List.copyOf(organisations);
    locations = List.copyOf(locations);
    enrollments = List.copyOf(enrollments);
    funds = List.copyOf(funds);
    people = List.copyOf(people);
  }

  /** Whether nothing at all is there. */
  public boolean isEmpty() {
    return entities.isEmpty() && programs.isEmpty() && organisations.isEmpty() && people.isEmpty();
  }
}
