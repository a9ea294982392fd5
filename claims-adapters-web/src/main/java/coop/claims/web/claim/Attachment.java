package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.claim.Document;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.UUID;

/** The file of the posted form, if one was chosen. It lives no longer than the request. */
@Named("attachment")
@RequestScoped
public class Attachment {

  @Inject HttpServletRequest request;

  private Part part;

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
    return part != null;
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
    return part.getSubmittedFileName();
  }

  /** As a new document of a claim. */
  public NewDocument as(Document.Kind kind, String slot, String note, UUID supersedes) {
    return new NewDocument(kind, slot, fileName(), note, supersedes, part::getInputStream);
  }
}
