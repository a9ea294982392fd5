package coop.claims.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An address of this application with its parameters, for links that keep a page's filters. */
public final class Address {

  private final String path;
  private final Map<String, List<String>> parameters;

  private Address(String path, Map<String, List<String>> parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  /** A page by its path, with its leading slash. */
  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** Where the browser is, with everything in the query. */
  static Address of(HttpServletRequest request) {
    return of(request.getRequestURI()).query(request.getQueryString());
  }

  /** The same parameters at another path. */
  public Address at(String otherPath) {
    return new Address(otherPath, parameters);
  }

  /** With the parameters of that query instead; null or empty for none. */
  public Address query(String query) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!value.isEmpty()) {
        read.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return new Address(path, read);
  }

  /** The parameter with that value only; null or empty takes it away. */
  public Address with(String name, Object value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.remove(name);
    if (value != null && !value.toString().isEmpty()) {
      changed.put(name, List.of(value.toString()));
    }
    return new Address(path, changed);
  }

  public Address without(String name) {
    return with(name, null);
  }

  /** Path and query, as a link needs it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(path);
    char joint = '?';
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        text.append(joint).append(encoded(parameter.getKey())).append('=').append(encoded(value));
        joint = '&';
      }
    }
    return text.toString();
  }

  /** What follows the question mark; empty without parameters. */
  public String query() {
    return new Address("", parameters).toString().replaceFirst("^\\?", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
