package coop.claims.web.program;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.ProgramCatalogue;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programs, their periods and activities. */
@Path("programs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramsResource {

  @Inject ProgramCatalogue catalogue;
  @Inject CallContext context;

  @GET
  @Operation(
      summary = "List programs",
      description = "A partner sees those one of its locations is enrolled in.")
  public Listing<ProgramBody> listPrograms() {
    return Listing.of(ApiProblem.unlessDone(catalogue.programs(context.actor())), ProgramBody::of);
  }

  @GET
  @Path("{code}")
  @Operation(summary = "Read a program")
  public ProgramBody getProgram(@PathParam("code") String code) {
    return ProgramBody.of(ApiProblem.unlessDone(catalogue.program(context.actor(), code)));
  }

  @GET
  @Path("{code}/periods")
  @Operation(summary = "List a program's periods", description = "Latest first.")
  public Listing<PeriodBody> listPeriods(@PathParam("code") String code) {
    return Listing.of(
        ApiProblem.unlessDone(catalogue.periods(context.actor(), code)), PeriodBody::of);
  }

  @GET
  @Path("{code}/activities")
  @Operation(
      summary = "List a program's activities",
      description = "Of the catalogue version in force. A claim shows its own, pinned one.")
  public Listing<ActivityBody> listActivities(@PathParam("code") String code) {
    Catalogue current = ApiProblem.unlessDone(catalogue.current(context.actor(), code));
    return Listing.of(
        current.activities(),
        activity -> body(current, current.activity(activity.code()).orElseThrow()));
  }

  @GET
  @Path("{code}/activities/{activity}")
  @Operation(summary = "Read one of a program's activities")
  public ActivityBody getActivity(
      @PathParam("code") String code, @PathParam("activity") String activityCode) {
    Catalogue current = ApiProblem.unlessDone(catalogue.current(context.actor(), code));
    return current
        .activity(activityCode)
        .map(activity -> body(current, activity))
        .orElseThrow(() -> ApiProblem.of(Refusal.notFound()));
  }

  private static ActivityBody body(Catalogue catalogue, ActivityType activity) {
    List<ExpenseType> expenseTypes =
        activity.expenseTypes().stream()
            .map(catalogue::expenseType)
            .flatMap(Optional::stream)
            .toList();
    return ActivityBody.of(activity, expenseTypes);
  }
}
