package coop.claims.domain.setup;

import coop.claims.domain.account.UserAccount;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.ProgramDocument;
import coop.claims.domain.shared.Money;
import java.util.List;

/**
 * What a file brings that is not there yet, already read: references resolved, ids given.
 *
 * @param earnings what each fund starts with, in the order of {@code funds}
 * @param documents of the new programs, as far as they came with their catalogues' texts
 */
public record MasterData(
    List<Program> programs,
    List<Catalogue> catalogues,
    List<Period> periods,
    List<Organisation> organisations,
    List<Location> locations,
    List<Enrollment> enrollments,
    List<Entity> entities,
    List<Fund> funds,
    List<Money> earnings,
    List<NewUser> newUsers,
    List<ProgramDocument> documents) {

  /** A vendor's legal entity that owes funds, in its local currency. */
  public record Entity(String code, String name, String currency) {}

  public MasterData {
    programs = List.copyOf(programs);
    catalogues = List.copyOf(catalogues);
    periods = List.copyOf(periods);
    organisations = List.copyOf(organisations);
    locations = List.copyOf(locations);
    enrollments = List.copyOf(enrollments);
    entities = List.copyOf(entities);
    funds = List.copyOf(funds);
    earnings = List.copyOf(earnings);
    newUsers = List.copyOf(newUsers);
    documents = List.copyOf(documents);
  }

  /** The new people's accounts, without passwords. */
  public List<UserAccount> users() {
    return newUsers.stream().map(NewUser::account).toList();
  }
}
