package coop.claims.domain.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which files are taken as evidence: by ending, and by what the bytes may then turn out to be. */
public final class FileTypes {

  private static final Map<String, Set<String>> MEDIA_TYPES_BY_ENDING =
      Map.ofEntries(
          Map.entry("pdf", Set.of("application/pdf")),
          Map.entry("png", Set.of("image/png")),
          Map.entry("jpg", Set.of("image/jpeg")),
          Map.entry("jpeg", Set.of("image/jpeg")),
          Map.entry(
              "docx",
              Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
          Map.entry(
              "xlsx", Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
          Map.entry(
              "pptx",
              Set.of("application/vnd.openxmlformats-officedocument.presentationml.presentation")),
          Map.entry("eml", Set.of("message/rfc822")),
          Map.entry("msg", Set.of("application/vnd.ms-outlook")),
          Map.entry("csv", Set.of("text/csv")));

  private FileTypes() {}

  public static Set<String> endings() {
    return MEDIA_TYPES_BY_ENDING.keySet();
  }

  /** What a file of that name must be; empty when the ending is not taken. */
  public static Optional<Set<String>> accepted(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(MEDIA_TYPES_BY_ENDING.get(ending));
  }

  /** Whether a browser may show it in place; everything else is offered as a download. */
  public static boolean isShownInBrowser(String mediaType) {
    return Set.of("application/pdf", "image/png", "image/jpeg").contains(mediaType);
  }
}
