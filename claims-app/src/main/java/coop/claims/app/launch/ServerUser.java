package coop.claims.app.launch;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so a launcher started by root either enters a
 * user namespace in which root is nobody, or steps down to the user nobody, who is then given the
 * home. The home of an ordinary user is refused to root, who would leave files in it that its owner
 * can neither write nor read.
 */
final class ServerUser {

  private static final int ROOT = 0;

  private final List<String> prefix;
  private final int ownerUid;
  private final int ownerGid;

  private ServerUser(List<String> prefix, int ownerUid, int ownerGid) {
    this.prefix = prefix;
    this.ownerUid = ownerUid;
    this.ownerGid = ownerGid;
  }

  /**
   * Chooses for this process and this home.
   *
   * @throws StartRefused when PostgreSQL could not work in this home as anybody
   */
  static ServerUser of(Home home) throws IOException, StartRefused {
    int owner = uid(home.folder());
    if (new UnixSystem().getUid() != ROOT) {
      return asIs();
    }
    if (owner != ROOT) {
      return steppingDownTo(owner, gid(home.folder()));
    }
    if (works(List.of("unshare", "-U", "true"))) {
      return new ServerUser(List.of("unshare", "-U"), -1, -1);
    }
    return nobody(home);
  }

  static ServerUser asIs() {
    return new ServerUser(List.of(), -1, -1);
  }

  static ServerUser steppingDownTo(int uid, int gid) {
    return new ServerUser(
        List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid, gid);
  }

  /**
   * @throws StartRefused when root would start in the home of an ordinary user
   */
  static void refuseAnothersHome(Path folder) throws IOException, StartRefused {
    int owner = uid(folder);
    if (new UnixSystem().getUid() != ROOT || owner == ROOT || owner == nobodysUid()) {
      return;
    }
    String name = Files.getOwner(folder).getName();
    throw new StartRefused(
        "The home "
            + folder
            + " belongs to "
            + name
            + ": start Claims as that user, not as root, or name another home with"
            + " -Dclaims.home=<folder>.");
  }

  /** Less than zero where there is no such user. */
  private static int nobodysUid() throws IOException {
    try {
      return number(List.of("id", "-u", "nobody"));
    } catch (StartRefused noSuchUser) {
      return -1;
    }
  }

  /** The words that go before a command of PostgreSQL. */
  List<String> prefix() {
    return prefix;
  }

  /** Gives what this process wrote to the user PostgreSQL runs as. */
  void handOver(Path root) throws IOException {
    if (ownerUid < 0) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", ownerUid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", ownerGid, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static ServerUser nobody(Home home) throws IOException, StartRefused {
    boolean reachable = !Files.exists(home.database()) && othersMayEnter(home.folder().getParent());
    if (!reachable || !works(List.of("setpriv", "--version"))) {
      throw new StartRefused("PostgreSQL does not run as root: start Claims as an ordinary user.");
    }
    int uid = number(List.of("id", "-u", "nobody"));
    int gid = number(List.of("id", "-g", "nobody"));
    ServerUser nobody = steppingDownTo(uid, gid);
    nobody.handOver(home.folder());
    return nobody;
  }

  private static boolean othersMayEnter(Path folder) throws IOException {
    for (Path each = folder; each != null; each = each.getParent()) {
      if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private static boolean works(List<String> command) throws IOException {
    try {
      return Command.run(command).succeeded();
    } catch (Command.NotFound e) {
      return false;
    }
  }

  private static int number(List<String> command) throws IOException, StartRefused {
    try {
      return Integer.parseInt(Command.run(command).output().strip());
    } catch (NumberFormatException | Command.NotFound e) {
      throw new StartRefused(
          "PostgreSQL does not run as root, and there is no user 'nobody' to step down to.", e);
    }
  }

  private static int uid(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:uid");
  }

  private static int gid(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:gid");
  }
}
