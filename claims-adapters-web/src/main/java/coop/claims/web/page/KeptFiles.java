package coop.claims.web.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that came with a form whose page came back: a browser forgets what was chosen, so they wait
 * here until the form is sent again. At most {@value #MOST} for each session; the oldest makes
 * room, and none outlives the session.
 */
@SessionScoped
public class KeptFiles implements Serializable {

  /** Name of the hidden field that says which one goes along with a form. */
  public static final String FIELD = "claims-kept";

  static final int MOST = 3;

  private static final long serialVersionUID = 1L;

  private final Map<String, Kept> files = new LinkedHashMap<>();

  /**
   * @param name as the person's machine called it
   */
  public record Kept(String id, String name, File file) implements Serializable {

    public InputStream open() throws IOException {
      return Files.newInputStream(file.toPath());
    }
  }

  synchronized Kept keep(Part part) {
    while (files.size() >= MOST) {
      discard(files.remove(files.keySet().iterator().next()));
    }
    try (InputStream bytes = part.getInputStream()) {
      Path file = Files.createTempFile("kept-", ".part");
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      Kept kept =
          new Kept(UUID.randomUUID().toString(), part.getSubmittedFileName(), file.toFile());
      files.put(kept.id(), kept);
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when there is none of that id, or no longer. */
  public synchronized Optional<Kept> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(files.get(id));
  }

  @PreDestroy
  synchronized void discardAll() {
    files.values().forEach(KeptFiles::discard);
    files.clear();
  }

  private static void discard(Kept kept) {
    try {
      Files.deleteIfExists(kept.file().toPath());
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }
}
