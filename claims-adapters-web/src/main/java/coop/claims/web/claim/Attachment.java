package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.claim.Document;
import coop.claims.web.page.KeptFiles;
import coop.claims.web.page.KeptFiles.Kept;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.UUID;

/** The file of the posted form, if one was chosen: now, or before the page came back. */
@Named("attachment")
@RequestScoped
public class Attachment {

  @Inject HttpServletRequest request;
  @Inject KeptFiles files;

  private Part part;
  private Kept kept;

  public Part getPart() {
    return part;
  }

  public void setPart(Part part) {
    this.part = part;
  }

  public boolean isChosen() {
    if (part == null) {
      part = empty();
    }
    if (part == null) {
      kept = files.find(request.getParameter(KeptFiles.FIELD)).orElse(null);
    }
    return part != null || kept != null;
  }

  /** An empty file comes as no file at all: it is looked up, so that it can be told as empty. */
  private Part empty() {
    try {
      return request.getParts().stream()
          .filter(p -> p.getSubmittedFileName() != null && !p.getSubmittedFileName().isBlank())
          .findFirst()
          .orElse(null);
    } catch (IOException | ServletException notMultipart) {
      return null;
    }
  }

  public String fileName() {
    return part == null ? kept.name() : part.getSubmittedFileName();
  }

  /** As a new document of a claim. */
  public NewDocument as(Document.Kind kind, String slot, String note, UUID supersedes) {
    return new NewDocument(
        kind,
        slot,
        fileName(),
        note,
        supersedes,
        () -> part == null ? kept.open() : part.getInputStream());
  }
}
