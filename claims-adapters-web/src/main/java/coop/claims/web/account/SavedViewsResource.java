package coop.claims.web.account;

import coop.claims.domain.account.SavedView;
import coop.claims.domain.account.SavedViews;
import coop.claims.domain.account.SavedViews.Edit;
import coop.claims.domain.account.SavedViews.NewView;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.MergePatch;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Versioned;
import coop.claims.web.shared.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller saved of a list's filters and order. */
@Path("saved-views")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class SavedViewsResource {

  @Inject SavedViews views;
  @Inject CallContext context;

  @Schema(description = "A view to be saved.")
  record NewViewBody(
      @Schema(required = true, description = "claims or queue.", example = "claims") String page,
      @Schema(required = true, example = "Waiting for me") String name,
      @Schema(
              description = "What follows the question mark in the page's address.",
              example = "status=ACTION_REQUIRED&sort=DUE")
          String query,
      @Schema(description = "Whether the page opens with it; false when absent.")
          Boolean opensFirst) {}

  @Schema(description = "A saved view, the caller's own.")
  record SavedViewBody(
      @Schema(required = true) UUID id,
      @Schema(required = true, example = "claims") String page,
      @Schema(required = true, example = "Waiting for me") String name,
      @Schema(required = true, example = "status=ACTION_REQUIRED&sort=DUE") String query,
      @Schema(required = true, description = "Whether the page opens with it.") boolean opensFirst,
      @Schema(required = true) Instant createdAt) {

    static SavedViewBody of(SavedView view) {
      return new SavedViewBody(
          view.id(), view.page(), view.name(), view.query(), view.opensFirst(), view.createdAt());
    }
  }

  @Schema(description = "What can be changed of a saved view.")
  record SavedViewPatch(
      @Schema(example = "Waiting for me") String name,
      @Schema(example = "status=ACTION_REQUIRED&sort=DUE") String query,
      Boolean opensFirst) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Save a view", description = "50 at most, on all pages together.")
  public Created<SavedViewBody> saveView(NewViewBody body) {
    NewView wanted =
        new NewView(body.page(), body.name(), body.query(), Boolean.TRUE.equals(body.opensFirst()));
    Receipt receipt = ApiProblem.unlessDone(views.save(context.actor(), wanted));
    return Created.read("saved-views/" + receipt.id(), () -> read(receipt.id()));
  }

  @GET
  @Operation(summary = "List my saved views", description = "By page and name; all of them.")
  public Listing<SavedViewBody> listViews(
      @QueryParam("page") @Parameter(description = "claims or queue; both when absent.")
          String page) {
    return Listing.of(
        ApiProblem.unlessDone(views.list(context.actor(), new Queries().text(page))),
        SavedViewBody::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read one of my saved views")
  public Versioned<SavedViewBody> getView(@PathParam("id") String id) {
    return read(Queries.pathId(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(summary = "Rename or change one of my saved views")
  public Versioned<SavedViewBody> changeView(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = SavedViewPatch.class)))
          MergePatch patch) {
    long version = Versions.required(ifMatch);
    UUID viewId = Queries.pathId(id);
    SavedView now = ApiProblem.unlessDone(views.one(context.actor(), viewId));
    SavedViewPatch wanted =
        patch.applyTo(new SavedViewPatch(now.name(), now.query(), now.opensFirst()));
    ApiProblem.unlessDone(
        views.change(
            context.actor(),
            viewId,
            version,
            new Edit(
                wanted.name() == null ? "" : wanted.name(),
                wanted.query() == null ? "" : wanted.query(),
                Boolean.TRUE.equals(wanted.opensFirst()))));
    return read(viewId);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Delete one of my saved views")
  public void deleteView(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    long version = Versions.required(ifMatch);
    ApiProblem.unlessDone(views.delete(context.actor(), Queries.pathId(id), version));
  }

  private Versioned<SavedViewBody> read(UUID id) {
    SavedView view = ApiProblem.unlessDone(views.one(context.actor(), id));
    return new Versioned<>(SavedViewBody.of(view), view.version());
  }
}
