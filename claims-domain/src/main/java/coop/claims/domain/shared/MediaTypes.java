package coop.claims.domain.shared;

import java.util.Set;

/** What files may be evidence; a catalogue cannot ask for anything else. */
public final class MediaTypes {

  public static final Set<String> ACCEPTED =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "message/rfc822",
          "application/vnd.ms-outlook",
          "text/csv");

  private MediaTypes() {}
}
