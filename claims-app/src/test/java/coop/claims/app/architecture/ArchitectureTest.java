package coop.claims.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

  private static final JavaClasses HOUSE = Sources.ofTheHouse();
  private static final JavaClasses BROKEN = Sources.ofTheBrokenHouse();

  /** Each rule, with the class of the broken house that breaks it. */
  enum Rule {
    DOMAIN_USES_THE_JDK_ALONE(House::domainUsesTheJdkAlone, "UsesAFramework"),
    DOMAIN_HAS_NO_FRAMEWORK(House::domainHasNoFramework, "UsesAFramework"),
    PERSISTENCE_SEES_THE_DOMAIN_ALONE(House::persistenceSeesTheDomainAlone, "SeesTheWeb"),
    WEB_SEES_THE_DOMAIN_ALONE(House::webSeesTheDomainAlone, "SeesPersistence"),
    NOTHING_SEES_THE_APP(House::nothingSeesTheApp, "SeesTheApp"),
    THE_LAUNCHER_STANDS_ALONE(House::theLauncherStandsAlone, "SeesTheRest"),
    SERVER_IS_NAMED_BY_THE_LAUNCHER_ALONE(House::serverIsNamedByTheLauncherAlone, "NamesTheServer"),
    EARLIER_WORDS_NEVER_USE_LATER_ONES(House::earlierWordsNeverUseLaterOnes, "LooksAhead"),
    WORDS_OF_THE_DOMAIN_HAVE_NO_CYCLES(House::wordsOfTheDomainHaveNoCycles, "LooksAhead"),
    MODULES_SPEAK_THE_DOMAINS_WORDS(House::modulesSpeakTheDomainsWords, "Unheard"),
    PACKAGES_LIVE_IN_ONE_MODULE(House::packagesLiveInOneModule, "Stray"),
    ROWS_ARE_PACKAGE_PRIVATE(House::rowsArePackagePrivate, "OpenRow"),
    JPA_STAYS_IN_PERSISTENCE_AND_THE_EDGE(House::jpaStaysInPersistenceAndTheEdge, "UsesAFramework"),
    SCREENS_AND_RESOURCES_STAY_IN_THE_WEB(
        House::screensAndResourcesStayInTheWeb, "AnswersRequests"),
    TRANSACTIONS_BEGIN_AT_THE_EDGE(House::transactionsBeginAtTheEdge, "BeginsOnItsOwn"),
    TIME_AND_IDS_COME_FROM_OUTSIDE(House::timeAndIdsComeFromOutside, "AsksTheMachine"),
    AGGREGATES_KEEP_THEIR_STATE(House::aggregatesKeepTheirState, "ShowsItsState");

    private final Function<House, ArchRule> rule;
    private final String culprit;

    Rule(Function<House, ArchRule> rule, String culprit) {
      this.rule = rule;
      this.culprit = culprit;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theHouseKeepsTheRule(Rule each) {
    each.rule.apply(Sources.house()).check(HOUSE);
  }

  @ParameterizedTest
  @EnumSource
  void theRuleCatchesWhoBreaksIt(Rule each) {
    ArchRule rule = each.rule.apply(Sources.brokenHouse());

    assertThatThrownBy(() -> rule.check(BROKEN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(each.culprit);
  }

  @Test
  void allFourModulesAreLookedAt() {
    Set<String> modules = HOUSE.stream().map(Sources::moduleOf).collect(Collectors.toSet());

    assertThat(modules)
        .containsExactlyInAnyOrder("domain", "adapters-persistence", "adapters-web", "app");
  }

  @Test
  void everyWordOfTheDomainIsInTheOrder() {
    Set<String> words =
        HOUSE.stream()
            .map(each -> each.getPackageName().split("\\."))
            .filter(parts -> parts.length > 3 && parts[2].equals("domain"))
            .map(parts -> parts[3])
            .collect(Collectors.toSet());

    assertThat(words).contains("claim", "fund", "shared").isSubsetOf(House.WORDS);
  }
}
