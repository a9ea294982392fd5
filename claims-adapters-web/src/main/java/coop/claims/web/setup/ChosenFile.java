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

/** The file of the posted form, master data or rates: chosen now, or before the page came back. */
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

  Optional<byte[]> bytes() {
    return bytes(SetUp.MOST_BYTES);
  }

  /** Its bytes, one more than there may be at most; empty when none was chosen. */
  public Optional<byte[]> bytes(int most) {
    return posting
        .file("file")
        .map(part -> read(part, most))
        .or(() -> kept.find(request.getParameter(KeptFiles.FIELD)).map(file -> read(file, most)));
  }

  private static byte[] read(Part part, int most) {
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes(most + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(KeptFiles.Kept file, int most) {
    try (InputStream in = file.open()) {
      return in.readNBytes(most + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
