package coop.claims.domain.account;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.PersonalSettings.Edit;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.World;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalSettingsTest {

  private final MemoryPorts ports = MemoryPorts.open();
  private final World world = new World(ports);
  private final PersonalSettings settings = world.in().settings();
  private final Actor me = world.people().user;

  @Test
  void whatSomebodySetsIsTheirsAlone() {
    Edit edit = edit("sv", "Europe/Stockholm");

    assertThat(done(settings.change(me, 0, edit)).version()).isEqualTo(1);

    assertThat(account(me).preferences())
        .isEqualTo(
            new Preferences(
                "sv",
                ZoneId.of("Europe/Stockholm"),
                NumberStyle.POINT,
                DateStyle.YEAR_FIRST,
                Theme.DARK));
    assertThat(account(world.people().otherUser).language()).isEqualTo("en");
  }

  @Test
  void whatWasChangedMeanwhileIsNotOverwritten() {
    done(settings.change(me, 0, edit("sv", "Europe/Stockholm")));

    assertThat(kind(settings.change(me, 0, edit("fr", "Europe/Paris")))).isEqualTo(Kind.STALE);

    assertThat(account(me).language()).isEqualTo("sv");
  }

  @Test
  void theLanguageAloneLeavesTheRest() {
    done(settings.change(me, 0, edit("sv", "Europe/Stockholm")));

    done(settings.speak(me, "nl"));

    assertThat(account(me).language()).isEqualTo("nl");
    assertThat(account(me).timeZone().getId()).isEqualTo("Europe/Stockholm");
    assertThat(account(me).preferencesVersion()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "de, Europe/Berlin, language",
    ", Europe/Berlin, language",
    "en, Europe/Atlantis, timeZone",
    "en, , timeZone",
    "en, '../../etc', timeZone"
  })
  void whatThereIsNotIsRefusedBesideItsField(String language, String zone, String field) {
    assertThat(violations(settings.change(me, 0, edit(language, zone))))
        .singleElement()
        .satisfies(each -> assertThat(each).startsWith(field + "="));

    assertThat(account(me).preferencesVersion()).isZero();
  }

  private static Edit edit(String language, String zone) {
    return new Edit(language, zone, NumberStyle.POINT, DateStyle.YEAR_FIRST, Theme.DARK);
  }

  private UserAccount account(Actor of) {
    return world.looking(() -> ports.accounts().byId(of.userId()).orElseThrow());
  }
}
