package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.claim.DocumentRequest.State;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Asking a colleague for exactly one document. */
class DocumentRequestTest extends Story {

  @Test
  void aColleagueWithoutAnyRoleDeliversExactlyWhatWasAsked() {
    UUID claim = world.draft();
    long version = world.version(claim);
    UUID request = done(ask(claim, people().colleague)).id();

    assertThat(world.version(claim)).isEqualTo(version);
    HistoryEvent asked = lastEvent(claim);
    assertThat(asked.action()).isEqualTo("document-request.made");
    assertThat(asked.item()).isEqualTo("proof:final-piece");
    assertThat(asked.text()).isEqualTo("The page as printed, please");
    assertThat(asked.data())
        .containsEntry("request", request.toString())
        .containsEntry("assignee", people().colleague.userId().toString());
    RequestView mine =
        done(in().evidence().myRequests(people().colleague, PageRequest.first())).items().get(0);
    assertThat(mine.id()).isEqualTo(request);
    assertThat(mine.dueOn()).isEqualTo(LocalDate.of(2026, 6, 12));
    assertThat(done(in().evidence().request(people().colleague, request))).isEqualTo(mine);

    UUID document = done(deliver(people().colleague, request)).id();

    HistoryEvent delivered = lastEvent(claim);
    assertThat(delivered.action()).isEqualTo("document-request.done");
    assertThat(delivered.actorId()).isEqualTo(people().colleague.userId());
    assertThat(delivered.data()).containsEntry("request", request.toString());
    Document uploaded = world.claim(claim).content().document(document).orElseThrow();
    assertThat(uploaded.kind()).isEqualTo(Document.Kind.PROOF);
    assertThat(uploaded.slot()).isEqualTo(SampleCatalogue.FINAL_PIECE);
    assertThat(uploaded.uploadedBy()).isEqualTo(people().colleague.userId());
    RequestView closed = done(in().evidence().request(people().user, request));
    assertThat(closed.state()).isEqualTo(State.DONE);
    assertThat(closed.documentId()).isEqualTo(document);
    assertThat(closed.closedAt()).isEqualTo(world.clock().instant());
    assertThat(in().evidence().content(people().colleague, claim, document).isDone()).isTrue();
  }

