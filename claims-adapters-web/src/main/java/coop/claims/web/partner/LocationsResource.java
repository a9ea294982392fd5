package coop.claims.web.partner;

import coop.claims.domain.partner.PartnerDirectory;
import coop.claims.domain.shared.PageRequest;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offices of partners. */
@Path("locations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class LocationsResource {

  @Inject PartnerDirectory directory;
  @Inject CallContext context;

  @Schema(description = "An office of a partner; claims are made for a location.")
  record LocationBody(
      @Schema(required = true) UUID id,
      @Schema(required = true) UUID organisationId,
      @Schema(required = true, description = "The partner's location id.", example = "AUR-LYON")
          String code,
      @Schema(required = true, example = "Lyon office") String name,
      @Schema(required = true, description = "ISO 3166-1 alpha-2.", example = "FR")
          String country) {}

  @GET
  @Operation(summary = "List locations", description = "Those the caller holds a role for.")
  public Listing<LocationBody> listLocations(
      @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(directory.locations(context.actor(), page)),
        l -> new LocationBody(l.id(), l.organisationId(), l.code(), l.name(), l.country()));
  }
}
