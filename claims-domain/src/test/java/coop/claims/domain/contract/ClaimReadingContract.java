package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimDoor;
import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimReading.Surroundings;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.StatusTotal;
import coop.claims.domain.claim.DecisionReceipt;
import coop.claims.domain.claim.DecisionReceipts.ReceiptView;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.DocumentRequest.State;
import coop.claims.domain.claim.InvoiceElsewhere;
import coop.claims.domain.claim.ItemDecision;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the rest of {@link coop.claims.domain.claim.ClaimReading} promises. */
public abstract class ClaimReadingContract extends PortContract {

  private static final PageRequest ALL = new PageRequest(null, PageRequest.MOST);

  @Test
  void totalsCountEachStatusOfThePartnersOwnPlaces() {
    world.draft();
    world.submitted("100.00");
    world.submitted("200.50");
    world.approved();
    world.deleted();
    done(
        world
            .in()
            .claims()
            .create(
                world.people().admin, Samples.newClaim(places().lyon.id(), places().cloud.id())));

    assertThat(totals(world.people().admin, OverviewFilter.all()))
        .containsExactlyInAnyOrder(
            total(ClaimStatus.EDITING, 2, "0.00", "0.00"),
            total(ClaimStatus.SUBMITTED, 2, "300.50", "0.00"),
            total(ClaimStatus.APPROVED, 1, "1200.00", "1200.00"));
    assertThat(totals(world.people().lyonAdmin, OverviewFilter.all()))
        .containsExactly(total(ClaimStatus.EDITING, 1, "0.00", "0.00"));
    assertThat(totals(world.people().borealisAdmin, OverviewFilter.all())).isEmpty();
    assertThat(totals(world.people().admin, new OverviewFilter(Places.DEVICES, null, null)))
        .isEmpty();
    assertThat(
            totals(
                world.people().admin,
                new OverviewFilter(Places.CLOUD, places().cloud.id(), places().lyon.id())))
        .containsExactly(total(ClaimStatus.EDITING, 1, "0.00", "0.00"));
    assertThat(totals(world.people().reviewer, OverviewFilter.all()))
        .containsExactly(
            StatusTotal.counted(ClaimStatus.SUBMITTED, 2),
            StatusTotal.counted(ClaimStatus.APPROVED, 1));
    assertThat(totals(world.people().reviewer, new OverviewFilter(Places.DEVICES, null, null)))
        .isEmpty();
    assertThat(totals(world.people().stockholmReviewer, OverviewFilter.all())).isEmpty();
  }

  @Test
  void totalsFollowAClaimThroughItsLife() {
    UUID claim = world.filled();
    Actor admin = world.people().admin;
    assertThat(totals(admin, OverviewFilter.all()))
        .containsExactly(total(ClaimStatus.EDITING, 1, "1200.00", "0.00"));

    world.submit(claim);
    world.take(claim);
    done(
        world
            .in()
            .reviewing()
            .decideItem(
                world.people().reviewer,
                claim,
                null,
                new Decision(
                    world.line(claim).toString(),
                    ItemState.ACCEPTED,
                    ReasonCode.OVER_CAP,
                    "Half",
                    new BigDecimal("600"))));
    world.approve(claim, world.people().reviewer);

    assertThat(totals(admin, OverviewFilter.all()))
        .containsExactly(total(ClaimStatus.APPROVED, 1, "1200.00", "600.00"));
  }

  @Test
  void receiptsAreKeptAsTheyWereWrittenLatestFirst() {
    UUID claim = world.actionRequired();
    world.clock().moveBy(Duration.ofHours(1));
    done(
        world
            .in()
            .claims()
            .answer(
                world.people().admin,
                claim,
                null,
                world.claim(claim).feedback().get(0).id(),
                "It stands on the next page"));
    world.take(world.submit(claim));
    DecisionReceipt full = FullReceipt.of(world, claim);
    run(world.people().reviewer, () -> approve(claim, full));

    Page<ReceiptView> first = receipts(claim, new PageRequest(null, 1));
    Page<ReceiptView> second = receipts(claim, new PageRequest(first.next(), 1));

    assertThat(first.items()).containsExactly(new ReceiptView(full, "Name of reviewer-1"));
    assertThat(second.items())
        .extracting(v -> v.receipt().kind())
        .containsExactly(DecisionReceipt.Kind.INFORMATION_REQUESTED);
    assertThat(second.next()).isNull();
    assertThat(receipt(Actor.CLOCK, claim, full.id()))
        .contains(new ReceiptView(full, "Name of reviewer-1"));
    assertThat(receipt(Actor.CLOCK, world.draft(), full.id())).isEmpty();
  }

