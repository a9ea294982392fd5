package coop.claims.domain.notification;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told what, and once. */
class AnnouncementsTest extends Telling {

  private static final Set<String> PARTNERS = Set.of("aurora-admin", "aurora-admin-2");

  @Test
  void aSubmissionIsToldToWhoMadeItToTheAdminsAndToTheReviewers() {
    UUID claim = world.filled();
    done(in().claims().submit(people().otherUser, claim, world.version(claim)));
    announce();

    assertThat(toldOfLastEvent(claim))
        .containsExactlyInAnyOrder(
            "aurora-user-2",
            "aurora-admin",
            "aurora-admin-2",
            "reviewer-1",
            "reviewer-2",
            "reviewer-3");
    NoticeLine line = notices(people().reviewer).get(0);
    assertThat(line.notice().dueAt()).isEqualTo(world.claim(claim).life().reviewDue());
    assertThat(line.notice().amount()).isEqualTo(Money.of("1200.00", "EUR"));
    assertThat(line.notice().actorId()).isNull();
  }

  @Test
  void whatIsAskedIsToldToThePartnerWithItsDueTime() {
    UUID claim = world.actionRequired();
    announce();

    assertThat(toldOfLastEvent(claim)).isEqualTo(PARTNERS);
    NoticeLine line = notices(people().admin).get(0);
    assertThat(line.kind()).isEqualTo(NoticeKind.ACTION_REQUIRED);
    assertThat(line.notice().dueAt()).isEqualTo(world.claim(claim).life().responseDue());
    assertThat(line.actorName()).as("the vendor's people have no names").isNull();
  }

  @Test
  void aResubmissionIsToldToTheReviewerWhoAsked() {
    UUID claim = world.actionRequired();
    done(
        in().evidence()
            .upload(
                people().admin,
                claim,
                null,
                Samples.replacing(
                    world.proof(claim).id(),
                    Samples.proof(SampleCatalogue.FINAL_PIECE, "The whole page"))));
    world.submit(claim);
    announce();

    assertThat(toldOfLastEvent(claim))
        .containsExactlyInAnyOrder("aurora-admin", "aurora-admin-2", "reviewer-1");
    assertThat(kinds(people().reviewer)).startsWith(NoticeKind.CLAIM_RESUBMITTED);
  }

  @Test
  void decisionsAreToldToThePartnerWithTheirAmountOrTheTimeToDispute() {
    UUID approved = world.approved();
    announce();
    assertThat(toldOfLastEvent(approved)).isEqualTo(PARTNERS);
    assertThat(notices(people().admin).get(0).notice().amount())
        .isEqualTo(Money.of("1200.00", "EUR"));

    UUID rejected = world.rejected();
    announce();
    assertThat(toldOfLastEvent(rejected)).isEqualTo(PARTNERS);
    assertThat(notices(people().admin))
        .filteredOn(line -> line.kind() == NoticeKind.CLAIM_REJECTED)
        .singleElement()
        .matches(line -> line.notice().dueAt().equals(world.claim(rejected).life().disputeUntil()));
  }

  @Test
  void whatNobodyAnsweredIsToldAsRejected() {
    UUID claim = world.actionRequired();
    at(world.claim(claim).life().responseDue().plusSeconds(1));
    done(in().claimClock().lapse(Actor.CLOCK, claim));
    announce();

    assertThat(toldOfLastEvent(claim)).isEqualTo(PARTNERS);
    assertThat(kinds(people().admin)).contains(NoticeKind.CLAIM_REJECTED);
  }

  @Test
  void aDisputeIsToldToWhoMayDecideIt() {
    UUID claim = world.take(world.submitted());
    done(in().reviewing().putBack(people().reviewer, claim, world.version(claim)));
    done(in().reviewing().take(people().reviewerOfBoth, claim, world.version(claim)));
    world.reject(claim, people().reviewerOfBoth);
    world.dispute(claim);
    announce();

    assertThat(toldOfLastEvent(claim))
        .as("who rejected it does not decide its dispute")
        .containsExactlyInAnyOrder("aurora-admin", "aurora-admin-2", "dispute-reviewer");

    world.approve(claim, people().disputeReviewer);
    announce();
    assertThat(toldOfLastEvent(claim)).isEqualTo(PARTNERS);
    assertThat(kinds(people().admin)).contains(NoticeKind.DISPUTE_APPROVED);
    UUID lost = world.rejectedForGood();
    announce();
    assertThat(toldOfLastEvent(lost)).isEqualTo(PARTNERS);
    assertThat(kinds(people().otherAdmin)).contains(NoticeKind.DISPUTE_REJECTED);
  }

