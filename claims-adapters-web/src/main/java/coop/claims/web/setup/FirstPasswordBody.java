package coop.claims.web.setup;

import coop.claims.domain.setup.FirstPassword;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password made for somebody. */
@Schema(
    name = "FirstPassword",
    description = "Shown this once. It opens nothing but the choice of a password.")
record FirstPasswordBody(
    @Schema(required = true, example = "jonas") String username,
    @Schema(required = true, example = "Jonas Weber") String name,
    @Schema(required = true, example = "k3vd-9x2m-0qte-77hz") String password) {

  static List<FirstPasswordBody> of(List<FirstPassword> passwords) {
    return passwords.stream()
        .map(p -> new FirstPasswordBody(p.username(), p.name(), p.password()))
        .toList();
  }
}
