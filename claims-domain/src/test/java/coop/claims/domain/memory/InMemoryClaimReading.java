package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimReading;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.StatusTotal;
import coop.claims.domain.claim.DecisionReceipt;
import coop.claims.domain.claim.DecisionReceipts.ReceiptView;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.InvoiceElsewhere;
import coop.claims.domain.claim.ItemDecision;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Placement;
import coop.claims.domain.claim.Removal;
import coop.claims.domain.claim.SecondThoughts.DeletedDraft;
import coop.claims.domain.claim.SecondThoughts.RemovedPart;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.fund.Reservation;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.history.HistoryEvent.Visibility;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link ClaimReading} in memory. */
final class InMemoryClaimReading implements ClaimReading {

  private static final Set<ClaimStatus> LET_GO =
      EnumSet.of(ClaimStatus.WITHDRAWN, ClaimStatus.EXPIRED, ClaimStatus.REJECTED);

  private static final Set<ClaimStatus> WITH_THE_PARTNER =
      Set.of(ClaimStatus.EDITING, ClaimStatus.ACTION_REQUIRED, ClaimStatus.PARTNER_ACTION_REQUIRED);

  private final ClaimLines lines;
  private final InMemoryClaims claims;
  private final InMemoryFunds funds;
  private final InMemoryPartners partners;
  private final InMemoryPrograms programs;
  private final InMemoryAccounts accounts;
  private final InMemoryEventLog log;
  private final InMemoryComments comments;
  private final InMemoryDocumentRequests requests;
  private final InMemoryClaimIndex index;

  InMemoryClaimReading(
      ClaimLines lines,
      InMemoryClaims claims,
      InMemoryFunds funds,
      InMemoryPartners partners,
      InMemoryPrograms programs,
      InMemoryAccounts accounts,
      InMemoryEventLog log,
      InMemoryComments comments,
      InMemoryDocumentRequests requests,
      InMemoryClaimIndex index) {
    this.lines = lines;
    this.claims = claims;
    this.funds = funds;
    this.partners = partners;
    this.programs = programs;
    this.accounts = accounts;
    this.log = log;
    this.comments = comments;
    this.requests = requests;
    this.index = index;
  }

  @Override
  public Page<ClaimLine> list(Actor actor, ClaimFilter filter, PageRequest page) {
    List<ClaimLine> found =
        chosen(actor, filter.programCode(), filter.periodId(), filter.locationId())
            .filter(l -> filter.statuses().isEmpty() || filter.statuses().contains(l.status()))
            .filter(
                l ->
                    filter.activityCode() == null || filter.activityCode().equals(l.activityCode()))
            .filter(l -> filter.text() == null || index.matches(l, filter.text()))
            .toList();
    return Pages.page(
        found, ClaimLines.order(filter.sort(), filter.descending()), ClaimLine::id, page);
  }

  private Stream<ClaimLine> chosen(
      Actor actor, String programCode, UUID periodId, UUID locationId) {
    return lines
        .visibleTo(actor)
        .filter(l -> programCode == null || programCode.equals(l.programCode()))
        .filter(l -> periodId == null || periodId.equals(placement(l).periodId()))
        .filter(l -> locationId == null || locationId.equals(l.locationId()));
  }

  private Placement placement(ClaimLine line) {
    return claims.snapshot(line.id()).orElseThrow().placement();
  }

