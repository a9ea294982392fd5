package coop.claims.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where classes come from, in a reactor of folders as in one of jars. */
final class Sources {

  private static final String ROOT = "coop.claims";
  private static final String BROKEN_ROOT = ROOT + ".app.architecture.broken";
  private static final Pattern MODULE =
      Pattern.compile("claims-(domain|adapters-persistence|adapters-web|app)(?=[/-])");

  private Sources() {}

  static House house() {
    return new House(ROOT, Sources::moduleOf);
  }

  /** Main classes of all four modules. */
  static JavaClasses ofTheHouse() {
    return new ClassFileImporter()
        .withImportOption(location -> !isTest(location))
        .importPackages(ROOT);
  }

  /** Its modules are told by the packages, except for one class that strayed. */
  static House brokenHouse() {
    return new House(
        BROKEN_ROOT,
        each ->
            each.getSimpleName().equals("Stray")
                ? "elsewhere"
                : (each.getPackageName() + ".")
                    .substring(BROKEN_ROOT.length() + 1)
                    .split("\\.")[0]);
  }

  static JavaClasses ofTheBrokenHouse() {
    return new ClassFileImporter().importPackages(BROKEN_ROOT);
  }

  static String moduleOf(JavaClass each) {
    String place = each.getSource().orElseThrow().getUri().toString();
    String library = place.contains("!") ? place.substring(0, place.indexOf('!')) : place;
    int compiled = library.indexOf("/target/");
    Matcher matcher = MODULE.matcher(compiled < 0 ? library : library.substring(0, compiled + 1));
    String last = "nowhere";
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return last;
  }

  private static boolean isTest(Location location) {
    return location.contains("/test-classes/") || location.contains("-tests.jar");
  }
}
