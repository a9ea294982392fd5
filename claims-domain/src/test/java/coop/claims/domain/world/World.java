package coop.claims.domain.world;

import static coop.claims.domain.world.Outcomes.done;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Feedback.Severity;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Program;
import coop.claims.domain.review.ReviewerClaims.NewFeedback;
import coop.claims.domain.setup.MasterData;
import coop.claims.domain.setup.NewUser;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A vendor, two partners, their people and funds, at ten in the morning in Amsterdam on Tuesday 2
 * June 2026. {@link #in()} are the doors everybody uses; the verbs here bring a claim to a status
 * the way people do, for as much as {@link #AMOUNT} unless said.
 */
public final class World {

  public static final Instant START = Instant.parse("2026-06-02T08:00:00Z");
  public static final String AMOUNT = "1200.00";

  private final Ports ports;
  private final MovableClock clock = new MovableClock(START);
  private final PlainPasswords passwords = new PlainPasswords();
  private final MailServer mail = new MailServer();
  private final InPorts in;
  private final Places places;
  private final People people;

  /** Loads the world into storage that must be empty. */
  public World(Ports ports) {
    this.ports = ports;
    this.in = InPorts.over(ports, clock, passwords, mail);
    this.places = new Places(ports.ids());
    this.people = new People(ports.ids(), places);
    List<Catalogue> catalogues =
        places.programs.stream()
            .map(Program::code)
            .map(code -> SampleCatalogue.of(code, 1))
            .toList();
    done(
        in.setUp()
            .load(
                Actor.SET_UP,
                new MasterData(
                    places.programs,
                    catalogues,
                    places.periods,
                    List.of(places.aurora, places.borealis),
                    List.of(places.amsterdam, places.lyon, places.stockholm),
                    places.enrollments,
                    places.entities,
                    List.copyOf(places.funds.keySet()),
                    List.copyOf(places.funds.values()),
                    people.users().stream().map(NewUser::of).toList(),
                    List.of())));
  }

  public InPorts in() {
    return in;
  }

  public Ports ports() {
    return ports;
  }

  public MovableClock clock() {
    return clock;
  }

  public Places places() {
    return places;
  }

  public People people() {
    return people;
  }

  public PlainPasswords passwords() {
    return passwords;
  }

  /** Where mails go. */
  public MailServer mail() {
    return mail;
  }

  // ---- bringing a claim somewhere

  /** Editing, with its form only: made by the incentives user in Amsterdam. */
  public UUID draft() {
    return draft(people.user);
  }

  public UUID draft(Actor creator) {
    return done(in.claims()
            .create(creator, Samples.newClaim(places.amsterdam.id(), places.cloud.id())))
        .id();
  }

  /** Editing, and nothing stands against submitting it. */
  public UUID filled() {
    return filled(AMOUNT);
  }

  public UUID filled(String amount) {
    return fill(draft(), amount);
  }

  /** Gives a print campaign's draft everything it needs. */
  public UUID fill(UUID claim, String amount) {
    Actor by = people.admin;
    UUID invoice =
        done(in.claims()
                .addInvoice(
                    by, claim, null, Samples.invoice(Samples.line(SampleCatalogue.MEDIA, amount))))
            .id();
    done(
        in.evidence()
            .upload(
                by,
                claim,
                null,
                Samples.document(
                    Document.Kind.INVOICE,
                    invoice.toString(),
                    "invoice.pdf",
                    null,
                    Samples.pdf("invoice"))));
    UUID proof =
        done(in.evidence()
                .upload(
                    by,
                    claim,
                    null,
                    Samples.proof(SampleCatalogue.FINAL_PIECE, "As printed, page 3")))
            .id();
    done(in.claims().setMetric(by, claim, null, SampleCatalogue.REACH, "25000"));
    done(in.claims().confirm(by, claim, null, SampleCatalogue.BRAND, proof));
    return claim;
  }

  public UUID submitted() {
    return submit(filled());
  }

  public UUID submitted(String amount) {
    return submit(filled(amount));
  }

  /** Hands in a draft or a claim that was sent back. */
  public UUID submit(UUID claim) {
    done(in.claims().submit(people.admin, claim, version(claim)));
    return claim;
  }

  /** Taken by {@code reviewer}. */
  public UUID underReview() {
    return take(submitted());
  }

  public UUID take(UUID claim) {
    done(in.reviewing().take(people.reviewer, claim, version(claim)));
    return claim;
  }

  /** Sent back with one item of feedback on the proof that must be fixed. */
  public UUID actionRequired() {
    return ask(underReview(), people.reviewer);
  }

  public UUID ask(UUID claim, Actor by) {
    ItemRef proof = proof(claim);
    done(
        in.reviewing()
            .feedback(
                by,
                claim,
                null,
                new NewFeedback(proof.toString(), Severity.MUST_FIX, "The date is cut off")));
    done(
        in.reviewing().requestInformation(by, claim, version(claim), "Please show the whole page"));
    return claim;
  }

  public UUID approved() {
    return approve(underReview(), people.reviewer);
  }

  public UUID approve(UUID claim, Actor by) {
    done(in.reviewing().approve(by, claim, version(claim), null));
    return claim;
  }

  /** Rejected by {@code reviewer}; its dispute window is open. */
  public UUID rejected() {
    return reject(underReview(), people.reviewer);
  }

  public UUID reject(UUID claim, Actor by) {
    done(
        in.reviewing()
            .reject(
                by,
                claim,
                version(claim),
                ReasonCode.INSUFFICIENT_PROOF,
                "The advertisement does not show the brand"));
    return claim;
  }

  public UUID disputed() {
    return dispute(rejected());
  }

  public UUID dispute(UUID claim) {
    done(
        in.disputes()
            .raise(people.admin, claim, version(claim), "The brand stands at the bottom left"));
    return claim;
  }

  /** Asked again, in a dispute. */
  public UUID partnerActionRequired() {
    return ask(disputed(), people.disputeReviewer);
  }

  /** Rejected in the dispute too. */
  public UUID rejectedForGood() {
    return reject(disputed(), people.disputeReviewer);
  }

  public UUID withdrawn() {
    UUID claim = submitted();
    done(in.claims().withdraw(people.admin, claim, version(claim)));
    return claim;
  }

  /** Moves the clock to the claim deadline of the cloud program. */
  public UUID expired() {
    UUID claim = filled();
    clock.moveTo(deadline());
    done(in.claimClock().lapse(Actor.CLOCK, claim));
    return claim;
  }

  public UUID deleted() {
    UUID claim = draft();
    done(in.claims().delete(people.user, claim, version(claim)));
    return claim;
  }

  // ---- looking at it from above

  /** The first instant at which nothing can be submitted any more for the cloud program. */
  public Instant deadline() {
    return places.cloud.closesAt(places.program(Places.CLOUD).calendar());
  }

  /** Lapses what money is past its time, as the clock does; answers how many funds were touched. */
  public int expireFunds() {
    List<UUID> due = done(in.funds().due(Actor.CLOCK, Set.of(), 100));
    return (int) due.stream().filter(id -> done(in.funds().lapse(Actor.CLOCK, id))).count();
  }

  /** Reads as the system, which sees everything. */
  public <T> T looking(Supplier<T> at) {
    return ports.inTransaction(Actor.CLOCK, at);
  }

  public ClaimSnapshot claim(UUID claim) {
    return looking(() -> ports.claims().byId(claim).orElseThrow().snapshot());
  }

  public long version(UUID claim) {
    return claim(claim).version();
  }

  public List<ChainedEvent> history(UUID claim) {
    return looking(() -> ports.eventLog().chain(claim));
  }

  /** The claim's proof document. */
  public ItemRef proof(UUID claim) {
    return claim(claim).content().proofs(SampleCatalogue.FINAL_PIECE).stream()
        .findFirst()
        .map(d -> ItemRef.of(ItemRef.Kind.DOCUMENT, d.id()))
        .orElseThrow();
  }

  /** The claim's first line. */
  public ItemRef line(UUID claim) {
    return ItemRef.of(ItemRef.Kind.LINE, claim(claim).content().lines().get(0).id());
  }

  /** The fund a claim draws on, with what the claim holds of it. */
  public Fund.Snapshot fund(UUID claim) {
    ClaimSnapshot of = claim(claim);
    return looking(
        () ->
            ports
                .funds()
                .locked(of.placement().enrollmentId(), of.placement().periodId(), claim)
                .get(0)
                .snapshot());
  }

  /** The whole ledger of a fund, oldest first. */
  public List<Movement> ledger(UUID fundId) {
    return looking(
        () -> {
          List<Movement> all = new ArrayList<>();
          String cursor = null;
          do {
            var page = ports.fundViews().entries(fundId, new PageRequest(cursor, PageRequest.MOST));
            page.items().forEach(m -> all.add(0, m));
            cursor = page.next();
          } while (cursor != null);
          return all;
        });
  }
}
