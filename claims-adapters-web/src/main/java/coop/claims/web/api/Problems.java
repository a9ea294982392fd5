package coop.claims.web.api;

import coop.claims.web.shared.Problem;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the problems every operation may answer with. */
final class Problems {

  private static final Map<Integer, String> MEANINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(400, "Malformed: The request cannot be understood."),
              Map.entry(401, "Unauthenticated: No valid credentials came with it."),
              Map.entry(403, "Forbidden: You may see the thing but not do this with it."),
              Map.entry(404, "NotFound: Unknown, another organisation's, or outside your scope."),
              Map.entry(409, "IllegalStep: The thing is in a state that does not allow it."),
              Map.entry(412, "Stale: Somebody changed the thing since you read it."),
              Map.entry(413, "TooLarge: The body or file is too large."),
              Map.entry(415, "UnsupportedType: The body or file is of a type that is not taken."),
              Map.entry(416, "OutsideRange: The file does not have these bytes."),
              Map.entry(422, "Refused: Understood and allowed, but a rule says no."),
              Map.entry(
                  429, "Limited: Too many attempts; Retry-After says when the next one counts."),
              Map.entry(428, "VersionMissing: Send the version you read as If-Match."),
              Map.entry(500, "Failed: Our mistake; the correlation id names it.")));

  private Problems() {}

  /** Name of the shared response. */
  static String nameOf(int status) {
    return MEANINGS.get(status).replaceFirst(":.*", "");
  }

  static Map<String, APIResponse> responses(Schemas schemas) {
    Map<String, APIResponse> responses = new TreeMap<>();
    MEANINGS.forEach(
        (status, meaning) ->
            responses.put(
                nameOf(status),
                OASFactory.createAPIResponse()
                    .description(meaning.replaceFirst("^\\w+: ", ""))
                    .content(
                        OASFactory.createContent()
                            .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType().schema(schemas.of(Problem.class))))));
    return responses;
  }
}
