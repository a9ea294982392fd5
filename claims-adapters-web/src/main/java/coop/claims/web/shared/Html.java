package coop.claims.web.shared;

/** Writes HTML: what is given as text is escaped, always. */
public final class Html {

  private final StringBuilder html = new StringBuilder();

  /** Markup as it stands; never anything from outside. */
  public Html raw(String markup) {
    html.append(markup);
    return this;
  }

  public Html text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** An element with a text in it. */
  public Html element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name.replaceFirst(" .*", "") + ">\n");
  }

  /** An element with a text in it; nothing when there is no text. */
  public Html elementIfAny(String name, String text) {
    return text == null || text.isEmpty() ? this : element(name, text);
  }

  public Html link(String address, String text) {
    return raw("<a href=\"" + escaped(address) + "\">").text(text).raw("</a>");
  }

  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