  @Override
  public List<StatusTotal> totals(Actor actor, OverviewFilter filter) {
    if (actor.isVendor()) {
      Map<ClaimStatus, Long> counts = new TreeMap<>();
      chosen(actor, filter.programCode(), filter.periodId(), filter.locationId())
          .forEach(l -> counts.merge(l.status(), 1L, Long::sum));
      return counts.entrySet().stream()
          .map(e -> StatusTotal.counted(e.getKey(), e.getValue()))
          .toList();
    }
    record Key(ClaimStatus status, Currency currency) {}
    Map<Key, StatusTotal> totals = new LinkedHashMap<>();
    chosen(actor, filter.programCode(), filter.periodId(), filter.locationId())
        .forEach(
            l -> {
              Currency currency = l.claimed().currency();
              Money zero = Money.zero(currency);
              Money approved = l.approved() == null ? zero : l.approved();
              totals.merge(
                  new Key(l.status(), currency),
                  new StatusTotal(l.status(), currency, 1, l.claimed(), approved),
                  (a, b) ->
                      new StatusTotal(
                          a.status(),
                          currency,
                          a.count() + b.count(),
                          a.claimed().plus(b.claimed()),
                          a.approved().plus(b.approved())));
            });
    return List.copyOf(totals.values());
  }

  @Override
  public List<ClaimLine> needsPartner(Actor actor, OverviewFilter filter, int most) {
    return chosen(actor, filter.programCode(), filter.periodId(), filter.locationId())
        .filter(l -> WITH_THE_PARTNER.contains(l.status()))
        .sorted(ClaimLines.mostUrgentFirst())
        .limit(most)
        .toList();
  }

  @Override
  public List<RemovedPart> removed(UUID claimId, int submission, Instant since) {
    return claims
        .removals(claimId)
        .filter(r -> r.submission() == submission && r.at().isAfter(since))
        .sorted(Comparator.comparing(Removal::at).thenComparing(r -> r.id().toString()).reversed())
        .map(r -> new RemovedPart(r, accounts.byId(r.by()).orElseThrow().displayName()))
        .toList();
  }

  @Override
  public Page<DeletedDraft> deletedDrafts(Actor actor, Instant after, PageRequest page) {
    return Pages.page(
        restorable(actor, after),
        Comparator.comparing(DeletedDraft::deletedAt)
            .thenComparing(d -> d.line().id().toString())
            .reversed(),
        d -> d.line().id(),
        page);
  }

  @Override
  public Optional<DeletedDraft> deletedDraft(Actor actor, UUID claimId, Instant after) {
    return restorable(actor, after).stream().filter(d -> d.line().id().equals(claimId)).findFirst();
  }

  private List<DeletedDraft> restorable(Actor actor, Instant after) {
    return claims
        .deleted()
        .filter(r -> r.claim().life().deletedAt().isAfter(after))
        .filter(r -> mayRestore(actor, r.claim()))
        .map(r -> new DeletedDraft(lines.line(r), r.claim().life().deletedAt()))
        .toList();
  }

  private static boolean mayRestore(Actor actor, ClaimSnapshot claim) {
    Placement place = claim.placement();
    boolean works =
        Scope.covers(
            actor,
            ClaimRights.PARTNER_ROLES,
            place.organisationId(),
            place.locationId(),
            place.programCode());
    boolean own = claim.life().createdBy().equals(actor.userId());
    return works
        && (own || actor.holdsAny(ClaimRights.ADMINS, place.locationId(), place.programCode()));
  }

  @Override
  public Optional<UUID> byNumber(String number) {
    return claims
        .all()
        .map(r -> r.claim())
        .filter(c -> c.number().equals(number))
        .map(ClaimSnapshot::id)
        .findFirst();
  }

  @Override
  public Surroundings surroundings(ClaimSnapshot claim, boolean draftsToo) {
    Placement place = claim.placement();
    Money zero = Money.zero(claim.form().currency());
    List<Fund.Snapshot> own =
        funds
            .all()
            .filter(f -> f.enrollmentId().equals(place.enrollmentId()))
            .filter(f -> f.periodId().equals(place.periodId()))
            .filter(f -> f.currency().equals(zero.currency()))
            .toList();
    return new Surroundings(
        partners.organisation(place.organisationId()).orElseThrow().name(),
        partners.location(place.locationId()).orElseThrow().name(),
        people(claim),
        own.stream().map(f -> f.balances().get(Account.BUDGET).negated()).reduce(zero, Money::plus),
        own.stream().map(Fund.Snapshot::claimable).reduce(zero, Money::plus),
        funds.sum(claim.id(), Reservation::reserved, zero),
        funds.sum(claim.id(), Reservation::held, zero),
        requests.open(claim.id()),
        elsewhere(claim, draftsToo));
  }

