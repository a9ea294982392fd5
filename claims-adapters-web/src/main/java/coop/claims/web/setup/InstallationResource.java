package coop.claims.web.setup;

import coop.claims.domain.setup.Installation.Vendor;
import coop.claims.domain.setup.SetUp;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whose installation this is. */
@Path("installation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Set-up")
public class InstallationResource {

  @Inject SetUp setUp;
  @Inject CallContext context;

  @Schema(
      name = "Installation",
      description = "The vendor who runs it; empty when it was not set up on the set-up page.")
  record InstallationBody(
      @Schema(example = "Polaris Software") String vendorName,
      @Schema(description = "IANA name.", example = "Europe/Dublin") String timeZone,
      Instant setUpAt) {

    static InstallationBody of(Vendor vendor) {
      return new InstallationBody(vendor.name(), vendor.timeZone().getId(), vendor.setUpAt());
    }
  }

  @GET
  @Operation(summary = "Read whose installation this is", description = "For anybody signed in.")
  public InstallationBody getInstallation() {
    return ApiProblem.unlessDone(setUp.vendor(context.actor()))
        .map(InstallationBody::of)
        .orElseGet(() -> new InstallationBody(null, null, null));
  }
}
