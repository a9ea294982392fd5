package coop.claims.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed into a field of a form that the page no longer shows.
 *
 * @param label of the field; empty when it had one for each row
 */
public record TypedWords(String label, String text) {

  /** The words of the fields below a form, by their names in the request. */
  static List<TypedWords> in(Map<String, String> request, String form) {
    List<TypedWords> words = new ArrayList<>();
    request.forEach(
        (name, text) -> {
          UIComponent field = name.startsWith(form + ":") && !text.isBlank() ? field(name) : null;
          if (field instanceof HtmlInputText || field instanceof HtmlInputTextarea) {
            Object label = field.getAttributes().get("label");
            words.add(new TypedWords(label == null ? "" : label.toString(), text));
          }
        });
    return words;
  }

  /** A component has its place in the page without the number of its row. */
  private static UIComponent field(String name) {
    String place = name.replaceAll(":\\d+(?=:)", "");
    try {
      return FacesContext.getCurrentInstance().getViewRoot().findComponent(":" + place);
    } catch (IllegalArgumentException noSuchPlace) {
      return null;
    }
  }
}