  @Test
  void aRequestIsToldToTheColleagueAndItsDeliveryToWhoAsked() {
    UUID claim = world.draft();
    UUID request =
        done(in().evidence()
                .request(
                    people().user,
                    claim,
                    new NewRequest(
                        people().colleague.userId(),
                        Document.Kind.PROOF,
                        SampleCatalogue.FINAL_PIECE,
                        "The page as printed, please",
                        LocalDate.of(2026, 6, 12))))
            .id();
    announce();
    assertThat(toldOfLastEvent(claim)).containsExactly("aurora-colleague");
    NoticeLine asked = notices(people().colleague).get(0);
    assertThat(asked.notice().requestId()).isEqualTo(request);
    assertThat(asked.actorName()).isEqualTo("Name of aurora-user");
    assertThat(asked.isOpen()).as("who is asked needs no role").isTrue();

    done(
        in().evidence()
            .fulfil(
                people().colleague,
                request,
                Samples.document(null, null, "page.pdf", "As printed", Samples.pdf("page"))));
    announce();
    assertThat(toldOfLastEvent(claim)).containsExactly("aurora-user");
    assertThat(kinds(people().user)).containsExactly(NoticeKind.DOCUMENT_DELIVERED);
  }

  @Test
  void everythingElseIsToldToNobody() {
    UUID claim = world.underReview();
    announce();
    int before = notices(people().admin).size();
    done(in().claims().comment(people().reviewer, claim, new NewComment("Odd", null, true)));
    done(in().claims().comment(people().user, claim, new NewComment("Any news?", null, false)));
    world.draft();
    world.withdrawn();

    assertThat(announce()).as("the submission of the withdrawn claim alone").isEqualTo(5);
    assertThat(notices(people().admin)).hasSize(before + 1);
    assertThat(announce()).isZero();
  }

  @Test
  void anEventIsToldOnceHoweverOftenItIsAskedFor() {
    world.submitted();
    done(in().announcements().pass(Actor.CLOCK, 1_000));
    UUID event = done(in().announcements().waiting(Actor.CLOCK, 10)).get(0);

    assertThat(done(in().announcements().tell(Actor.CLOCK, event))).isEqualTo(5);
    assertThat(done(in().announcements().tell(Actor.CLOCK, event))).isZero();
    assertThat(notices(people().admin)).hasSize(1);
  }

  @Test
  void whatHappenedLongAgoIsNotMailedAndStandsThereAsRead() {
    UUID old = world.submitted();
    at(world.clock().instant().plus(Teller.OLD_NEWS).plusSeconds(1));
    UUID late = world.submitted();
    at(world.clock().instant().plus(Teller.NEWS).plusSeconds(1));
    UUID fresh = world.submitted();
    announce();
    send();

    assertThat(mail().taken())
        .allMatch(letter -> letter.lines().get(0).notice().claimId().equals(fresh));
    assertThat(notices(people().admin))
        .extracting(line -> line.notice().claimId())
        .containsExactly(fresh, late, old);
    assertThat(done(in().inbox().unread(people().admin))).isEqualTo(2);
  }

  @Test
  void whatCannotBeToldIsTriedAgainAndThenWaitsForAnOperator() {
    world.submitted();
    done(in().announcements().pass(Actor.CLOCK, 1_000));
    UUID event = done(in().announcements().waiting(Actor.CLOCK, 10)).get(0);
    for (int attempt = 1; attempt <= Postbox.MOST_ATTEMPTS; attempt++) {
      assertThat(done(in().announcements().waiting(Actor.CLOCK, 10))).containsExactly(event);
      done(in().announcements().failed(Actor.CLOCK, event, "the database was away"));
      assertThat(done(in().announcements().waiting(Actor.CLOCK, 10))).isEmpty();
      at(world.clock().instant().plus(Duration.ofHours(12)));
    }

    assertThat(done(in().mailDesk().deadEvents(people().operator)))
        .singleElement()
        .matches(dead -> dead.id().equals(event) && dead.reason().equals("the database was away"));
    done(in().mailDesk().replay(people().operator, event));
    assertThat(announce()).isEqualTo(5);
  }

  @Test
  void onlyTheSystemTellsAndReminds() {
    assertThat(code(in().announcements().waiting(people().admin, 10))).isEqualTo("forbidden");
    assertThat(code(in().reminders().span(people().operator))).isEqualTo("forbidden");
    assertThat(code(in().postbox().due(people().operator, 10))).isEqualTo("forbidden");
  }
}
