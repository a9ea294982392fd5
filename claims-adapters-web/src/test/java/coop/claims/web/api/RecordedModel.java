package coop.claims.web.api;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Constructible;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.spi.OASFactoryResolver;

/** Objects of the description that only remember what they are told: no server is needed. */
final class RecordedModel extends OASFactoryResolver {

  /** What a collection is called whose items are added under another name. */
  private static final Map<String, String> COLLECTIONS =
      Map.ofEntries(
          Map.entry("required", "required"),
          Map.entry("enumeration", "enumeration"),
          Map.entry("allOf", "allOf"),
          Map.entry("property", "properties"),
          Map.entry("pathItem", "pathItems"),
          Map.entry("mediaType", "mediaTypes"),
          Map.entry("APIResponse", "APIResponses"),
          Map.entry("response", "responses"),
          Map.entry("securityRequirement", "security"),
          Map.entry("scheme", "schemes"));

  @Override
  public <T extends Constructible> T createObject(Class<T> type) {
    Map<String, Object> told = new LinkedHashMap<>();
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer(proxy, method, arguments, told)));
  }

  private static Object answer(
      Object proxy, Method method, Object[] arguments, Map<String, Object> told) {
    String name = method.getName();
    if (name.equals("hashCode")) {
      return System.identityHashCode(proxy);
    }
    if (name.equals("equals")) {
      return proxy == arguments[0];
    }
    if (name.equals("toString")) {
      return told.toString();
    }
    if (name.equals("getOperations")) {
      return operations(told);
    }
    if (name.equals("setOperation")) {
      told.put(arguments[0].toString(), arguments[1]);
      return null;
    }
    if (name.startsWith("get")) {
      return told.get(lower(name.substring(3)));
    }
    if (name.startsWith("add") && !name.startsWith("additional")) {
      add(told, lower(name.substring(3)), arguments);
      return proxy;
    }
    if (arguments != null && arguments.length == 1) {
      told.put(name, arguments[0]);
      return proxy;
    }
    throw new UnsupportedOperationException("a model is made and read only, not " + method);
  }

  private static Map<PathItem.HttpMethod, Object> operations(Map<String, Object> told) {
    Map<PathItem.HttpMethod, Object> operations = new LinkedHashMap<>();
    told.forEach((verb, operation) -> operations.put(PathItem.HttpMethod.valueOf(verb), operation));
    return operations;
  }

  @SuppressWarnings("unchecked")
  private static void add(Map<String, Object> told, String one, Object[] arguments) {
    String all = COLLECTIONS.getOrDefault(one, one + "s");
    if (arguments.length == 1 && !one.equals("scheme")) {
      ((List<Object>) told.computeIfAbsent(all, key -> new ArrayList<>())).add(arguments[0]);
    } else {
      Object value = arguments.length > 1 ? arguments[1] : List.of();
      ((Map<Object, Object>) told.computeIfAbsent(all, key -> new LinkedHashMap<>()))
          .put(arguments[0], Arrays.asList(value).get(0));
    }
  }

  private static String lower(String name) {
    return name.startsWith("API")
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
