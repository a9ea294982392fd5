package coop.claims.web.page;

import coop.claims.domain.account.KeptTexts;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.domain.shared.Sha256;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallContext.IdempotencyKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.primefaces.context.PrimeFacesContext;

/**
 * One posted form. It runs one command under the key the form was rendered with, so that a double
 * click has one effect; then it either leads on with a redirect, or tells the refusal beside the
 * fields and leaves what was typed where it is.
 *
 * <p>A form says which it is, its key and its version by the tag {@code ui:command}.
 */
@Named("posting")
@RequestScoped
public class Posting {

  /** Names of the hidden fields that {@code ui:command} writes. */
  static final String KEY = "claims-key";

  static final String FORM = "claims-form";
  static final String VERSION = "claims-version";

  /** Prefix of what a page remembers: which version each of its forms was shown with. */
  private static final String SHOWN_VERSION = "claims.version ";

  /** Written by the page's script: under which address it keeps what is typed into the form. */
  static final String KEPT = "claims-kept";

  /** And under which name of the form. */
  static final String KEPT_FORM = "claims-kept-form";

  /** Refusals of a file stand beside the field that sent it. */
  private static final String ABOUT_FILE = "document.";

  private static final String FILE = "file";
  private static final String FILE_NAME = "fileName";

  private static final Pattern KEYS = Pattern.compile("[!-~]{1,100}");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,18}");
  private static final String VIEW_STATE = "jakarta.faces.ViewState";

  @Inject CallContext context;
  @Inject KeptTexts keptTexts;
  @Inject HttpServletRequest request;
  @Inject Wording wording;
  @Inject Messages messages;
  @Inject Notices notices;

  /** A fresh key, for a form that is being rendered. */
  public String getNewKey() {
    return UUID.randomUUID().toString();
  }

  /**
   * The nonce of this page's scripts. The component library asks for it back with each form, and
   * would add it by script; written as a field, forms work without scripts too.
   */
  public String getNonce() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }

  /** Client id of the form that a component stands in. */
  public String formAround(UIComponent component) {
    UIComponent around = component;
    while (around != null && !(around instanceof UIForm)) {
      around = around.getParent();
    }
    return around == null ? "" : around.getClientId(FacesContext.getCurrentInstance());
  }

  /**
   * The version a form of this page carries: the one it was first shown with, however often the
   * page comes back. So what was refused as outdated stays refused until the page is opened again.
   *
   * @param command the form's {@code ui:command}
   * @param now of the thing as it is; null when it has none
   */
  public Object versionOf(UIComponent command, Object now) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (now == null) {
      return "";
    }
    Map<String, Object> page = faces.getViewRoot().getViewMap();
    String form = SHOWN_VERSION + formAround(command);
    if (!faces.isPostback()) {
      page.put(form, now);
    }
    return page.getOrDefault(form, now);
  }

  /** A part of what was asked is done: the page goes on from that version, its own. */
  public void movedTo(long version) {
    FacesContext.getCurrentInstance()
        .getViewRoot()
        .getViewMap()
        .replaceAll((name, value) -> name.startsWith(SHOWN_VERSION) ? (Object) version : value);
  }

  /** The posted form is on the page no longer, so nothing was done; says so, with its words. */
  void unanswered() {
    String form = request.getParameter(FORM);
    if (form != null && !form.isBlank()) {
      messages.wrong(wording.get("page.form-gone"));
      messages.outdated();
      messages.keep(
          TypedWords.in(
              FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap(),
              form));
    }
  }

  /** The version the form was rendered at; null when it carried none. */
  public Long version() {
    String text = request.getParameter(VERSION);
    return text != null && NUMBERS.matcher(text).matches() ? Long.valueOf(text) : null;
  }

  /**
   * The file that a {@code ui:file} of the posted form sent, an empty one too; nothing when none
   * was chosen.
   *
   * @param path of the field, as in {@link #wrong}
   */
  public Optional<Part> file(String path) {
    try {
      Part part = request.getPart(clientId(path) + ":in");
      String name = part == null ? null : part.getSubmittedFileName();
      return name == null || name.isBlank() ? Optional.empty() : Optional.of(part);
    } catch (IOException | ServletException noUpload) {
      return Optional.empty();
    }
  }

  /** Reads the fields of the form; ask {@link #readable} before running anything. */
  public Typed typed() {
    return new Typed(wording.texts().numberLocale());
  }

  /** Whether everything typed could be read; what could not is told on the page. */
  public boolean readable(Typed typed) {
    if (!typed.isReadable()) {
      messages.wrong(wording.get("refusal.input.invalid"));
      tell(typed.violations());
    }
    return typed.isReadable();
  }

  /**
   * Runs the command; a refusal is told on the page.
   *
   * @param action what is done, stable: part of the key's route
   * @return empty when it was refused
   */
  public <T> Optional<T> run(String action, Supplier<Outcome<T>> command) {
    return run(action, command, refusal -> Optional.empty());
  }

  /**
   * Runs the command; a refusal is told on the page.
   *
   * @param words what to say of a refusal instead of its own text; empty where that says it all
   */
  public <T> Optional<T> run(
      String action, Supplier<Outcome<T>> command, Function<Refusal, Optional<String>> words) {
    useKey(action);
    Optional<T> done = command.get().fold(Optional::ofNullable, refusal -> told(refusal, words));
    done.ifPresent(sent -> forgetTyped());
    return done;
  }

  private <T> Optional<T> told(Refusal refusal, Function<Refusal, Optional<String>> words) {
    tell(refusal, words.apply(refusal).orElseGet(() -> wording.texts().refusal(refusal)));
    return Optional.empty();
  }

  /** What was sent needs not be kept any more; where scripts do not run, nothing was. */
  public void forgetTyped() {
    String page = request.getParameter(KEPT);
    String form = request.getParameter(KEPT_FORM);
    if (page != null && form != null) {
      keptTexts.forget(context.actor(), page, form);
    }
  }

  /** How many rows of a list of the posted page's form hold typed text that was not sent yet. */
  public int keptRows(String form, String list) {
    String query = request.getQueryString();
    String page = request.getRequestURI() + (query == null ? "" : "?" + query);
    Pattern row = Pattern.compile(Pattern.quote(list) + ":(\\d{1,4}):.*");
    return keptTexts
        .of(context.actor(), page)
        .fold(
            kept ->
                kept.stream()
                    .filter(text -> text.form().equals(form))
                    .flatMap(text -> text.fields().stream())
                    .filter(field -> !field.typed().isBlank())
                    .map(field -> row.matcher(field.name()))
                    .filter(Matcher::matches)
                    .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                    .max()
                    .orElse(0),
            refused -> 0);
  }

  /** The value, or the refusal told on the page. */
  public <T> Optional<T> answer(Outcome<T> outcome) {
    return outcome.fold(
        Optional::ofNullable,
        refusal -> {
          tell(refusal);
          return Optional.empty();
        });
  }

  /** Leads on to an address of this application, where it will be said that it was done. */
  public void done(String address, String key, Object... arguments) {
    notices.say(wording.format(key, arguments));
    go(address);
  }

  /** Leads on to an address of this application, such as {@code /claim?id=...}. */
  public void go(String address) {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      faces.getExternalContext().redirect(request.getContextPath() + address);
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells a refusal: what it says of fields beside them, the rest at the top. */
  public void tell(Refusal refusal) {
    tell(refusal, wording.texts().refusal(refusal));
  }

  private void tell(Refusal refusal, String text) {
    if (isOutdated(refusal)) {
      messages.outdated();
    }
    if (refusal.code().startsWith(ABOUT_FILE) && labelOf(clientId(FILE)) != null) {
      wrong(FILE, text);
      return;
    }
    messages.wrong(text);
    tell(refusal.violations());
  }

  /** Whether it was refused because things went on since the page was shown. */
  public static boolean isOutdated(Refusal refusal) {
    return refusal.kind() == Refusal.Kind.STALE || refusal.kind() == Refusal.Kind.ILLEGAL_STEP;
  }

  /** Tells what is wrong with the fields of the posted form. */
  public void tell(List<Violation> violations) {
    for (Violation violation : violations) {
      wrong(violation.path(), wording.texts().violation(violation));
    }
  }

  /**
   * Tells what is wrong with one field.
   *
   * @param path of the field in the form, such as {@code name} or {@code lines[0].amount}
   */
  public void wrong(String path, String text) {
    String clientId = clientId(path.equals(FILE_NAME) ? FILE : path);
    String label = labelOf(clientId);
    if (label == null) {
      messages.wrong(text);
    } else {
      messages.wrong(clientId, label, text);
    }
  }

  /** {@code lines[0].amount} of the form {@code bill} stands in {@code bill:lines:0:amount}. */
  private String clientId(String path) {
    String inForm = path.replace("[", ":").replace("]", "").replace('.', ':');
    String form = request.getParameter(FORM);
    return form == null || form.isBlank() ? inForm : form + ":" + inForm;
  }

  /** Null when there is no such field on the page. */
  private static String labelOf(String clientId) {
    FacesContext faces = FacesContext.getCurrentInstance();
    UIViewRoot page = faces.getViewRoot();
    String[] label = new String[1];
    if (page != null) {
      page.invokeOnComponent(faces, clientId, (context, component) -> label[0] = label(component));
    }
    return label[0];
  }

  private static String label(UIComponent field) {
    Object label = field.getAttributes().get("label");
    return label == null ? "" : label.toString();
  }

  /**
   * Does the next command under the form's key, so that a form sent twice has one effect. A form
   * that runs several commands names each.
   *
   * @param action what is done, stable: part of the key's route
   */
  public void useKey(String action) {
    String key = request.getParameter(KEY);
    if (key != null && KEYS.matcher(key).matches()) {
      String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
      context.use(new IdempotencyKey(key, "POST " + page + " " + action, bodySha256()));
    }
  }

  /** Of everything typed, of the files and of the address. */
  private String bodySha256() {
    String body =
        new TreeMap<>(request.getParameterMap())
            .entrySet().stream()
                .filter(e -> !e.getKey().equals(KEY) && !e.getKey().equals(VIEW_STATE))
                .map(e -> e.getKey() + "=" + Arrays.toString(e.getValue()))
                .collect(Collectors.joining("\n"));
    String address = request.getRequestURI() + "?" + request.getQueryString();
    return Sha256.hex(address + "\n" + body + "\n" + SentFiles.told(request));
  }
}
