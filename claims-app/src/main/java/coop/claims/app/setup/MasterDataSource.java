package coop.claims.app.setup;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where master-data and catalogue files lie: in a folder, or inside the application. */
public final class MasterDataSource {

  private static final String NAME = "[\\w-][\\w.-]{0,99}";

  private MasterDataSource() {}

  /** A file of the folder; a name that leads out of it is not found. */
  public static MasterDataFiles in(Path folder) {
    return name -> {
      Path file = folder.resolve(name).normalize();
      return name.matches(NAME) && Files.isRegularFile(file)
          ? Optional.of(bytes(file))
          : Optional.empty();
    };
  }

  /** A resource in that class path folder, such as {@code /demo}. */
  public static MasterDataFiles inApplication(String folder) {
    return name -> {
      if (!name.matches(NAME)) {
        return Optional.empty();
      }
      try (InputStream in = MasterDataSource.class.getResourceAsStream(folder + "/" + name)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    };
  }

  /** First here, then there. */
  public static MasterDataFiles either(MasterDataFiles here, MasterDataFiles there) {
    return name -> here.open(name).or(() -> there.open(name));
  }

  /** A file of the application itself, as JSON. */
  public static JsonObject json(byte[] file) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(file))) {
      return reader.readObject();
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
