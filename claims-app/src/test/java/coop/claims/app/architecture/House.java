package coop.claims.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rules of a house of four modules, whose packages are {@code <root>.<module>.<word>}.
 *
 * @param root where the house stands: {@code coop.claims}, or that of the broken house
 * @param moduleOf which build module a class comes from
 */
record House(String root, Function<JavaClass, String> moduleOf) {

  /** In dependency order: an earlier word never imports a later one. */
  static final List<String> WORDS =
      List.of(
          "shared",
          "account",
          "partner",
          "calendar",
          "program",
          "rule",
          "currency",
          "fund",
          "history",
          "evidence",
          "claim",
          "review",
          "dispute",
          "payment",
          "notification",
          "setup");

  /** What the web has besides: the frame all screens share, and the resources' application. */
  static final Set<String> WEB_WORDS = Set.of("page", "api");

  /**
   * What people and jobs start, and the wiring that hands the transaction to the edge; everything
   * else works inside a transaction, or without one.
   */
  private static final String[] TRANSACTION_PLACES = {"app.edge..", "app.job..", "app.wiring.."};

  ArchRule domainUsesTheJdkAlone() {
    return classes()
        .that(resideInAPackage(in("domain..")))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(in("domain.."), "java.."));
  }

  ArchRule domainHasNoFramework() {
    return noClasses()
        .that(resideInAPackage(in("domain..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "jakarta..", "javax..", "org.primefaces..", "org.eclipse..", "fish.."));
  }

  ArchRule persistenceSeesTheDomainAlone() {
    return classes()
        .that(resideInAPackage(in("persistence..")))
        .should()
        .onlyDependOnClassesThat(ofTheHouseOnly("persistence..", "domain.."));
  }

  ArchRule webSeesTheDomainAlone() {
    return classes()
        .that(resideInAPackage(in("web..")))
        .should()
        .onlyDependOnClassesThat(ofTheHouseOnly("web..", "domain.."));
  }

  ArchRule nothingSeesTheApp() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and(not(resideInAPackage(in("app.."))))
        .should()
        .dependOnClassesThat(resideInAPackage(in("app..")));
  }

  ArchRule theLauncherStandsAlone() {
    return classes()
        .that(resideInAPackage(in("app.launch..")))
        .should()
        .onlyDependOnClassesThat(ofTheHouseOnly("app.launch.."))
        .andShould()
        .onlyDependOnClassesThat(not(resideInAPackage("jakarta..")))
        .because("it is in the root of claims.jar, where no library of the WAR is");
  }

  ArchRule serverIsNamedByTheLauncherAlone() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and(not(resideInAPackage(in("app.launch.."))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("fish.payara..", "com.sun.enterprise..", "org.glassfish.."))
        .because("the WAR shall run on the next server, too");
  }

  ArchRule earlierWordsNeverUseLaterOnes() {
    return classes().that(resideInAPackage(in("domain.."))).should(WordOrder.of(in("domain.")));
  }

  ArchRule wordsOfTheDomainHaveNoCycles() {
    return slices().matching(in("domain.(*)..")).should().beFreeOfCycles();
  }

  ArchRule modulesSpeakTheDomainsWords() {
    return classes()
        .that(resideInAnyPackage(in("domain.."), in("persistence.."), in("web..")))
        .should(WordOrder.beInAWord(root, WORDS, WEB_WORDS));
  }

  ArchRule packagesLiveInOneModule() {
    return classes().that(resideInAPackage(root + "..")).should(new OneModuleEach(moduleOf));
  }

  ArchRule rowsArePackagePrivate() {
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .haveSimpleNameEndingWith("Row")
        .andShould()
        .resideInAPackage(in("persistence.."));
  }

  ArchRule jpaStaysInPersistenceAndTheEdge() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and(not(resideInAnyPackage(in("persistence.."), in("app.edge.."), in("app.wiring.."))))
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta.persistence.."));
  }

  ArchRule screensAndResourcesStayInTheWeb() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and(not(resideInAPackage(in("web.."))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "org.primefaces.."));
  }

  ArchRule transactionsBeginAtTheEdge() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and(not(resideInAnyPackage(inEach(TRANSACTION_PLACES))))
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta.transaction.."))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.persistence.EntityTransaction")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.ejb.Stateless");
  }

  ArchRule timeAndIdsComeFromOutside() {
    return noClasses()
        .that(resideInAPackage(in("domain..")))
        .should()
        .callMethodWhere(asksTheMachine())
        .because("a Clock and Ids are given");
  }

  ArchRule aggregatesKeepTheirState() {
    return classes()
        .that(resideInAPackage(in("domain..")))
        .and()
        .areNotRecords()
        .should(WordOrder.havePublicStateOnlyAsConstants(Set.of(JavaModifier.STATIC)));
  }

  private static DescribedPredicate<JavaMethodCall> asksTheMachine() {
    return DescribedPredicate.describe(
        "the time or an id of this machine is taken",
        call -> {
          JavaClass owner = call.getTargetOwner();
          String name = call.getName();
          boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
          boolean now = owner.getPackageName().startsWith("java.time") && name.equals("now");
          return (now && bare)
              || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
              || (owner.isEquivalentTo(System.class) && name.endsWith("Time"))
              || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
              || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"));
        });
  }

  /** Of the house only these; of libraries anything. */
  private DescribedPredicate<JavaClass> ofTheHouseOnly(String... packages) {
    return resideInAnyPackage(inEach(packages))
        .or(not(resideInAPackage(root + "..")))
        .as("are of %s or of no module of the house", List.of(packages));
  }

  private String[] inEach(String... packages) {
    return List.of(packages).stream().map(this::in).toArray(String[]::new);
  }

  private String in(String packages) {
    return root + "." + packages;
  }
}
