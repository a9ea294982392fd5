package coop.claims.app.setup;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens master-data and catalogue files: from a folder, or from inside the application. */
public final class MasterDataSource {

  private MasterDataSource() {}

  /** A file of the folder; a name that leads out of it is not found. */
  public static CatalogueFiles in(Path folder) {
    return name -> {
      Path file = folder.resolve(name).normalize();
      return file.startsWith(folder) && Files.isRegularFile(file)
          ? Optional.of(read(file))
          : Optional.empty();
    };
  }

  /** A resource beside that class path folder, such as {@code /demo}. */
  public static CatalogueFiles inApplication(String folder) {
    return name -> {
      try (InputStream bytes = MasterDataSource.class.getResourceAsStream(folder + "/" + name)) {
        return bytes == null ? Optional.empty() : Optional.of(parse(name, bytes));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    };
  }

  /**
   * @throws UnusableMasterData when the file is not there or not a JSON object
   */
  public static JsonObject read(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return parse(file.toString(), bytes);
    } catch (IOException unreadable) {
      throw new UnusableMasterData(List.of(file + ": cannot be read: " + unreadable));
    }
  }

  private static JsonObject parse(String name, InputStream bytes) {
    try (JsonReader reader = Json.createReader(bytes)) {
      return reader.readObject();
    } catch (JsonException unreadable) {
      throw new UnusableMasterData(
          List.of(name + ": is not a JSON object: " + unreadable.getMessage()));
    }
  }
}
