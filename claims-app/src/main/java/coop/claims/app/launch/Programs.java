package coop.claims.app.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code initdb} and {@code pg_ctl} of one unpacked PostgreSQL, run as the user it runs as. */
record Programs(Path folder, ServerUser user) {

  /**
   * Fills an empty folder with a new cluster: UTF-8, sorted by code point so that an update of the
   * machine's locales cannot damage an index, with checksums, nobody trusted.
   */
  void createCluster(Path data, Path superuserPassword) throws IOException {
    must(
        "initdb",
        "--pgdata=" + data,
        "--username=" + Credentials.SUPERUSER,
        "--pwfile=" + superuserPassword,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
  }

  /** Starts the server and waits until it takes connections; the answer says whether it does. */
  Command start(Path data, Path log) throws IOException {
    return run(
        "pg_ctl",
        "start",
        "--wait",
        "--timeout=120",
        "--silent",
        "--pgdata=" + data,
        "--log=" + log);
  }

  /** Stops the server: what is running is rolled back, what is committed stays. */
  void stop(Path data) throws IOException {
    must("pg_ctl", "stop", "--wait", "--timeout=60", "--silent", "--mode=fast", "--pgdata=" + data);
  }

  private void must(String program, String... arguments) throws IOException {
    Command done = run(program, arguments);
    if (!done.succeeded()) {
      throw new IOException(program + " says: " + done.output().strip());
    }
  }

  private Command run(String program, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(user.prefix());
    words.add(folder.resolve("bin").resolve(program).toString());
    words.addAll(List.of(arguments));
    return Command.run(words);
  }
}
