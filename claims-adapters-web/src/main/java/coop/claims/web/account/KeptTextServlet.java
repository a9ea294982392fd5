package coop.claims.web.account;

import coop.claims.domain.account.KeptText;
import coop.claims.domain.account.KeptTexts;
import coop.claims.domain.shared.Outcome;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Where a page keeps what is being typed into it, and asks for it when it is opened again. Asking
 * is a sign of life too: it keeps the session. It is the screens' own; over REST nothing is typed.
 */
@WebServlet("/kept")
public class KeptTextServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** In bytes: all characters of the longest text, each in four bytes, and what stands around. */
  private static final int LONGEST_BODY = 8_000_000;

  @Inject private transient KeptTexts texts;
  @Inject private transient CallContext context;
  @Inject private transient Wording wording;
  @Inject private transient Moments moments;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonArrayBuilder answer = Json.createArrayBuilder();
    texts
        .of(context.actor(), String.valueOf(request.getParameter("page")))
        .orThrow()
        .forEach(text -> answer.add(written(text)));
    write(response, answer.build());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    Outcome<?> kept;
    try {
      kept = keep(new String(body, StandardCharsets.UTF_8));
    } catch (JsonException | ClassCastException | NullPointerException unreadable) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    if (kept.fold(done -> true, refused -> false)) {
      write(response, Json.createObjectBuilder().add("saved", saved(moments.now())).build());
    } else {
      response.setStatus(422);
    }
  }

  private Outcome<?> keep(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject typed = reader.readObject();
      List<KeptText.Field> fields =
          typed.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
              .map(KeptTextServlet::field)
              .toList();
      return texts.keep(context.actor(), typed.getString("page"), typed.getString("form"), fields);
    }
  }

  private static KeptText.Field field(JsonObject field) {
    return new KeptText.Field(
        field.getString("name"),
        field.getString("label"),
        field.getString("typed"),
        field.getString("before"));
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
    texts
        .forget(context.actor(), request.getParameter("page"), request.getParameter("form"))
        .orThrow();
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private JsonObjectBuilder written(KeptText text) {
    JsonArrayBuilder fields = Json.createArrayBuilder();
    for (KeptText.Field field : text.fields()) {
      fields.add(
          Json.createObjectBuilder()
              .add("name", field.name())
              .add("label", field.label())
              .add("typed", field.typed())
              .add("before", field.before()));
    }
    return Json.createObjectBuilder()
        .add("form", text.form())
        .add("saved", saved(text.savedAt()))
        .add("restored", wording.format("kept.restored", moments.at(text.savedAt())))
        .add("fields", fields);
  }

  private String saved(Instant at) {
    return wording.format("kept.saved", moments.time(at));
  }

  private static void write(HttpServletResponse response, JsonValue json) throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(json.toString());
  }
}
