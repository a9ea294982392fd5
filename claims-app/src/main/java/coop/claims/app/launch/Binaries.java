package coop.claims.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs this jar carries: {@code initdb}, {@code pg_ctl} and {@code postgres},
 * for the one platform it was built on.
 */
final class Binaries {

  private static final String PREFIX = "postgresql-";

  private final Properties build = new Properties();

  private Binaries() throws IOException {
    try (InputStream in = Binaries.class.getResourceAsStream("embedded.properties")) {
      build.load(in);
    }
  }

  static Binaries ofThisJar() throws IOException {
    return new Binaries();
  }

  /** The first part of the version: data of one major version is read by that one alone. */
  String majorVersion() {
    return version().substring(0, version().indexOf('.'));
  }

  String version() {
    return build.getProperty("version");
  }

  /** The version of Claims. */
  String product() {
    return build.getProperty("product");
  }

  /**
   * Unpacks the programs under the home unless they are there, and removes those of other versions.
   * The folder appears whole or not at all.
   */
  Path unpack(Home home) throws IOException, StartRefused {
    Path folder = home.file(PREFIX + version());
    if (!Files.isDirectory(folder)) {
      Path beside = home.file(".unpacking-" + version());
      Home.deleteTree(beside);
      Home.createForOwnerAlone(beside);
      try (InputStream archive = archive();
          InputStream tar = new XZInputStream(archive)) {
        TarArchive.unpack(tar, beside);
      }
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder;
  }

  /** Removes what earlier versions of Claims unpacked into the home. */
  void removeOthers(Home home) throws IOException {
    List<Path> others;
    try (Stream<Path> files = Files.list(home.folder())) {
      others =
          files
              .filter(file -> file.getFileName().toString().startsWith(PREFIX))
              .filter(file -> !file.getFileName().toString().equals(PREFIX + version()))
              .toList();
    }
    for (Path other : others) {
      Home.deleteTree(other);
    }
  }

  private InputStream archive() throws StartRefused {
    String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    InputStream in = Binaries.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new StartRefused(
          "This claims.jar was built for "
              + build.getProperty("platform")
              + " and carries no PostgreSQL for this machine; build it here, or name a PostgreSQL"
              + " of your own with -Dclaims.db.url=jdbc:postgresql://<host>/claims.");
    }
    return in;
  }

  /** How the archive of a platform is called inside the jar. */
  static String archiveName(String osName, String osArch) {
    String system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String machine =
        switch (osArch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> osArch;
        };
    return "postgres-" + system + "-" + machine + ".txz";
  }
}
