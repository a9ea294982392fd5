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

/** Partner companies. */
@Path("organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class OrganisationsResource {

  @Inject PartnerDirectory directory;
  @Inject CallContext context;

  @Schema(description = "A partner company.")
  record OrganisationBody(
      @Schema(required = true) UUID id,
      @Schema(required = true, example = "AURORA") String code,
      @Schema(required = true, example = "Aurora Services") String name,
      @Schema(required = true, description = "ISO 3166-1 alpha-2.", example = "FR") String country,
      @Schema(required = true, description = "An IANA zone.", example = "Europe/Paris")
          String timeZone,
      @Schema(required = true, description = "ISO 639-1.", example = "fr") String language) {}

  @GET
  @Operation(
      summary = "List organisations",
      description = "A partner sees its own; the vendor's people see all.")
  public Listing<OrganisationBody> listOrganisations(
      @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(directory.organisations(context.actor(), page)),
        o ->
            new OrganisationBody(
                o.id(), o.code(), o.name(), o.country(), o.timeZone().getId(), o.language()));
  }
}
