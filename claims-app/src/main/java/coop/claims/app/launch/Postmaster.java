package coop.claims.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL process that a data folder's {@code postmaster.pid} speaks of.
 *
 * <p>A Java process that was killed leaves it running. The file alone proves nothing: after a crash
 * of the machine its number may belong to anybody, so the process itself must name the folder too.
 */
final class Postmaster {

  private Postmaster() {}

  /** The live server on this data folder, if there is one. */
  static Optional<ProcessHandle> running(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.isRegularFile(pidFile)) {
      return Optional.empty();
    }
    return pid(Files.readAllLines(pidFile))
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(process -> serves(process, data));
  }

  /**
   * Clears up after a server that was killed itself: waits until its last process is gone, then
   * removes the file, whose number the machine may have given to another process by now.
   *
   * @throws IOException when processes of that server are still there after the limit
   */
  static void clearTraces(Path data, Duration limit) throws IOException {
    Instant end = Instant.now().plus(limit);
    while (ProcessHandle.allProcesses().anyMatch(process -> serves(process, data))) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("processes of an earlier PostgreSQL still work in " + data);
      }
      Pause.brief();
    }
    if (Files.isDirectory(Path.of("/proc/self"))) {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
  }

  private static Optional<Long> pid(List<String> lines) {
    try {
      return lines.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(lines.get(0).strip()));
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }

  private static boolean serves(ProcessHandle process, Path data) {
    String commandLine = commandLine(process);
    return commandLine.contains("postgres")
        && (commandLine.contains(data.toString()) || worksIn(process, data));
  }

  /** From {@code /proc} where there is one, for it tells what another user's process runs too. */
  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(proc(process, "cmdline")).replace('\0', ' ');
    } catch (IOException noProc) {
      return process.info().commandLine().orElse("");
    }
  }

  /** PostgreSQL's working folder is its data folder, however it was named at its start. */
  private static boolean worksIn(ProcessHandle process, Path data) {
    try {
      return proc(process, "cwd").toRealPath().equals(data.toRealPath());
    } catch (IOException noProcOrNotOurs) {
      return false;
    }
  }

  private static Path proc(ProcessHandle process, String name) {
    return Path.of("/proc", Long.toString(process.pid()), name);
  }
}
