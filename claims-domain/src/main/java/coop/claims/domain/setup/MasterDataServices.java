package coop.claims.domain.setup;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.program.ProgramEditions;
import coop.claims.domain.program.Programs;
import coop.claims.domain.shared.Ids;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Both doors master data comes in by, over the same storage. */
public record MasterDataServices(SetUp setUp, MasterDataImport masterDataImport) {

  /**
   * What they stand on.
   *
   * @param random a source fit for secrets
   */
  public record Needs(
      Installation installation,
      Accounts accounts,
      Partners partners,
      Programs programs,
      ProgramEditions editions,
      Funds funds,
      MasterDataFormat format,
      PasswordHasher hasher,
      RandomGenerator random,
      Clock clock,
      Ids ids) {}

  public static MasterDataServices over(Needs on) {
    FirstPasswords firstPasswords = new FirstPasswords(on.random());
    MasterDataStore store =
        new MasterDataStore(
            on.installation(),
            on.accounts(),
            on.partners(),
            on.programs(),
            on.editions(),
            on.funds(),
            on.hasher(),
            firstPasswords,
            on.clock(),
            on.ids());
    MasterDataIntake intake =
        new MasterDataIntake(
            on.format(),
            new MasterDataReader(on.format(), on.ids()),
            on.installation(),
            on.clock());
    return new MasterDataServices(
        new SetUpService(
            on.installation(), on.accounts(), intake, store, on.hasher(), on.ids(), on.random()),
        new MasterDataImportService(
            on.installation(), on.accounts(), intake, store, on.hasher(), firstPasswords));
  }
}
