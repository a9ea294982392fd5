package coop.claims.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One finished command.
 *
 * @param exitCode what it returned; 0 is success
 * @param output everything it wrote
 */
record Command(int exitCode, String output) {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  boolean succeeded() {
    return exitCode == 0;
  }

  /** Runs a command to its end; after three minutes it is stopped and counts as failed. */
  static Command run(List<String> words) throws IOException {
    // A file rather than a pipe: a server that stays behind would hold a pipe open for ever.
    Path output = Files.createTempFile("claims-command", ".out");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.directory(Path.of("/").toFile());
      builder.redirectInput(Path.of("/dev/null").toFile());
      builder.environment().put("LC_ALL", "C");
      int exitCode = await(start(builder, words.get(0)));
      return new Command(exitCode, Files.readString(output));
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static Process start(ProcessBuilder builder, String program) throws IOException {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new NotFound(program, e);
    }
  }

  private static int await(Process process) throws IOException {
    try {
      if (process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for a command", e);
    }
  }

  /** The program itself is missing or may not be run. */
  static final class NotFound extends IOException {

    private static final long serialVersionUID = 1L;

    NotFound(String program, IOException cause) {
      super("Cannot run " + program, cause);
    }
  }
}
