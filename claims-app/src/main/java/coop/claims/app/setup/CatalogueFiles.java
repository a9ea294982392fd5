package coop.claims.app.setup;

import jakarta.json.JsonObject;
import java.util.Optional;

/** Finds the catalogue files that a master-data file names. */
@FunctionalInterface
public interface CatalogueFiles {

  /** Empty when there is no such file. */
  Optional<JsonObject> open(String name);
}
