package coop.claims.web.partner;

import coop.claims.domain.partner.Enrollment;
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

/** Memberships of programs. */
@Path("enrollments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class EnrollmentsResource {

  @Inject PartnerDirectory directory;
  @Inject CallContext context;

  @Schema(description = "A location's membership of a program. Only an enrolled one can claim.")
  record EnrollmentBody(
      @Schema(required = true) UUID id,
      @Schema(required = true) UUID organisationId,
      @Schema(required = true) UUID locationId,
      @Schema(required = true, example = "CSP-DIRECT") String programCode,
      @Schema(required = true) Enrollment.Status status) {}

  @GET
  @Operation(
      summary = "List enrollments",
      description = "Those of (location, program) pairs the caller holds a role for.")
  public Listing<EnrollmentBody> listEnrollments(
      @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(directory.enrollments(context.actor(), page)),
        e ->
            new EnrollmentBody(
                e.id(), e.organisationId(), e.locationId(), e.programCode(), e.status()));
  }
}
