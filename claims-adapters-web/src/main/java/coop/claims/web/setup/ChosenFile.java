package coop.claims.web.setup;

import coop.claims.domain.setup.SetUp;
import coop.claims.web.page.KeptFiles;
import coop.claims.web.page.Posting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The master-data file of the posted form: chosen now, or before the page came back. */
@Named("chosenFile")
@RequestScoped
public class ChosenFile {

  @Inject HttpServletRequest request;
  @Inject Posting posting;
  @Inject KeptFiles kept;

  private Part part;

  public Part getPart() {
    return part;
  }

  public void setPart(Part part) {
    this.part = part;
  }

  /** Its bytes, one more than there may be at most; empty when none was chosen. */
  Optional<byte[]> bytes() {
    return posting
        .file("file")
        .map(ChosenFile::read)
        .or(() -> kept.find(request.getParameter(KeptFiles.FIELD)).map(ChosenFile::read));
  }

  private static byte[] read(Part part) {
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes(SetUp.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(KeptFiles.Kept file) {
    try (InputStream in = file.open()) {
      return in.readNBytes(SetUp.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
