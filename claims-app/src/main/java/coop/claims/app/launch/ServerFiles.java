package coop.claims.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * PostgreSQL's own configuration, written anew at each start: what keeps data safe and strangers
 * out is not left to whatever an earlier version or an editor put there.
 */
final class ServerFiles {

  private ServerFiles() {}

  /**
   * Writes {@code postgresql.conf} and {@code pg_hba.conf} into a data folder.
   *
   * @param port TCP port on 127.0.0.1
   * @param logs folder for the server's log
   */
  static void write(Path data, int port, Path logs) throws IOException {
    Files.writeString(
        data.resolve("postgresql.conf"),
        """
        # Written by Claims at each start; changes made here are lost.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        fsync = on
        full_page_writes = on
        synchronous_commit = on
        max_connections = 100
        shared_buffers = '128MB'
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        logging_collector = on
        log_directory = '%s'
        log_filename = 'postgresql-%%a.log'
        log_file_mode = 0600
        log_rotation_age = '1d'
        log_rotation_size = 0
        log_truncate_on_rotation = on
        log_line_prefix = '%%m [%%p] %%q%%u@%%d '
        log_error_verbosity = 'terse'
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        """
            .formatted(port, logs.toString().replace("'", "''")));
    Files.writeString(
        data.resolve("pg_hba.conf"),
        """
        # Written by Claims at each start: nobody without a password, nobody from elsewhere.
        host all all 127.0.0.1/32 scram-sha-256
        """);
  }
}