  private List<InvoiceElsewhere> elsewhere(ClaimSnapshot claim, boolean draftsToo) {
    return claim.content().invoices().stream()
        .flatMap(invoice -> elsewhere(claim, invoice, draftsToo).limit(InvoiceElsewhere.MOST))
        .toList();
  }

  private Stream<InvoiceElsewhere> elsewhere(
      ClaimSnapshot claim, Invoice invoice, boolean draftsToo) {
    return claims
        .all()
        .map(r -> r.claim())
        .filter(other -> other.organisationId().equals(claim.organisationId()))
        .filter(other -> !other.id().equals(claim.id()) && !LET_GO.contains(other.status()))
        .filter(other -> draftsToo || other.life().wasEverSubmitted())
        .flatMap(
            other ->
                other.content().invoices().stream()
                    .filter(same -> folded(same).equals(folded(invoice)))
                    .sorted(Comparator.comparing(same -> same.id().toString()))
                    .map(
                        same ->
                            new InvoiceElsewhere(
                                invoice.id(),
                                other.number(),
                                other.organisationId(),
                                other.placement().locationId(),
                                other.placement().programCode(),
                                other.life().wasEverSubmitted())));
  }

  private static List<String> folded(Invoice invoice) {
    return Stream.of(invoice.vendor(), invoice.number())
        .map(text -> text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
        .toList();
  }

  private Map<UUID, String> people(ClaimSnapshot claim) {
    Life life = claim.life();
    Stream<UUID> named =
        Stream.of(
                Stream.of(
                    life.createdBy(), life.submittedBy(), life.reviewerId(), life.decidedBy()),
                claim.content().documents().stream().map(Document::uploadedBy),
                claim.feedback().stream().map(f -> f.author()))
            .flatMap(s -> s);
    Map<UUID, String> names = new HashMap<>();
    named
        .filter(Objects::nonNull)
        .forEach(id -> accounts.nameOf(id).ifPresent(name -> names.put(id, name)));
    return names;
  }

  @Override
  public Page<HistoryLine> history(UUID claimId, boolean internalToo, PageRequest page) {
    List<HistoryLine> found =
        log.chain(claimId).stream()
            .filter(e -> internalToo || e.event().visibility() == Visibility.PUBLIC)
            .map(this::line)
            .toList();
    return Pages.page(found, Comparator.comparing(HistoryLine::seq), HistoryLine::seq, page);
  }

  private HistoryLine line(ChainedEvent chained) {
    HistoryEvent e = chained.event();
    return new HistoryLine(
        chained.seq(),
        e.at(),
        e.side(),
        e.actorId(),
        accounts.nameOf(e.actorId()).orElse(null),
        e.action(),
        e.item(),
        e.data(),
        e.text(),
        e.visibility() == Visibility.INTERNAL,
        chained.hash());
  }

  @Override
  public Page<ReceiptView> receipts(UUID claimId, PageRequest page) {
    return Pages.page(
        claims.receipts(claimId).map(this::view).toList(),
        Comparator.comparing((ReceiptView v) -> v.receipt().at())
            .thenComparing(v -> v.receipt().id().toString())
            .reversed(),
        v -> v.receipt().id(),
        page);
  }

  @Override
  public Optional<ReceiptView> receipt(UUID claimId, UUID receiptId) {
    return claims
        .receipts(claimId)
        .filter(r -> r.id().equals(receiptId))
        .map(this::view)
        .findFirst();
  }

  private ReceiptView view(DecisionReceipt receipt) {
    return new ReceiptView(receipt, accounts.nameOf(receipt.by()).orElse(null));
  }

  @Override
  public Page<CommentLine> comments(UUID claimId, boolean internalToo, PageRequest page) {
    return oldestFirst(written(claimId, internalToo), page);
  }

  @Override
  public Page<CommentLine> partnersComments(
      UUID claimId, UUID author, Set<String> items, PageRequest page) {
    return oldestFirst(
        written(claimId, false).stream()
            .filter(c -> c.side() == Side.PARTNER)
            .filter(
                c -> c.authorId().equals(author) || (c.item() != null && items.contains(c.item())))
            .toList(),
        page);
  }

  private static Page<CommentLine> oldestFirst(List<CommentLine> lines, PageRequest page) {
    return Pages.page(
        lines,
        Comparator.comparing(CommentLine::at).thenComparing(c -> c.id().toString()),
        CommentLine::id,
        page);
  }

  @Override
  public Optional<CommentLine> comment(UUID claimId, UUID commentId, boolean internalToo) {
    return written(claimId, internalToo).stream().filter(c -> c.id().equals(commentId)).findFirst();
  }

  private List<CommentLine> written(UUID claimId, boolean internalToo) {
    return comments
        .of(claimId)
        .filter(c -> internalToo || !c.internal())
        .map(
            c ->
                new CommentLine(
                    c.id(),
                    c.at(),
                    c.side(),
                    c.author(),
                    accounts.nameOf(c.author()).orElse(null),
                    c.item() == null ? null : c.item().toString(),
                    c.text(),
                    c.internal()))
        .toList();
  }

  @Override
  public List<ItemDecision> decisions(UUID claimId) {
    return claims
        .decisions(claimId)
        .sorted(Comparator.comparing(ItemDecision::at).thenComparing(d -> d.id().toString()))
        .toList();
  }

  @Override
  public Page<RequestView> requests(UUID claimId, PageRequest page) {
    return Pages.page(
        requests.all().filter(r -> r.claimId().equals(claimId)).map(this::view).toList(),
        newestFirst(),
        RequestView::id,
        page);
  }

  @Override
  public Page<RequestView> requestsFor(UUID assignee, PageRequest page) {
    Comparator<RequestView> openFirst =
        Comparator.comparing(r -> r.state() != DocumentRequest.State.OPEN);
    return Pages.page(
        requests.all().filter(r -> r.assignee().equals(assignee)).map(this::view).toList(),
        openFirst.thenComparing(newestFirst()),
        RequestView::id,
        page);
  }

  @Override
  public Optional<RequestView> request(UUID requestId) {
    return requests.byId(requestId).map(this::view);
  }

  private static Comparator<RequestView> newestFirst() {
    Comparator<RequestView> oldestFirst =
        Comparator.comparing(RequestView::requestedAt).thenComparing(r -> r.id().toString());
    return oldestFirst.reversed();
  }

  private RequestView view(DocumentRequest r) {
    ClaimSnapshot claim = claims.snapshot(r.claimId()).orElseThrow();
    return new RequestView(
        r.id(),
        r.claimId(),
        claim.number(),
        claim.form().name(),
        r.requester(),
        accounts.nameOf(r.requester()).orElseThrow(),
        r.assignee(),
        accounts.nameOf(r.assignee()).orElseThrow(),
        r.kind(),
        r.slot(),
        slotText(claim, r),
        r.message(),
        r.dueOn(),
        r.state(),
        r.requestedAt(),
        r.closedAt(),
        r.documentId());
  }

  private LocalizedText slotText(ClaimSnapshot claim, DocumentRequest r) {
    if (r.kind() != Document.Kind.PROOF) {
      return null;
    }
    Placement place = claim.placement();
    return programs
        .catalogue(place.programCode(), place.programVersion())
        .activity(claim.form().activityCode())
        .flatMap(a -> a.requirement(Requirement.Kind.PROOF, r.slot()))
        .map(Requirement::text)
        .orElse(null);
  }
}
