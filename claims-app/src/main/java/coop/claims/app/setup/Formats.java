package coop.claims.app.setup;

import coop.claims.app.wiring.AppSettings;
import coop.claims.domain.setup.MasterDataFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The syntax master-data files are in: JSON. */
@ApplicationScoped
class Formats {

  /** Catalogues that come with the application. */
  private static final String CATALOGUES = "/demo";

  /** A catalogue is looked for beside the file of the settings first. */
  @Produces
  @Singleton
  MasterDataFormat format() {
    MasterDataFiles own = MasterDataSource.inApplication(CATALOGUES);
    return new JsonMasterData(
        AppSettings.current()
            .setUpFile()
            .map(file -> file.toAbsolutePath().normalize().getParent())
            .map(folder -> MasterDataSource.either(MasterDataSource.in(folder), own))
            .orElse(own));
  }
}
