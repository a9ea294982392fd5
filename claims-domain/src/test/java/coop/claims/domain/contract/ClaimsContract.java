package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimDoor;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.claim.Submission;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.RefusalException;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.claim.Claims} promises. */
public abstract class ClaimsContract extends PortContract {

  @Test
  void aNewClaimComesBackAsItWasAddedInVersionOne() {
    Actor user = world.people().user;
    Claim claim =
        ClaimDoor.create(
            deed(user),
            ports.claimNumbers().next(),
            world.claim(world.draft()).placement(),
            new Form(
                "Autumn fair",
                "DG-PRINT",
                java.util.Currency.getInstance("EUR"),
                world.places().cloud.usageStart(),
                world.places().cloud.usageEnd(),
                null,
                "PA-1",
                "See the annex"));
    run(
        user,
        () -> {
          ports.claims().add(claim);
          ports.eventLog().append(claim.events());
        });

    ClaimSnapshot kept = world.claim(claim.id());

    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept)
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(claim.snapshot());
  }

  @Test
  void everythingAClaimCarriesComesBack() {
    UUID id = world.draft();
    Content full = FullContent.of(ports.ids(), world);
    run(world.people().admin, () -> FullContent.files(full).forEach(ports.storedFiles()::note));

    ClaimSnapshot saved =
        changed(
            world.people().admin, id, c -> ClaimDoor.change(c, deed(world.people().admin), full));

    assertThat(world.claim(id).content()).isEqualTo(full);
    assertThat(world.claim(id)).isEqualTo(saved);
  }

  @Test
  void whatIsTakenAwayIsGoneAndTheRestKeepsItsOrder() {
    UUID id = world.draft();
    Content full = FullContent.of(ports.ids(), world);
    Content less =
        new Content(
            full.invoices().subList(1, 2),
            List.of(),
            full.documents().subList(0, 2),
            full.metrics().subList(1, 2),
            List.of(),
            Map.of("venue", "Gent"));
    Actor admin = world.people().admin;
    run(admin, () -> FullContent.files(full).forEach(ports.storedFiles()::note));
    changed(admin, id, c -> ClaimDoor.change(c, deed(admin), full));

    changed(admin, id, c -> ClaimDoor.change(c, deed(admin), less));
    assertThat(world.claim(id).content()).isEqualTo(less);

    changed(admin, id, c -> ClaimDoor.change(c, deed(admin), full));
    assertThat(world.claim(id).content()).isEqualTo(full);
  }

  @Test
  void theFormComesBackAsItWasChanged() {
    UUID id = world.draft();
    Form before = world.claim(id).form();
    Form after =
        new Form(
            "Other name é ſ 😀",
            "DG-TV",
            before.currency(),
            before.activityStart().plusDays(1),
            before.activityEnd().plusDays(2),
            null,
            "PA-77",
            "Line one\nline two");

    ClaimSnapshot saved =
        changed(
            world.people().admin, id, c -> ClaimDoor.edit(c, deed(world.people().admin), after));

    assertThat(world.claim(id).form()).isEqualTo(after);
    assertThat(world.claim(id)).isEqualTo(saved);
  }

  @Test
  void whatAReviewerDoesComesBack() {
    UUID id = world.underReview();
    Actor reviewer = world.people().reviewer;
    ItemRef line = world.line(id);
    ItemRef proof = world.proof(id);

    ClaimSnapshot saved =
        changed(
            reviewer,
            id,
            c -> {
              c.giveFeedback(deed(reviewer), proof, Feedback.Severity.MUST_FIX, "Cut off");
              c.giveFeedback(deed(reviewer), line, Feedback.Severity.NOTE, "Is tax in it?");
              c.decide(
                  deed(reviewer),
                  line,
                  new Judgement(ItemState.ACCEPTED, ReasonCode.OVER_CAP, "Half of it"),
                  Money.of("600.00", "EUR"));
              c.decide(
                  deed(reviewer),
                  proof,
                  new Judgement(ItemState.NEEDS_CHANGE, ReasonCode.MISSING_DATES, "No date"),
                  null);
            });

    assertThat(world.claim(id)).isEqualTo(saved);
    assertThat(world.claim(id).feedback())
        .extracting(Feedback::text)
        .containsExactly("Cut off", "Is tax in it?");
    assertThat(as(reviewer, () -> ports.claimReading().decisions(id)))
        .extracting(d -> d.item().toString() + " " + d.state() + " " + d.approved())
        .containsExactly(line + " ACCEPTED 600.00 EUR", proof + " NEEDS_CHANGE null");
  }

  @Test
  void everyStatusAClaimCanReachComesBack() {
    for (UUID id : List.of(world.submitted(), world.approved(), world.withdrawn())) {
      ClaimSnapshot kept = world.claim(id);
      assertThat(kept.approved() != null).isEqualTo(kept.status() == ClaimStatus.APPROVED);
      assertThat(kept.life().submittedAt()).isEqualTo(world.clock().instant());
    }
    UUID asked = world.partnerActionRequired();
    assertThat(world.claim(asked).status()).isEqualTo(ClaimStatus.PARTNER_ACTION_REQUIRED);
    assertThat(world.claim(asked).life().justification()).isNotBlank();
    assertThat(world.claim(asked).life().informationRequest()).isNotBlank();
  }

  @Test
  void eachSaveRaisesTheVersionByOne() {
    UUID id = world.draft();
    Form form = world.claim(id).form();
    for (int version = 1; version < 4; version++) {
      String name = "name " + version;
      assertThat(world.version(id)).isEqualTo(version);
      changed(
          world.people().admin,
          id,
          c -> ClaimDoor.edit(c, deed(world.people().admin), named(form, name)));
    }
  }

  @Test
  void whatWasReadBeforeSomebodyElseSavedIsStale() {
    UUID id = world.draft();
    Actor admin = world.people().admin;
    Claim first = as(admin, () -> ports.claims().byId(id).orElseThrow());
    Claim second = as(admin, () -> ports.claims().byId(id).orElseThrow());
    ClaimDoor.edit(first, deed(admin), named(first.form(), "first"));
    ClaimDoor.edit(second, deed(admin), named(second.form(), "second"));
    run(admin, () -> ports.claims().save(first));

    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> run(admin, () -> ports.claims().save(second)))
        .satisfies(stale -> assertThat(stale.refusal().kind()).isEqualTo(Kind.STALE));
    assertThat(world.claim(id).form().name()).isEqualTo("first");
  }

  @Test
  void anotherOrganisationsClaimIsNotFound() {
    UUID id = world.submitted();
    Actor stranger = world.people().borealisAdmin;

    assertThat(as(stranger, () -> ports.claims().byId(id))).isEmpty();
    assertThat(as(stranger, () -> ports.claims().locked(id))).isEmpty();
    assertThat(as(stranger, () -> ports.claims().lock(id))).isFalse();
    assertThat(as(world.people().otherUser, () -> ports.claims().byId(id))).isPresent();
    assertThat(as(world.people().reviewer, () -> ports.claims().byId(id))).isPresent();
  }

  @Test
  void anUnknownClaimIsNotFound() {
    UUID nobody = ports.ids().next();

    assertThat(as(world.people().admin, () -> ports.claims().byId(nobody)))
        .isEqualTo(Optional.empty());
    assertThat(as(world.people().admin, () -> ports.claims().locked(nobody))).isEmpty();
    assertThat(as(world.people().admin, () -> ports.claims().lock(nobody))).isFalse();
  }

  @Test
  void aDeletedDraftCannotBeLocked() {
    UUID kept = world.draft();
    UUID deleted = world.deleted();

    assertThat(as(world.people().admin, () -> ports.claims().lock(kept))).isTrue();
    assertThat(as(world.people().admin, () -> ports.claims().lock(deleted))).isFalse();
  }

  @Test
  void twoClaimsNeverHaveOneNumber() {
    ClaimSnapshot first = world.claim(world.draft());
    Actor admin = world.people().admin;
    Claim second = ClaimDoor.create(deed(admin), first.number(), first.placement(), first.form());

    assertThatThrownBy(() -> run(admin, () -> ports.claims().add(second)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void whatIsNotCommittedNeverWas() {
    UUID id = world.draft();
    ClaimSnapshot before = world.claim(id);
    Actor admin = world.people().admin;

    assertThatThrownBy(
            () ->
                run(
                    admin,
                    () -> {
                      Claim claim = ports.claims().locked(id).orElseThrow();
                      ClaimDoor.edit(claim, deed(admin), named(claim.form(), "lost"));
                      ports.eventLog().append(claim.events());
                      ports.claims().save(claim);
                      throw new IllegalArgumentException("changed my mind");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(world.claim(id)).isEqualTo(before);
    assertThat(world.history(id)).hasSize(1);
  }

  @Test
  void draftsAreFoundFromTheirDeadlineOn() {
    UUID draft = world.draft();
    UUID other = world.draft();
    world.deleted();
    world.submitted();
    Instant deadline = world.deadline();

    assertThat(past(deadline.minusMillis(1), 10)).isEmpty();
    assertThat(past(deadline, 10)).containsExactlyInAnyOrder(draft, other);
    assertThat(past(deadline.plus(Duration.ofDays(1)), 1)).hasSize(1);
    Set<UUID> without = Set.of(draft);
    assertThat(as(Actor.CLOCK, () -> ports.claims().draftsPastDeadline(deadline, without, 10)))
        .containsExactly(other);
  }

  @Test
  void theLastSubmissionAndWhatWasDecidedOfItComeBack() {
    UUID id = withStatement();
    world.submit(id);
    ClaimSnapshot handedIn = world.claim(id);
    world.take(id);
    world.ask(id, world.people().reviewer);
    world.submit(answered(id));
    world.take(id);
    String line = world.line(id).toString();
    Actor reviewer = world.people().reviewer;
    done(world.in().reviewing().decideItem(reviewer, id, null, cut(line)));

    Submission last = world.looking(() -> ports.claims().lastSubmission(id));

    assertThat(last.number()).isEqualTo(2);
    assertThat(last.kind()).isEqualTo(Submission.Kind.RESUBMISSION);
    assertThat(last.form()).isEqualTo(handedIn.form());
    assertThat(last.content()).isEqualTo(handedIn.content());
    assertThat(last.claimed()).isEqualTo(handedIn.claimed());
    assertThat(world.looking(() -> ports.claims().decisionsOn(id, 2)))
        .isEqualTo(as(reviewer, () -> ports.claimReading().decisions(id)))
        .hasSize(1);
    assertThat(world.looking(() -> ports.claims().decisionsOn(id, 1))).isEmpty();
  }

  @Test
  void whatWasHandedInCanBePutBackWhole() {
    UUID id = withStatement();
    world.submit(id);
    world.take(id);
    world.ask(id, world.people().reviewer);
    ClaimSnapshot handedIn = world.claim(id);
    Content content = handedIn.content();
    Actor admin = world.people().admin;
    PartnerClaims claims = world.in().claims();
    done(claims.removeInvoice(admin, id, null, content.invoices().get(0).id()));
    done(claims.removeStatement(admin, id, null, content.statements().get(0).id()));
    done(world.in().evidence().remove(admin, id, null, world.proof(id).id()));
    done(claims.setMetric(admin, id, null, SampleCatalogue.REACH, "1"));
    done(
        claims.addInvoice(
            admin, id, null, Samples.invoice(Samples.line(SampleCatalogue.MEDIA, "9.00"))));
    world
        .clock()
        .moveTo(
            world
                .places()
                .cloud
                .claimDeadline()
                .plusYears(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());

    done(world.in().claimClock().lapse(Actor.CLOCK, id));

    assertThat(world.claim(id).status()).isEqualTo(ClaimStatus.REJECTED);
    assertThat(world.claim(id).content()).isEqualTo(content);
    assertThat(world.claim(id).claimed()).isEqualTo(handedIn.claimed());
  }

  private UUID withStatement() {
    UUID id = world.filled();
    done(
        world
            .in()
            .claims()
            .addStatement(
                world.people().admin,
                id,
                null,
                Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "700.00"))));
    return id;
  }

  private UUID answered(UUID id) {
    UUID feedback = world.claim(id).feedback().get(0).id();
    done(world.in().claims().answer(world.people().admin, id, null, feedback, "It is there"));
    return id;
  }

  private static Decision cut(String line) {
    return new Decision(
        line, ItemState.ACCEPTED, ReasonCode.OVER_CAP, "Half a page", new BigDecimal("600.00"));
  }

  @Test
  void claimsWithoutAnAnswerAreFoundAfterTheirDueTime() {
    UUID asked = world.actionRequired();
    world.submitted();
    Instant due = world.claim(asked).life().responseDue();
    UUID askedInDispute = world.partnerActionRequired();

    assertThat(late(due, 10)).isEmpty();
    assertThat(late(due.plusMillis(1), 10)).containsExactlyInAnyOrder(asked, askedInDispute);
    assertThat(late(due.plusMillis(1), 1)).hasSize(1);
    Set<UUID> without = Set.of(asked);
    Instant after = due.plusMillis(1);
    assertThat(as(Actor.CLOCK, () -> ports.claims().unanswered(after, without, 10)))
        .containsExactly(askedInDispute);
  }

  private List<UUID> past(Instant now, int most) {
    return as(Actor.CLOCK, () -> ports.claims().draftsPastDeadline(now, Set.of(), most));
  }

  private List<UUID> late(Instant now, int most) {
    return as(Actor.CLOCK, () -> ports.claims().unanswered(now, Set.of(), most));
  }

  private static Form named(Form f, String name) {
    return new Form(
        name,
        f.activityCode(),
        f.currency(),
        f.activityStart(),
        f.activityEnd(),
        f.description(),
        f.preApprovalId(),
        f.additionalInformation());
  }

  /** Changes the claim in a transaction; answers it as storage should now have it. */
  private ClaimSnapshot changed(Actor actor, UUID id, Consumer<Claim> change) {
    return as(
        actor,
        () -> {
          Claim claim = ports.claims().locked(id).orElseThrow();
          change.accept(claim);
          ports.eventLog().append(claim.events());
          ports.claims().save(claim);
          ClaimSnapshot s = claim.snapshot();
          return new ClaimSnapshot(
              s.id(),
              s.number(),
              s.placement(),
              s.form(),
              s.content(),
              s.life(),
              s.claimed(),
              s.approved(),
              s.feedback(),
              s.version() + 1);
        });
  }
}
