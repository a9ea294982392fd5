package coop.claims.web.program;

import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.ApiProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON Schema of program documents, for whoever writes one. */
@Path("catalogues/schema")
@RequestScoped
@Tag(name = "Program documents")
public class SchemaResource {

  private static final String SCHEMA = "application/schema+json";

  @GET
  @Produces(SCHEMA)
  @Operation(
      summary = "Read the schema of program documents",
      description = "JSON Schema, draft 2020-12; it refers to that of catalogues.")
  public Response getProgramSchema() {
    return schema("program.schema.json");
  }

  @GET
  @Path("catalogue")
  @Produces(SCHEMA)
  @Operation(
      summary = "Read the schema of catalogues",
      description = "Expense types and activities, within a program document.")
  public Response getCatalogueSchema() {
    return schema("catalogue.schema.json");
  }

  private static Response schema(String name) {
    try (InputStream in = SchemaResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw ApiProblem.of(Refusal.notFound());
      }
      return Response.ok(in.readAllBytes()).build();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
