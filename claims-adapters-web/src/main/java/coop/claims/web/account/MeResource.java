package coop.claims.web.account;

import coop.claims.domain.account.DateStyle;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.NumberStyle;
import coop.claims.domain.account.PersonalSettings;
import coop.claims.domain.account.PersonalSettings.Edit;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.Theme;
import coop.claims.domain.account.UserAccount;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.MergePatch;
import coop.claims.web.shared.Versioned;
import coop.claims.web.shared.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class MeResource {

  @Inject SignIn signIn;
  @Inject PersonalSettings settings;
  @Inject CallContext context;

  @Schema(description = "The caller: who, for whom, and with which roles.")
  record MeBody(
      @Schema(required = true) UUID id,
      @Schema(required = true, example = "aurora-admin") String username,
      @Schema(required = true, example = "Claire Martin") String displayName,
      @Schema(example = "claire@example.com") String email,
      @Schema(required = true) Side side,
      @Schema(description = "Only of a partner's people.") UUID organisationId,
      @Schema(required = true, description = "ISO 639-1.", example = "fr") String language,
      @Schema(required = true, description = "An IANA zone.", example = "Europe/Paris")
          String timeZone,
      @Schema(required = true, description = "How amounts are written on screens and in mails.")
          NumberStyle numbers,
      @Schema(required = true, description = "How dates are written on screens and in mails.")
          DateStyle dates,
      @Schema(required = true) Theme theme,
      @Schema(required = true) List<GrantBody> grants) {}

  @Schema(description = "What I set for myself.")
  record SettingsPatch(
      @Schema(description = "en, fr, nl or sv.", example = "fr") String language,
      @Schema(description = "An IANA zone.", example = "Europe/Paris") String timeZone,
      NumberStyle numbers,
      DateStyle dates,
      Theme theme) {}

  @Schema(description = "A role with its scope; without a location or program, for all of them.")
  record GrantBody(
      @Schema(required = true) Role role,
      UUID locationId,
      @Schema(example = "CSP-DIRECT") String programCode) {}

  @GET
  @Operation(summary = "Who am I, and what may I do?")
  public Versioned<MeBody> getMe() {
    UserAccount user = ApiProblem.unlessDone(signIn.me(context.actor()));
    return new Versioned<>(body(user), user.preferencesVersion());
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Change my settings",
      description = "They hold from the next request on, in every browser.")
  public Versioned<MeBody> changeMe(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = SettingsPatch.class)))
          MergePatch patch) {
    long version = Versions.required(ifMatch);
    Preferences now = ApiProblem.unlessDone(signIn.me(context.actor())).preferences();
    SettingsPatch wanted =
        patch.applyTo(
            new SettingsPatch(
                now.language(), now.timeZone().getId(), now.numbers(), now.dates(), now.theme()));
    ApiProblem.unlessDone(
        settings.change(
            context.actor(),
            version,
            new Edit(
                wanted.language(),
                wanted.timeZone(),
                wanted.numbers(),
                wanted.dates(),
                wanted.theme())));
    return getMe();
  }

  private static MeBody body(UserAccount user) {
    return new MeBody(
        user.id(),
        user.username(),
        user.displayName(),
        user.email().isBlank() ? null : user.email(),
        user.side(),
        user.organisationId(),
        user.language(),
        user.timeZone().getId(),
        user.preferences().numbers(),
        user.preferences().dates(),
        user.preferences().theme(),
        user.grants().stream()
            .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::toString))
            .map(g -> new GrantBody(g.role(), g.locationId(), g.programCode()))
            .toList());
  }
}
