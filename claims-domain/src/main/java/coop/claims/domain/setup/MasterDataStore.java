package coop.claims.domain.setup;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Edition;
import coop.claims.domain.program.ProgramDocument;
import coop.claims.domain.program.ProgramDocumentText;
import coop.claims.domain.program.ProgramEditions;
import coop.claims.domain.program.Programs;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes what a file brings, in the order things refer to each other. */
final class MasterDataStore {

  /** Of earnings that came from a file, so that the same file is known again. */
  static final String REASON = "MASTER_DATA";

  private final Installation installation;
  private final Accounts accounts;
  private final Partners partners;
  private final Programs programs;
  private final ProgramEditions editions;
  private final Funds funds;
  private final PasswordHasher hasher;
  private final FirstPasswords firstPasswords;
  private final Clock clock;
  private final Ids ids;

  MasterDataStore(
      Installation installation,
      Accounts accounts,
      Partners partners,
      Programs programs,
      ProgramEditions editions,
      Funds funds,
      PasswordHasher hasher,
      FirstPasswords firstPasswords,
      Clock clock,
      Ids ids) {
    this.installation = installation;
    this.accounts = accounts;
    this.partners = partners;
    this.programs = programs;
    this.editions = editions;
    this.funds = funds;
    this.hasher = hasher;
    this.firstPasswords = firstPasswords;
    this.clock = clock;
    this.ids = ids;
  }

  /** Everything but people. */
  void addThings(MasterData data, UUID by) {
    data.programs().forEach(programs::add);
    data.catalogues().forEach(each -> add(each, data.documents(), by));
    data.periods().forEach(programs::add);
    data.entities().forEach(installation::add);
    data.organisations().forEach(partners::add);
    data.locations().forEach(partners::add);
    data.enrollments().forEach(partners::add);
    Booking booking = new Booking(ids, now(), by, REASON);
    for (int i = 0; i < data.funds().size(); i++) {
      Fund fund = data.funds().get(i);
      if (data.earnings().get(i).isPositive()) {
        fund.earn(data.earnings().get(i), booking);
      }
      funds.add(fund);
    }
  }

  /** With the document it came in, so that it can be exported and a next version begin from it. */
  private void add(Catalogue catalogue, List<ProgramDocument> documents, UUID by) {
    Optional<String> source =
        documents.stream()
            .filter(d -> d.code().equals(catalogue.programCode()))
            .map(ProgramDocumentText::canonical)
            .findFirst();
    if (source.isEmpty()) {
      programs.add(catalogue);
      return;
    }
    editions.add(
        new Edition(
            catalogue.programCode(),
            catalogue.version(),
            Edition.State.PUBLISHED,
            Sha256.hex(source.get()),
            by,
            by,
            now(),
            false),
        source.get(),
        catalogue);
  }

  /** People who keep the passwords they are given, as in the demo. */
  void addPeople(List<NewUser> people) {
    Map<UUID, String> hashes = hashes(people);
    for (NewUser person : people) {
      UserAccount account = person.account();
      String hash = hashes.get(account.id());
      accounts.add(hash == null ? account : account.withPassword(hash));
    }
  }

  /**
   * People who choose a password of their own when they first sign in.
   *
   * @param making whether those without a password in the file are made one
   * @return the passwords that were made
   */
  List<FirstPassword> addNewcomers(List<NewUser> people, boolean making) {
    List<FirstPassword> made = new ArrayList<>();
    List<NewUser> withPasswords = new ArrayList<>();
    for (NewUser person : people) {
      UserAccount account = person.account();
      if (person.password() == null && making) {
        String password = firstPasswords.next();
        made.add(new FirstPassword(account.username(), account.displayName(), password));
        withPasswords.add(new NewUser(account, password));
      } else {
        withPasswords.add(person);
      }
    }
    addPeople(withPasswords);
    withPasswords.forEach(p -> accounts.markFirstPassword(p.account().id(), now()));
    return made;
  }

  /** Side by side, for each takes its time on purpose. */
  private Map<UUID, String> hashes(List<NewUser> people) {
    return people.parallelStream()
        .filter(p -> p.password() != null)
        .collect(Collectors.toConcurrentMap(p -> p.account().id(), p -> hasher.hash(p.password())));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