  @Test
  void onlyWhatWasDeliveredOnRequestOpensAgainAndOnlyWhileThereIsAClaim() {
    UUID claim = world.draft();
    UUID uploaded =
        done(in().evidence()
                .upload(people().user, claim, null, Samples.proof("final-piece", "Page 3")))
            .id();
    Actor withoutRoles =
        new Actor(
            people().user.userId(),
            people().user.username(),
            people().user.side(),
            people().user.organisationId(),
            Set.of());
    assertThat(kind(in().evidence().content(withoutRoles, claim, uploaded)))
        .isEqualTo(Kind.NOT_FOUND);
    UUID request = done(ask(claim, people().colleague)).id();
    UUID delivered = done(deliver(people().colleague, request)).id();
    assertThat(in().evidence().content(people().colleague, claim, delivered).isDone()).isTrue();

    done(in().claims().delete(people().user, claim, null));

    assertThat(kind(in().evidence().content(people().colleague, claim, delivered)))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void nobodyStaysAskedForAClaimThatIsOver() {
    UUID deleted = world.draft();
    UUID withdrawn = world.filled();
    UUID approved = world.filled();
    UUID rejected = world.filled();
    UUID expired = world.draft();
    List<UUID> all = List.of(deleted, withdrawn, approved, rejected, expired);
    all.forEach(claim -> done(ask(claim, people().colleague)));

    done(in().claims().delete(people().user, deleted, null));
    world.submit(withdrawn);
    assertThat(open(people().colleague)).isEqualTo(4);
    done(in().claims().withdraw(people().admin, withdrawn, null));
    world.approve(world.take(world.submit(approved)), people().reviewer);
    world.reject(world.take(world.submit(rejected)), people().reviewer);
    world.clock().moveTo(world.deadline());
    done(in().claimClock().lapse(Actor.CLOCK, expired));

    assertThat(open(people().colleague)).isZero();
    for (UUID claim : all) {
      assertThat(lastEvent(claim).action()).isEqualTo("document-request.cancelled");
    }
  }

  private long open(Actor assignee) {
    return done(in().evidence().myRequests(assignee, PageRequest.first())).items().stream()
        .filter(r -> r.state() == State.OPEN)
        .count();
  }

  @Test
  void theColleagueSeesNothingElseOfTheClaim() {
    UUID claim = world.filled();
    done(ask(claim, people().colleague));

    assertThat(kind(in().views().detail(people().colleague, claim))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(in().evidence().requests(people().colleague, claim, PageRequest.first())))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(in().evidence().content(people().colleague, claim, world.proof(claim).id())))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(
            kind(
                in().evidence()
                    .upload(people().colleague, claim, null, Samples.proof("final-piece", "x"))))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void aRequestIsAnsweredOnceAndByItsAssigneeOnly() {
    UUID claim = world.draft();
    UUID request = done(ask(claim, people().colleague)).id();

    assertThat(kind(deliver(people().admin, request))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(deliver(people().borealisAdmin, request))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(deliver(people().accountAdmin, request))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(deliver(people().colleague, world.ports().ids().next())))
        .isEqualTo(Kind.NOT_FOUND);
    done(deliver(people().colleague, request));
    assertThat(code(deliver(people().colleague, request))).isEqualTo("document-request.closed");
    assertThat(kind(deliver(people().colleague, request))).isEqualTo(Kind.ILLEGAL_STEP);
    assertThat(code(in().evidence().cancelRequest(people().user, request, null)))
        .isEqualTo("document-request.closed");
  }

  @Test
  void whatIsDeliveredObeysTheSameRules() {
    UUID request = done(ask(world.draft(), people().colleague)).id();

    assertThat(
            code(
                in().evidence()
                    .fulfil(
                        people().colleague,
                        request,
                        Samples.document(null, null, "a.pdf", "Page 3", Samples.png()))))
        .isEqualTo("document.type-mismatch");
    assertThat(
            violations(
                in().evidence()
                    .fulfil(
                        people().colleague,
                        request,
                        Samples.document(null, null, " ", null, Samples.png()))))
        .containsExactlyInAnyOrder("fileName=field.required", "note=field.required");
    assertThat(done(in().evidence().request(people().colleague, request)).state())
        .isEqualTo(State.OPEN);
  }

  @Test
  void aClaimThatWasHandedInTakesNoDelivery() {
    UUID claim = world.filled();
    UUID request = done(ask(claim, people().colleague)).id();
    world.submit(claim);

    assertThat(code(deliver(people().colleague, request))).isEqualTo("claim.illegal-step");
    assertThat(kind(deliver(people().colleague, request))).isEqualTo(Kind.ILLEGAL_STEP);
    world.ask(world.take(claim), people().reviewer);
    assertThat(deliver(people().colleague, request).isDone()).isTrue();
  }

  @Test
  void aDeletedDraftTakesNoDelivery() {
    UUID claim = world.draft();
    UUID request = done(ask(claim, people().colleague)).id();
    done(in().claims().delete(people().user, claim, null));

    assertThat(deliver(people().colleague, request).isDone()).isFalse();
    assertThat(actions(claim)).endsWith("claim.deleted", "document-request.cancelled");
  }

  @Test
  void aRequestIsCancelledByWhoMayEditTheClaim() {
    UUID claim = world.draft();
    UUID request = done(ask(claim, people().colleague)).id();

    assertThat(kind(in().evidence().cancelRequest(people().colleague, request, null)))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(in().evidence().cancelRequest(people().borealisAdmin, request, null)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(in().evidence().cancelRequest(people().reviewer, request, null)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(in().evidence().cancelRequest(people().admin, request, 2L)))
        .isEqualTo(Kind.STALE);
    done(in().evidence().cancelRequest(people().admin, request, 1L));
    assertThat(lastEvent(claim).action()).isEqualTo("document-request.cancelled");
    assertThat(lastEvent(claim).actorId()).isEqualTo(people().admin.userId());
    assertThat(code(deliver(people().colleague, request))).isEqualTo("document-request.closed");
  }

  @Test
  void onlyAnActiveColleagueOfTheSameOrganisationCanBeAsked() {
    UUID claim = world.draft();
    for (Actor stranger : new Actor[] {people().borealisUser, people().reviewer}) {
      assertThat(violations(ask(claim, stranger)))
          .containsExactly("assigneeId=document-request.assignee-unknown");
    }
    assertThat(violations(ask(claim, people().user)))
        .containsExactly("assigneeId=document-request.yourself");
    LocalDate last = places().cloud.resubmissionCutOff();
    assertThat(violations(askUntil(claim, last.plusDays(1))))
        .containsExactly("dueOn=document-request.due-too-late");
    done(askUntil(claim, last));
    assertThat(
            violations(
                in().evidence()
                    .request(people().user, claim, new NewRequest(null, null, null, " ", null))))
        .containsExactlyInAnyOrder(
            "message=field.required", "assigneeId=field.required", "kind=field.required");
    assertThat(
            violations(
                in().evidence()
                    .request(
                        people().user,
                        claim,
                        new NewRequest(
                            people().colleague.userId(),
                            Document.Kind.PROOF,
                            "no-such",
                            "x".repeat(4001),
                            null))))
        .containsExactlyInAnyOrder("message=field.too-long", "slot=document.slot-unknown");
  }

  private Outcome<Receipt> askUntil(UUID claim, LocalDate day) {
    return in().evidence()
        .request(
            people().user,
            claim,
            new NewRequest(
                people().colleague.userId(), Document.Kind.ADDITIONAL, null, "The photos", day));
  }

  private Outcome<Receipt> deliver(Actor by, UUID request) {
    return in().evidence()
        .fulfil(
            by,
            request,
            Samples.document(
                Document.Kind.ADDITIONAL,
                "ignored",
                "page.pdf",
                "Here it is",
                Samples.pdf("page")));
  }

  private Outcome<Receipt> ask(UUID claim, Actor assignee) {
    return in().evidence()
        .request(
            people().user,
            claim,
            new NewRequest(
                assignee.userId(),
                Document.Kind.PROOF,
                SampleCatalogue.FINAL_PIECE,
                " The page as printed, please ",
                LocalDate.of(2026, 6, 12)));
  }

  @Test
  void whoIsAskedTalksAboutItWithoutARoleAndReadsNothingElse() {
    UUID claim = world.draft();
    UUID request = done(ask(claim, people().colleague)).id();
    done(
        in().claims()
            .comment(people().user, claim, new NewComment("About all of it", null, false)));
    done(say(people().colleague, request, "Which page do you need?"));
    HistoryEvent said = lastEvent(claim);
    assertThat(said.action()).isEqualTo("comment.added");
    assertThat(said.item()).isEqualTo("proof:final-piece");
    assertThat(said.actorId()).isEqualTo(people().colleague.userId());
    done(say(people().user, request, "The third."));
    UUID document = done(deliver(people().colleague, request)).id();
    done(say(people().colleague, request, "There it is."));

    List<CommentLine> read =
        done(in().requestComments().said(people().colleague, request, PageRequest.first())).items();
    assertThat(read)
        .extracting(CommentLine::text)
        .containsExactly("Which page do you need?", "The third.", "There it is.");
    assertThat(read.get(2).item()).isEqualTo("document:" + document);
    assertThat(done(in().requestComments().said(people().colleague, request, read.get(1).id())))
        .isEqualTo(read.get(1));
    assertThat(done(in().views().comments(people().user, claim)))
        .extracting(CommentLine::text)
        .contains("About all of it", "There it is.");
    UUID other = done(in().views().comments(people().user, claim)).get(0).id();
    assertThat(kind(in().requestComments().said(people().colleague, request, other)))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void whatIsAskedOfAColleagueIsThePartnersOwn() {
    UUID claim = world.underReview();
    UUID asked = world.actionRequired();
    UUID request = done(ask(asked, people().colleague)).id();

    assertThat(kind(in().evidence().requests(people().reviewer, claim, PageRequest.first())))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(in().evidence().request(people().reviewer, request))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(in().evidence().requests(people().borealisUser, claim, PageRequest.first())))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(in().evidence().requests(people().otherUser, claim, PageRequest.first()).isDone())
        .isTrue();
    PageRequest all = new PageRequest(null, PageRequest.MOST);
    assertThat(done(in().views().history(people().reviewer, asked, all)).items())
        .filteredOn(line -> line.action().equals("document-request.made"))
        .singleElement()
        .satisfies(line -> assertThat(line.text()).isNull());
    assertThat(done(in().views().history(people().user, asked, all)).items())
        .filteredOn(line -> line.action().equals("document-request.made"))
        .singleElement()
        .satisfies(line -> assertThat(line.text()).isEqualTo("The page as printed, please"));
  }

  @Test
  void aWishedDayIsNotOverYet() {
    UUID claim = world.draft();
    LocalDate today = LocalDate.of(2026, 6, 2);

    assertThat(askBy(claim, today).isDone()).isTrue();
    assertThat(violations(askBy(claim, today.minusDays(1)))).containsExactly("dueOn=date.past");
  }

  private Outcome<Receipt> askBy(UUID claim, LocalDate day) {
    return in().evidence()
        .request(
            people().user,
            claim,
            new NewRequest(
                people().colleague.userId(), Document.Kind.ADDITIONAL, null, "Please", day));
  }

  @Test
  void nobodyElseTalksAboutARequest() {
    UUID claim = world.draft();
    UUID request = done(ask(claim, people().colleague)).id();

    assertThat(kind(say(people().borealisUser, request, "Hello"))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(say(people().reviewer, request, "Hello"))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(in().requestComments().said(people().reviewer, request, PageRequest.first())))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(violations(say(people().colleague, request, " ")))
        .containsExactly("text=field.required");
    done(in().claims().delete(people().user, claim, null));
    assertThat(kind(say(people().colleague, request, "Hello"))).isEqualTo(Kind.NOT_FOUND);
  }

  private Outcome<Receipt> say(Actor who, UUID request, String text) {
    return in().requestComments().say(who, request, text);
  }
}