  @Test
  void aReceiptIsItsOwnOrganisationsOnly() {
    UUID claim = world.approved();
    UUID id = receipts(claim, ALL).items().get(0).receipt().id();

    assertThat(receipt(world.people().borealisAdmin, claim, id)).isEmpty();
    assertThat(
            as(
                world.people().borealisAdmin,
                () -> ports.claimReading().receipts(claim, ALL).items()))
        .isEmpty();
    assertThat(receipt(world.people().user, claim, id)).isPresent();
  }

  @Test
  void aReceiptIsKeptWithItsDecisionOrNotAtAll() {
    UUID claim = world.underReview();
    DecisionReceipt full = FullReceipt.of(world, claim);

    assertThatThrownBy(
            () ->
                run(
                    world.people().reviewer,
                    () -> {
                      approve(claim, full);
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");

    assertThat(receipts(claim, ALL).items()).isEmpty();
    assertThat(world.claim(claim).status()).isEqualTo(ClaimStatus.UNDER_REVIEW);
  }

  private void approve(UUID claimId, DecisionReceipt receipt) {
    Claim claim = ports.claims().locked(claimId).orElseThrow();
    claim.approve(deed(world.people().reviewer), null);
    ClaimDoor.keep(claim, receipt);
    ports.eventLog().append(claim.events());
    ports.claims().save(claim);
  }

  private Optional<ReceiptView> receipt(Actor actor, UUID claim, UUID receipt) {
    return as(actor, () -> ports.claimReading().receipt(claim, receipt));
  }

  private Page<ReceiptView> receipts(UUID claim, PageRequest page) {
    return as(Actor.CLOCK, () -> ports.claimReading().receipts(claim, page));
  }

  @Test
  void whatWaitsForThePartnerComesMostUrgentFirst() {
    UUID draft = world.draft();
    UUID asked = world.actionRequired();
    world.clock().moveBy(Duration.ofDays(1));
    UUID askedInDispute = world.partnerActionRequired();
    world.submitted();
    world.deleted();
    Actor admin = world.people().admin;

    assertThat(as(admin, () -> ports.claimReading().needsPartner(admin, OverviewFilter.all(), 10)))
        .extracting(l -> l.id())
        .containsExactly(asked, askedInDispute, draft);
    assertThat(as(admin, () -> ports.claimReading().needsPartner(admin, OverviewFilter.all(), 2)))
        .extracting(l -> l.id())
        .containsExactly(asked, askedInDispute);
    Actor lyon = world.people().lyonAdmin;
    assertThat(as(lyon, () -> ports.claimReading().needsPartner(lyon, OverviewFilter.all(), 10)))
        .isEmpty();
  }

  @Test
  void aClaimIsFoundByItsNumber() {
    UUID claim = world.submitted();
    String number = world.claim(claim).number();

    assertThat(as(world.people().user, () -> ports.claimReading().byNumber(number)))
        .contains(claim);
    assertThat(as(world.people().reviewer, () -> ports.claimReading().byNumber(number)))
        .contains(claim);
    assertThat(as(world.people().user, () -> ports.claimReading().byNumber("000000000"))).isEmpty();
    assertThat(as(world.people().borealisAdmin, () -> ports.claimReading().byNumber(number)))
        .isEmpty();
  }

  @Test
  void theSurroundingsOfAClaimHaveNamesAndMoney() {
    UUID claim = world.actionRequired();
    world.submitted("300.00");
    request(claim, world.people().colleague, "One");
    request(claim, world.people().otherUser, "Two");

    Surroundings around = surroundings(claim);

    assertThat(around.organisationName()).isEqualTo("Aurora");
    assertThat(around.locationName()).isEqualTo("Aurora Amsterdam");
    assertThat(around.people())
        .containsEntry(world.people().user.userId(), "Name of aurora-user")
        .containsEntry(world.people().admin.userId(), "Name of aurora-admin")
        .containsEntry(world.people().reviewer.userId(), "Name of reviewer-1");
    assertThat(around.available()).isEqualTo(Money.of("8500.00", "EUR"));
    assertThat(around.reserved()).isEqualTo(Money.of("1200.00", "EUR"));
    assertThat(around.heldForClaim()).isEqualTo(Money.of("0.00", "EUR"));
    assertThat(around.openRequests()).isEqualTo(2);
  }

  @Test
  void whatIsHeldForAClaimIsNotFreeForOthers() {
    UUID claim = world.submitted();
    UUID other = world.submitted("300.00");
    world.clock().moveTo(world.deadline());
    world.expireFunds();
    world.take(claim);
    world.reject(claim, world.people().reviewer);

    Surroundings own = surroundings(claim);
    Surroundings others = surroundings(other);

    assertThat(own.available()).isEqualTo(Money.of("0.00", "EUR"));
    assertThat(own.reserved()).isEqualTo(Money.of("0.00", "EUR"));
    assertThat(own.heldForClaim()).isEqualTo(Money.of("1200.00", "EUR"));
    assertThat(others.available()).isEqualTo(Money.of("0.00", "EUR"));
    assertThat(others.heldForClaim()).isEqualTo(Money.of("0.00", "EUR"));
  }

  @Test
  void historyComesOldestFirstAndPageByPage() {
    UUID claim = world.rejected();
    done(
        world
            .in()
            .claims()
            .comment(world.people().reviewer, claim, new NewComment("Between us", null, true)));
    List<ChainedEvent> chain = world.history(claim);

    List<HistoryLine> all = historyWalked(world.people().reviewer, claim, true, 4);
    List<HistoryLine> open = historyWalked(world.people().user, claim, false, 3);

    assertThat(all).extracting(HistoryLine::seq).containsExactlyElementsOf(seqs(chain));
    assertThat(all)
        .extracting(HistoryLine::hash)
        .containsExactlyElementsOf(chain.stream().map(ChainedEvent::hash).toList());
    assertThat(open).hasSize(all.size() - 1).noneMatch(HistoryLine::internal);
    HistoryLine note = all.get(all.size() - 1);
    assertThat(note.internal()).isTrue();
    assertThat(note.text()).isEqualTo("Between us");
    assertThat(note.actorName()).isEqualTo("Name of reviewer-1");
    HistoryLine rejected = all.get(all.size() - 2);
    assertThat(rejected.action()).isEqualTo("claim.rejected");
    assertThat(rejected.data())
        .containsEntry("reason", "INSUFFICIENT_PROOF")
        .containsEntry("from", "UNDER_REVIEW")
        .containsEntry("to", "REJECTED");
    assertThat(rejected.side()).isEqualTo(Side.VENDOR);
    assertThat(rejected.actorId()).isEqualTo(world.people().reviewer.userId());
    assertThat(rejected.at()).isEqualTo(world.clock().instant());
  }

  @Test
  void theSystemHasNoName() {
    UUID claim = world.expired();

    List<HistoryLine> lines = historyWalked(world.people().user, claim, false, 100);

    assertThat(lines.get(lines.size() - 1).action()).isEqualTo("claim.expired");
    assertThat(lines.get(lines.size() - 1).actorName()).isNull();
  }

  @Test
  void decisionsComeOldestFirst() {
    UUID claim = world.underReview();
    decide(claim, ItemState.NEEDS_CHANGE, ReasonCode.MISSING_DATES);
    world.clock().moveBy(Duration.ofMinutes(1));
    decide(claim, ItemState.ACCEPTED, null);

    List<ItemDecision> decisions =
        as(world.people().reviewer, () -> ports.claimReading().decisions(claim));

    assertThat(decisions)
        .extracting(ItemDecision::state)
        .containsExactly(ItemState.NEEDS_CHANGE, ItemState.ACCEPTED);
    ItemDecision first = decisions.get(0);
    assertThat(first.item()).isEqualTo(world.proof(claim));
    assertThat(first.itemRevision()).isEqualTo(1);
    assertThat(first.submission()).isEqualTo(1);
    assertThat(first.reason()).isEqualTo(ReasonCode.MISSING_DATES);
    assertThat(first.text()).isEqualTo("Because");
    assertThat(first.approved()).isNull();
    assertThat(first.by()).isEqualTo(world.people().reviewer.userId());
  }

  @Test
  void requestsOfAClaimComeNewestFirst() {
    UUID claim = world.filled();
    UUID first = request(claim, world.people().colleague, "First");
    world.clock().moveBy(Duration.ofMinutes(1));
    UUID second = request(claim, world.people().otherUser, "Second");
    request(world.draft(), world.people().colleague, "Elsewhere");

    List<RequestView> views =
        as(world.people().user, () -> ports.claimReading().requests(claim, ALL).items());

    assertThat(views).extracting(RequestView::id).containsExactly(second, first);
    RequestView view = views.get(1);
    assertThat(view.claimNumber()).isEqualTo(world.claim(claim).number());
    assertThat(view.claimName()).isEqualTo("Spring print campaign");
    assertThat(view.requesterName()).isEqualTo("Name of aurora-user");
    assertThat(view.assigneeName()).isEqualTo("Name of aurora-colleague");
    assertThat(view.slotText().in("en")).isEqualTo("Show final-piece");
    assertThat(view.message()).isEqualTo("First");
    assertThat(as(world.people().colleague, () -> ports.claimReading().request(first)))
        .contains(view);
    assertThat(as(world.people().borealisAdmin, () -> ports.claimReading().request(first)))
        .isEmpty();
  }

  @Test
  void whatSomebodyWasAskedForComesOpenFirstThenNewestFirst() {
    UUID claim = world.filled();
    List<UUID> asked = new ArrayList<>();
    for (String message : List.of("1", "2", "3")) {
      asked.add(request(claim, world.people().colleague, message));
      world.clock().moveBy(Duration.ofMinutes(1));
    }
    done(world.in().evidence().cancelRequest(world.people().user, asked.get(2), null));
    Actor colleague = world.people().colleague;

    Page<RequestView> first = requestsFor(colleague, new PageRequest(null, 2));
    Page<RequestView> second = requestsFor(colleague, new PageRequest(first.next(), 2));

    assertThat(first.items())
        .extracting(RequestView::id)
        .containsExactly(asked.get(1), asked.get(0));
    assertThat(second.items()).extracting(RequestView::state).containsExactly(State.CANCELLED);
    assertThat(second.next()).isNull();
    assertThat(requestsFor(world.people().otherUser, PageRequest.first()).items()).isEmpty();
  }

  private Page<RequestView> requestsFor(Actor assignee, PageRequest page) {
    return as(assignee, () -> ports.claimReading().requestsFor(assignee.userId(), page));
  }

  private UUID request(UUID claim, Actor assignee, String message) {
    return done(world
            .in()
            .evidence()
            .request(
                world.people().user,
                claim,
                new NewRequest(
                    assignee.userId(),
                    Document.Kind.PROOF,
                    SampleCatalogue.FINAL_PIECE,
                    message,
                    null)))
        .id();
  }

  private void decide(UUID claim, ItemState state, ReasonCode reason) {
    done(
        world
            .in()
            .reviewing()
            .decideItem(
                world.people().reviewer,
                claim,
                null,
                new Decision(world.proof(claim).toString(), state, reason, "Because", null)));
  }

  /** Vendor and number as another person might type them. */
  @Test
  void anInvoiceIsFoundInTheOtherClaimsOfItsOrganisationThatStand() {
    UUID claim = world.filled();
    UUID draft = withInvoice("  weekly   TRADE press", "wtp-2026-118 ");
    withInvoice("Weekly Trade Press", "WTP-2026-119");
    withInvoice("Weekly Trade", "Press WTP-2026-118");
    world.rejected();
    world.withdrawn();
    UUID approved = world.approved();
    done(world.in().claims().delete(world.people().user, world.filled(), null));

    assertThat(elsewhere(world.people().admin, claim, true))
        .extracting(InvoiceElsewhere::claimNumber, InvoiceElsewhere::submitted)
        .containsExactly(
            tuple(world.claim(draft).number(), false), tuple(world.claim(approved).number(), true));
    assertThat(elsewhere(world.people().reviewer, claim, false))
        .extracting(InvoiceElsewhere::claimNumber)
        .containsExactly(world.claim(approved).number());
    assertThat(elsewhere(world.people().admin, claim, true))
        .allMatch(
            e ->
                e.invoiceId().equals(world.claim(claim).content().invoices().get(0).id())
                    && e.organisationId().equals(world.places().aurora.id())
                    && e.locationId().equals(world.places().amsterdam.id())
                    && e.programCode().equals(Places.CLOUD));
  }

  @Test
  void anotherOrganisationsInvoiceIsNoneOfOurs() {
    UUID ours = world.filled();
    Actor theirs = world.people().borealisAdmin;
    UUID claim =
        done(world
                .in()
                .claims()
                .create(
                    theirs,
                    Samples.newClaim(world.places().stockholm.id(), world.places().cloud.id())))
            .id();
    done(
        world
            .in()
            .claims()
            .addInvoice(
                theirs, claim, null, Samples.invoice(Samples.line(SampleCatalogue.MEDIA, "5"))));

    assertThat(elsewhere(theirs, claim, true)).isEmpty();
    assertThat(elsewhere(Actor.CLOCK, ours, true)).isEmpty();
  }

  @Test
  void ofOneInvoiceAFewOtherClaimsAreEnough() {
    UUID claim = world.filled();
    for (int i = 0; i < InvoiceElsewhere.MOST + 2; i++) {
      withInvoice("Weekly Trade Press", "WTP-2026-118");
    }

    assertThat(elsewhere(world.people().admin, claim, true)).hasSize(InvoiceElsewhere.MOST);
  }

  private List<InvoiceElsewhere> elsewhere(Actor actor, UUID claim, boolean draftsToo) {
    return as(
        actor,
        () ->
            ports
                .claimReading()
                .surroundings(ports.claims().byId(claim).orElseThrow().snapshot(), draftsToo)
                .elsewhere());
  }

  private UUID withInvoice(String vendor, String number) {
    UUID claim = world.draft();
    BigDecimal net = new BigDecimal("5.00");
    done(
        world
            .in()
            .claims()
            .addInvoice(
                world.people().user,
                claim,
                null,
                new InvoiceInput(
                    vendor, number, Samples.INVOICE_DATE, net, null, net, null, List.of())));
    return claim;
  }

  private Surroundings surroundings(UUID claim) {
    Actor reviewer = world.people().reviewer;
    return as(
        reviewer,
        () ->
            ports
                .claimReading()
                .surroundings(ports.claims().byId(claim).orElseThrow().snapshot(), true));
  }

  private List<HistoryLine> historyWalked(Actor actor, UUID claim, boolean internalToo, int size) {
    List<HistoryLine> lines = new ArrayList<>();
    String cursor = null;
    do {
      String at = cursor;
      Page<HistoryLine> page =
          as(
              actor,
              () -> ports.claimReading().history(claim, internalToo, new PageRequest(at, size)));
      lines.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return lines;
  }

  private static List<Long> seqs(List<ChainedEvent> chain) {
    return chain.stream().map(ChainedEvent::seq).toList();
  }

  private List<StatusTotal> totals(Actor actor, OverviewFilter filter) {
    return as(actor, () -> ports.claimReading().totals(actor, filter)).stream()
        .filter(t -> t.count() > 0)
        .toList();
  }

  private static StatusTotal total(
      ClaimStatus status, long count, String claimed, String approved) {
    return new StatusTotal(
        status,
        Currency.getInstance("EUR"),
        count,
        Money.of(claimed, "EUR"),
        Money.of(approved, "EUR"));
  }
}
