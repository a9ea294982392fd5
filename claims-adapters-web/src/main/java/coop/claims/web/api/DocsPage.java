package coop.claims.web.api;

import coop.claims.web.shared.Html;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The description of the API as one page: operations by subject, then the things they speak of. */
final class DocsPage {

  private final OpenAPI api;
  private final Html html = new Html();

  DocsPage(OpenAPI api) {
    this.api = api;
  }

  String html() {
    String title = api.getInfo().getTitle() + ": REST interface";
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .element("title", title)
        .raw("<link rel=\"icon\" href=\"data:,\">\n")
        .raw("<link rel=\"stylesheet\" href=\"docs.css\">\n</head>\n<body>\n")
        .raw("<header>\n")
        .element("h1", title)
        .element("p", api.getInfo().getDescription())
        .raw("<p>The same for programs: ")
        .link("../openapi", "/openapi")
        .raw(" (OpenAPI ")
        .text(api.getOpenapi())
        .raw(").</p>\n</header>\n");
    contents();
    html.raw("<main>\n");
    api.getTags().forEach(this::subject);
    things();
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  private void contents() {
    html.raw("<nav aria-label=\"Contents\">\n<ul>\n");
    for (Tag tag : api.getTags()) {
      html.raw("<li>").link("#" + anchor(tag.getName()), tag.getName()).raw("</li>\n");
    }
    html.raw("<li>").link("#things", "Things").raw("</li>\n</ul>\n</nav>\n");
  }

  private void subject(Tag tag) {
    html.element("h2 id=\"" + anchor(tag.getName()) + "\"", tag.getName());
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (verb, operation) -> {
                          if (operation.getTags().contains(tag.getName())) {
                            operation(path, verb, operation);
                          }
                        }));
  }

  private void operation(String path, PathItem.HttpMethod verb, Operation operation) {
    html.raw("<section aria-labelledby=\"" + operation.getOperationId() + "\">\n")
        .element("h3 id=\"" + operation.getOperationId() + "\"", operation.getSummary())
        .raw("<p><code>")
        .text(verb + " " + path)
        .raw("</code></p>\n")
        .elementIfAny("p", operation.getDescription());
    if (isAny(operation.getParameters())) {
      html.element("h4", "Reads").raw("<dl>\n");
      operation.getParameters().forEach(this::parameter);
      html.raw("</dl>\n");
    }
    if (operation.getRequestBody() != null) {
      html.element("h4", "Body").raw("<p>");
      content(operation.getRequestBody().getContent());
      html.raw("</p>\n");
    }
    html.element("h4", "Answers").raw("<dl>\n");
    operation.getResponses().getAPIResponses().forEach(this::answer);
    html.raw("</dl>\n</section>\n");
  }

  private void parameter(Parameter given) {
    Parameter parameter =
        given.getRef() == null
            ? given
            : api.getComponents().getParameters().get(last(given.getRef()));
    boolean required = Boolean.TRUE.equals(parameter.getRequired());
    html.raw("<dt><code>")
        .text(parameter.getName())
        .raw("</code> in ")
        .text(parameter.getIn().toString())
        .raw(required ? ", required" : "")
        .raw("</dt>\n<dd>");
    type(parameter.getSchema());
    Optional.ofNullable(parameter.getDescription()).ifPresent(d -> html.text(". " + d));
    html.raw("</dd>\n");
  }

  private void answer(String status, APIResponse given) {
    APIResponse response =
        given.getRef() == null
            ? given
            : api.getComponents().getResponses().get(last(given.getRef()));
    html.raw("<dt>").text(status).raw("</dt>\n<dd>").text(response.getDescription());
    Map<String, Header> headers = response.getHeaders();
    if (headers != null && !headers.isEmpty()) {
      html.text(" Headers: " + String.join(", ", headers.keySet()) + ".");
    }
    if (response.getContent() != null) {
      html.raw(" ");
      content(response.getContent());
    }
    html.raw("</dd>\n");
  }

  private void content(Content content) {
    content
        .getMediaTypes()
        .forEach(
            (mediaType, body) -> {
              type(body.getSchema());
              html.raw(" as <code>").text(mediaType).raw("</code>");
            });
  }

  private void things() {
    html.element("h2 id=\"things\"", "Things");
    api.getComponents().getSchemas().forEach(this::thing);
  }

  private void thing(String name, Schema schema) {
    html.raw("<section aria-labelledby=\"" + thingAnchor(name) + "\">\n")
        .element("h3 id=\"" + thingAnchor(name) + "\"", name)
        .elementIfAny("p", schema.getDescription());
    if (isAny(schema.getEnumeration())) {
      html.element("p", "One of: " + String.join(", ", texts(schema.getEnumeration())));
    }
    if (schema.getProperties() != null && !schema.getProperties().isEmpty()) {
      html.raw("<dl>\n");
      schema.getProperties().forEach((field, type) -> field(field, type, schema));
      html.raw("</dl>\n");
    }
    html.raw("</section>\n");
  }

  private void field(String name, Schema type, Schema of) {
    boolean required = of.getRequired() != null && of.getRequired().contains(name);
    html.raw("<dt><code>").text(name).raw("</code>").raw(required ? ", required" : "");
    html.raw("</dt>\n<dd>");
    type(type);
    Optional.ofNullable(type.getDescription()).ifPresent(d -> html.text(". " + d));
    html.raw("</dd>\n");
  }

  /** A type in words, with a link to what has a name. */
  private void type(Schema schema) {
    if (schema.getRef() != null) {
      html.link("#" + thingAnchor(last(schema.getRef())), last(schema.getRef()));
    } else if (isAny(schema.getAllOf())) {
      type(schema.getAllOf().get(0));
    } else if (schema.getItems() != null) {
      html.raw("list of ");
      type(schema.getItems());
    } else if (schema.getAdditionalPropertiesSchema() != null) {
      html.raw("object of ");
      type(schema.getAdditionalPropertiesSchema());
    } else {
      html.text(
          schema.getFormat() != null
              ? schema.getFormat()
              : schema.getType() == null ? "anything" : schema.getType().toString());
    }
  }

  private static boolean isAny(List<?> list) {
    return list != null && !list.isEmpty();
  }

  private static List<String> texts(List<Object> values) {
    return values.stream().map(String::valueOf).toList();
  }

  private static String last(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static String anchor(String name) {
    return "about-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String thingAnchor(String name) {
    return "thing-" + name;
  }
}
