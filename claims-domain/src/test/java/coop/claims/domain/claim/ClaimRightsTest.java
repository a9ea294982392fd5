package coop.claims.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.Matrix.Only;
import coop.claims.domain.claim.Matrix.Person;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole matrix: every verb, standing, role, scope, and what a person is to the claim. */
class ClaimRightsTest {

  private static final UUID ORGANISATION = new UUID(0, 1);
  private static final UUID OTHER_ORGANISATION = new UUID(0, 2);
  private static final UUID LOCATION = new UUID(0, 3);
  private static final UUID OTHER_LOCATION = new UUID(0, 4);
  private static final UUID ACTOR = new UUID(0, 5);
  private static final UUID SOMEBODY = new UUID(0, 6);
  private static final Instant NOW = World.START;
  private static final Terms TERMS = Terms.standard();
  private static final Terms USERS_DISPUTE = new Terms(2, 5, 5, 30, 45, false, false, true);
  private static final Placement PLACE =
      new Placement(ORGANISATION, new UUID(0, 7), LOCATION, "CLOUD", 1, new UUID(0, 8));

  private static final List<Person> PERSONS = persons();

  @Test
  void everyCombinationIsAsTheMatrixSays() {
    List<String> wrong = new ArrayList<>();
    int combinations = 0;
    for (ClaimVerb verb : ClaimVerb.values()) {
      for (Standing standing : Standing.values()) {
        for (Role role : Role.values()) {
          for (Person person : PERSONS) {
            for (Scope scope : scopes(role)) {
              for (Terms terms : List.of(TERMS, USERS_DISPUTE)) {
                combinations++;
                Actor actor = actor(scope, role);
                Optional<Kind> found = refusal(verb, actor, standing, person, terms);
                Set<Optional<Kind>> right =
                    expected(verb, standing, List.of(role), person, scope, terms);
                if (!right.contains(found)) {
                  wrong.add(
                      String.join(
                          " ",
                          List.of(
                              verb.name(),
                              standing.name(),
                              role.name(),
                              person.toString(),
                              scope.toString(),
                              "found " + found,
                              "not " + right)));
                }
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(combinations).isGreaterThan(100_000);
  }

  @Test
  void whoHoldsSeveralRolesMayDoWhatAnyOfThemMay() {
    for (ClaimVerb verb : ClaimVerb.values()) {
      for (Standing standing : Standing.values()) {
        for (Role one : Role.values()) {
          for (Role other : Role.values()) {
            if (one.side() != other.side()) {
              continue;
            }
            for (Person person : PERSONS) {
              Actor actor = actor(new Scope(true, null, null), one, other);
              boolean may = refusal(verb, actor, standing, person, TERMS).isEmpty();
              boolean should =
                  may(verb, standing, one, person, TERMS)
                      || may(verb, standing, other, person, TERMS);
              assertThat(may)
                  .as("%s %s %s+%s %s", verb, standing, one, other, person)
                  .isEqualTo(should);
            }
          }
        }
      }
    }
  }

  @Test
  void allowedAnswersExactlyWhatIsNotRefused() {
    for (Standing standing : Standing.values()) {
      for (Role role : Role.values()) {
        Person person = new Person(false, true, false);
        Actor actor = actor(new Scope(true, null, null), role);
        Set<ClaimVerb> should = EnumSet.noneOf(ClaimVerb.class);
        for (ClaimVerb verb : ClaimVerb.values()) {
          if (may(verb, standing, role, person, TERMS)) {
            should.add(verb);
          }
        }
        assertThat(ClaimRights.allowed(actor, PLACE, life(standing, person), TERMS, NOW))
            .isEqualTo(should);
      }
    }
  }

  @Test
  void aDisputeWindowThatHasEndedLeavesNoDispute() {
    Life rejected = Standing.REJECTED.life(SOMEBODY, SOMEBODY, SOMEBODY);
    Actor admin = actor(new Scope(true, null, null), Role.INCENTIVES_ADMIN);
    Actor supervisor = actor(new Scope(true, null, null), Role.SUPERVISOR);
    Instant ends = rejected.disputeUntil();

    assertThat(at(ClaimVerb.DISPUTE, admin, rejected, ends.minusNanos(1000))).isEmpty();
    assertThat(at(ClaimVerb.DISPUTE, admin, rejected, ends).map(Refusal::code))
        .contains("dispute.window-closed");
    assertThat(at(ClaimVerb.REOPEN, supervisor, rejected, ends.minusNanos(1000)).map(Refusal::kind))
        .contains(Kind.ILLEGAL_STEP);
    assertThat(at(ClaimVerb.REOPEN, supervisor, rejected, ends)).isEmpty();
  }

  @Test
  void aDeletedDraftIsNobodysAnyMore() {
    Life draft = Standing.EDITING.life(ACTOR, null, null);
    Life deleted = deleted(draft);
    for (Role role : Role.values()) {
      Actor actor = actor(new Scope(true, null, null), role);
      assertThat(ClaimRights.allowed(actor, PLACE, deleted, TERMS, NOW)).isEmpty();
    }
    assertThat(ClaimRights.mayView(Actor.CLOCK, PLACE, deleted)).isTrue();
  }

  @Test
  void theSystemSeesEverythingAndDoesNothingByAVerb() {
    for (Standing standing : Standing.values()) {
      assertThat(
              ClaimRights.allowed(
                  Actor.CLOCK, PLACE, standing.life(SOMEBODY, SOMEBODY, SOMEBODY), TERMS, NOW))
          .containsExactly(ClaimVerb.VIEW);
    }
  }

  @Test
  void aRoleOfTheOtherSideCountsForNothing() {
    Actor partner = new Actor(ACTOR, "x", Side.PARTNER, ORGANISATION, everything());
    Actor vendor = new Actor(ACTOR, "x", Side.VENDOR, null, everything());
    for (Standing standing : Standing.values()) {
      Life life = standing.life(ACTOR, ACTOR, SOMEBODY);
      assertThat(ClaimRights.allowed(partner, PLACE, life, TERMS, NOW))
          .as("partner %s", standing)
          .doesNotContain(
              ClaimVerb.TAKE,
              ClaimVerb.PUT_BACK,
              ClaimVerb.FEEDBACK,
              ClaimVerb.DECIDE_ITEM,
              ClaimVerb.REQUEST_INFORMATION,
              ClaimVerb.APPROVE,
              ClaimVerb.REJECT,
              ClaimVerb.REOPEN,
              ClaimVerb.NOTE);
      assertThat(ClaimRights.allowed(vendor, PLACE, life, TERMS, NOW))
          .as("vendor %s", standing)
          .doesNotContain(
              ClaimVerb.EDIT,
              ClaimVerb.SUBMIT,
              ClaimVerb.DELETE,
              ClaimVerb.WITHDRAW,
              ClaimVerb.DISPUTE,
              ClaimVerb.WITHDRAW_DISPUTE,
              ClaimVerb.REQUEST_DOCUMENT);
    }
  }

  @Test
  void whoMayCreateIsAPartnerWithAClaimRoleForThatPlace() {
    for (Role role : Role.values()) {
      for (Scope scope : scopes(role)) {
        boolean should =
            role.side() == Side.PARTNER && role != Role.ACCOUNT_ADMIN && scope.covers();
        assertThat(ClaimRights.mayCreate(actor(scope, role), LOCATION, "CLOUD"))
            .as("%s %s", role, scope)
            .isEqualTo(should);
      }
    }
  }

  // ---- what the matrix says

  /** The answers that are right: empty when it is allowed. */
  private static Set<Optional<Kind>> expected(
      ClaimVerb verb,
      Standing standing,
      List<Role> roles,
      Person person,
      Scope scope,
      Terms terms) {
    Role role = roles.get(0);
    boolean sees =
        scope.covers()
            && (role.side() == Side.VENDOR || scope.ownOrganisation())
            && Matrix.only(ClaimVerb.VIEW, standing, role).isPresent();
    if (!sees) {
      return Set.of(Optional.of(Kind.NOT_FOUND));
    }
    if (may(verb, standing, role, person, terms)) {
      return Set.of(Optional.empty());
    }
    boolean somebodyMay = !Matrix.cell(verb, standing).isEmpty();
    if (somebodyMay) {
      return Set.of(Optional.of(Kind.FORBIDDEN));
    }
    List<Only> elsewhere = elsewhere(verb, as(verb, role, terms));
    if (elsewhere.isEmpty()) {
      return Set.of(Optional.of(Kind.FORBIDDEN));
    }
    return elsewhere.stream().anyMatch(person::is)
        ? Set.of(Optional.of(Kind.ILLEGAL_STEP))
        : Set.of(Optional.of(Kind.ILLEGAL_STEP), Optional.of(Kind.FORBIDDEN));
  }

  private static boolean may(
      ClaimVerb verb, Standing standing, Role role, Person person, Terms terms) {
    return Matrix.only(verb, standing, as(verb, role, terms)).filter(person::is).isPresent();
  }

  /** Where the program lets incentives users dispute, they count as admins for it. */
  private static Role as(ClaimVerb verb, Role role, Terms terms) {
    boolean disputing = verb == ClaimVerb.DISPUTE || verb == ClaimVerb.WITHDRAW_DISPUTE;
    return disputing && terms.usersMayDispute() && role == Role.INCENTIVES_USER
        ? Role.INCENTIVES_ADMIN
        : role;
  }

  private static List<Only> elsewhere(ClaimVerb verb, Role role) {
    List<Only> found = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      Matrix.only(verb, standing, role).ifPresent(found::add);
    }
    return found;
  }

  // ---- what the code says

  private static Optional<Kind> refusal(
      ClaimVerb verb, Actor actor, Standing standing, Person person, Terms terms) {
    return ClaimRights.refusal(verb, actor, PLACE, life(standing, person), terms, NOW)
        .map(Refusal::kind);
  }

  private static Optional<Refusal> at(ClaimVerb verb, Actor actor, Life life, Instant now) {
    return ClaimRights.refusal(verb, actor, PLACE, life, TERMS, now);
  }

  private static Life life(Standing standing, Person person) {
    return standing.life(
        person.madeIt() ? ACTOR : SOMEBODY,
        person.hasItUnderReview() ? ACTOR : SOMEBODY,
        person.decidedIt() ? ACTOR : SOMEBODY);
  }

  // ---- who there can be

  private record Scope(boolean ownOrganisation, UUID location, String program) {
    boolean covers() {
      return (location == null || location.equals(LOCATION))
          && (program == null || program.equals("CLOUD"));
    }
  }

  private static List<Scope> scopes(Role role) {
    List<Scope> scopes = new ArrayList<>();
    List<Boolean> organisations =
        role.side() == Side.PARTNER ? List.of(true, false) : List.of(true);
    for (boolean own : organisations) {
      for (UUID location : new UUID[] {null, LOCATION, OTHER_LOCATION}) {
        for (String program : new String[] {null, "CLOUD", "DEVICES"}) {
          scopes.add(new Scope(own, location, program));
        }
      }
    }
    return scopes;
  }

  private static Actor actor(Scope scope, Role... roles) {
    boolean partner = roles[0].side() == Side.PARTNER;
    Set<Grant> grants = new HashSet<>();
    for (Role role : roles) {
      grants.add(new Grant(role, scope.location(), scope.program()));
    }
    return new Actor(
        ACTOR,
        "somebody",
        partner ? Side.PARTNER : Side.VENDOR,
        partner ? (scope.ownOrganisation() ? ORGANISATION : OTHER_ORGANISATION) : null,
        grants);
  }

  private static Set<Grant> everything() {
    Set<Grant> grants = new HashSet<>();
    for (Role role : Role.values()) {
      grants.add(new Grant(role, null, null));
    }
    return grants;
  }

  private static List<Person> persons() {
    List<Person> persons = new ArrayList<>();
    for (boolean made : new boolean[] {true, false}) {
      for (boolean has : new boolean[] {true, false}) {
        for (boolean decided : new boolean[] {true, false}) {
          persons.add(new Person(made, has, decided));
        }
      }
    }
    return persons;
  }

  private static Life deleted(Life l) {
    return new Life(
        l.status(),
        l.statusSince(),
        l.createdAt(),
        l.createdBy(),
        l.submission(),
        l.firstSubmittedAt(),
        l.submittedAt(),
        l.submittedBy(),
        l.everTaken(),
        l.reviewerId(),
        l.reviewDue(),
        l.responseDue(),
        l.informationRequest(),
        l.disputeDue(),
        l.disputeUntil(),
        l.justification(),
        l.rejectionFinal(),
        l.decidedBy(),
        l.deciders(),
        l.decidedAt(),
        l.decisionReason(),
        l.decisionText(),
        NOW);
  }
}
