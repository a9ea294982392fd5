package coop.claims.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file without a name: it is gone when it is closed, and when the process is killed.
 * The space it takes is on the disk, whatever its size.
 */
public final class SheetFile implements AutoCloseable {

  private final FileChannel channel;

  private SheetFile(FileChannel channel) {
    this.channel = channel;
  }

  static SheetFile create() throws IOException {
    Path path = Files.createTempFile("claims-export", null);
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      Files.delete(path);
    } catch (IOException stillOpen) {
      // Where an open file keeps its name, closing it takes it away.
      return new SheetFile(channel);
    }
    return new SheetFile(channel);
  }

  OutputStream output() {
    return Channels.newOutputStream(channel);
  }

  /** In bytes. */
  public long size() throws IOException {
    return channel.size();
  }

  /** Writes all of it, from its beginning. */
  public void copyTo(OutputStream out) throws IOException {
    channel.position(0);
    InputStream bytes = Channels.newInputStream(channel);
    bytes.transferTo(out);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
