package coop.claims.web.setup;

import coop.claims.domain.setup.MasterDataImport;
import coop.claims.domain.setup.MasterDataImport.Taken;
import coop.claims.domain.setup.SetUp;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.Upload;
import coop.claims.web.shared.Uploads;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Master-data files, for vendor administrators. */
@Path("master-data")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Set-up")
public class MasterDataResource {

  @Inject MasterDataImport imports;
  @Inject CallContext context;
  @Inject CallerTexts caller;
  @Inject Uploads uploads;

  @Schema(name = "MasterDataUpload", description = "One master-data file of at most 10 MB.")
  record UploadBody(@Schema(required = true, format = "binary") String file) {}

  @Schema(name = "MasterDataTaken", description = "What a file brought.")
  record TakenBody(
      @Schema(required = true) PlanBody plan,
      @Schema(
              required = true,
              description = "Of new people the file gives no password; shown this once.")
          List<FirstPasswordBody> firstPasswords) {}

  @POST
  @Path("preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Preview a master-data file",
      description = "Everything it would bring and everything wrong with it; nothing is kept.")
  public PlanBody previewMasterData(
      @RequestBody(content = @Content(schema = @Schema(implementation = UploadBody.class)))
          List<EntityPart> parts) {
    return PlanBody.of(
        ApiProblem.unlessDone(imports.preview(context.actor(), file(parts))), caller.texts());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Take a master-data file in",
      description =
          "All of it or nothing. What is there just so stays and what differs is refused, so that"
              + " the same file twice changes nothing; a repeated request gives no passwords again."
              + " The path of each violation begins with its line and column.")
  public TakenBody takeMasterData(
      @RequestBody(content = @Content(schema = @Schema(implementation = UploadBody.class)))
          List<EntityPart> parts) {
    Taken taken = ApiProblem.unlessDone(imports.take(context.actor(), file(parts)));
    return new TakenBody(
        PlanBody.of(taken.plan(), caller.texts()), FirstPasswordBody.of(taken.passwords()));
  }

  private byte[] file(List<EntityPart> parts) {
    try (Upload upload = uploads.receive(parts, Set.of());
        InputStream in = upload.open()) {
      return in.readNBytes(SetUp.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
