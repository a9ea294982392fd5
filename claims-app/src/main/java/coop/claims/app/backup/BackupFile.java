package coop.claims.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The file a backup becomes. It is written beside its place, hidden and readable by its owner
 * alone, and takes its name only when it is whole and on the disk; a file that has the name already
 * stays as it is.
 *
 * @param disk goes around the stream to the disk; a test makes it full
 */
record BackupFile(Path target, UnaryOperator<OutputStream> disk) {

  private static final int BUFFER = 256 * 1024;

  /** Writes what goes in. */
  interface Content {
    void writeTo(OutputStream out) throws IOException, SQLException, BackupRefused;
  }

  static BackupFile at(Path target) {
    return new BackupFile(target.toAbsolutePath().normalize(), UnaryOperator.identity());
  }

  void refuseExisting() throws BackupRefused {
    if (Files.exists(target)) {
      throw exists();
    }
    if (!Files.isDirectory(target.getParent()) || !Files.isWritable(target.getParent())) {
      throw new BackupRefused(
          "The folder " + target.getParent() + " is not there, or this user may not write in it.");
    }
  }

  /** All of it, or no file at all. */
  void write(Content content) throws IOException, SQLException, BackupRefused {
    refuseExisting();
    Path beside = target.resolveSibling("." + target.getFileName() + ".part");
    try (FileChannel channel = open(beside)) {
      if (!lock(channel)) {
        throw new BackupRefused("Another backup is writing " + target + " at this moment.");
      }
      try {
        channel.truncate(0);
        OutputStream out =
            new BufferedOutputStream(disk.apply(Channels.newOutputStream(channel)), BUFFER);
        content.writeTo(out);
        out.flush();
        channel.force(true);
        name(beside);
      } finally {
        Files.deleteIfExists(beside);
      }
    }
    DocumentFolder.flush(target.getParent());
  }

  /** A second name for the file, which unlike a move never takes the place of another file. */
  private void name(Path beside) throws IOException, BackupRefused {
    try {
      Files.createLink(target, beside);
    } catch (FileAlreadyExistsException e) {
      throw exists();
    } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
      refuseExisting();
      Files.move(beside, target);
    }
  }

  private BackupRefused exists() {
    return new BackupRefused(target + " is there already and is not overwritten.");
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }
}
