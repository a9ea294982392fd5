package coop.claims.app.story;

import java.util.function.Consumer;

/**
 * A page, dialog or error state somebody can come to.
 *
 * @param user who comes there; null for somebody who has not signed in
 * @param go leads there, from the page after sign-in
 * @param status of the page as the browser's console tells it; 200 says nothing
 */
record Scene(String name, String user, Consumer<Visitor> go, int status) {

  static Scene of(String name, String user, Consumer<Visitor> go) {
    return new Scene(name, user, go, 200);
  }

  /** A page that is there, by its address. */
  static Scene at(String user, String path) {
    return of(path.replaceAll("[0-9a-f]{8}-[-0-9a-f]{27}", "..."), user, v -> v.open(path));
  }

  /** A page that is not. */
  static Scene refused(String user, String path, int status) {
    return new Scene(path.replaceAll("=.*", "=..."), user, v -> v.open(path), status);
  }
}
