package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.claim.SecondThoughts;
import coop.claims.domain.claim.SecondThoughts.CopyOf;
import coop.claims.domain.claim.SecondThoughts.RemovedPart;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was done can be undone: it is as if it had never happened, but in the history. What tests of
 * that say; the promises stand in the contracts of each subject.
 */
abstract class SecondThoughtsContract extends PortContract {

  static final Duration MOMENT = Duration.ofMillis(1);

  final SecondThoughts second() {
    return world.in().secondThoughts();
  }

  final Actor admin() {
    return world.people().admin;
  }

  final void after(Duration time) {
    world.clock().moveTo(world.clock().instant().plus(time));
  }

  /** Information is asked for; the metric is accepted, the proof needs a change. */
  final UUID sentBackWithDecisions() {
    UUID claim = world.underReview();
    decide(claim, new ItemRef(ItemRef.Kind.METRIC, SampleCatalogue.REACH), ItemState.ACCEPTED);
    decide(claim, new ItemRef(ItemRef.Kind.CORE, SampleCatalogue.BRAND), ItemState.ACCEPTED);
    decide(claim, world.line(claim), ItemState.ACCEPTED);
    decide(claim, world.proof(claim), ItemState.NEEDS_CHANGE);
    return world.ask(claim, world.people().reviewer);
  }

  final void decide(UUID claim, ItemRef item, ItemState state) {
    boolean accepted = state == ItemState.ACCEPTED;
    done(
        world
            .in()
            .reviewing()
            .decideItem(
                world.people().reviewer,
                claim,
                null,
                new Decision(
                    item.toString(),
                    state,
                    accepted ? null : ReasonCode.INSUFFICIENT_PROOF,
                    accepted ? null : "Cut off",
                    null)));
  }

  final Judgement judgement(UUID claim, ItemRef item) {
    return world.claim(claim).content().judgement(item).orElseThrow();
  }

  final UUID addInvoice(UUID claim, String... amounts) {
    return done(world
            .in()
            .claims()
            .addInvoice(
                admin(),
                claim,
                null,
                Samples.invoice(
                    Arrays.stream(amounts)
                        .map(a -> Samples.line(SampleCatalogue.MEDIA, a))
                        .toArray(LineInput[]::new))))
        .id();
  }

  /** Gives the claim's one invoice these lines. */
  final UUID withLines(UUID claim, String... amounts) {
    Invoice old = world.claim(claim).content().invoices().get(0);
    done(
        world
            .in()
            .claims()
            .changeInvoice(
                admin(),
                claim,
                null,
                old.id(),
                Samples.invoice(
                    Arrays.stream(amounts)
                        .map(a -> Samples.line(SampleCatalogue.MEDIA, a))
                        .toArray(LineInput[]::new))));
    return old.id();
  }

  static String[] lines(int count) {
    return Stream.generate(() -> "1.00").limit(count).toArray(String[]::new);
  }

  final Invoice invoice(UUID claim, UUID invoice) {
    return world.claim(claim).content().invoice(invoice).orElseThrow();
  }

  final CostLine line(UUID claim, UUID invoice, int index) {
    return invoice(claim, invoice).lines().get(index);
  }

  /** The invoice again, for that net amount, with those of its lines only. */
  final Outcome<Receipt> changeInvoice(UUID claim, UUID invoiceId, String net, int... kept) {
    Invoice old = invoice(claim, invoiceId);
    var amount = new BigDecimal(net);
    return world
        .in()
        .claims()
        .changeInvoice(
            admin(),
            claim,
            null,
            invoiceId,
            new InvoiceInput(
                old.vendor(),
                old.number(),
                old.date(),
                amount,
                null,
                amount,
                old.note(),
                Arrays.stream(kept)
                    .mapToObj(i -> old.lines().get(i))
                    .map(
                        l ->
                            Samples.line(
                                l.id(), l.expenseType(), l.amount().amount().toPlainString()))
                    .toList()));
  }

  final UUID ask(UUID claim) {
    return done(world
            .in()
            .evidence()
            .request(
                admin(),
                claim,
                new NewRequest(
                    world.people().colleague.userId(),
                    Document.Kind.ADDITIONAL,
                    null,
                    "Anything else?",
                    null)))
        .id();
  }

  final List<RemovedPart> removed(UUID claim) {
    return done(second().removed(admin(), claim));
  }

  final Outcome<Receipt> putBack(UUID claim, Actor by) {
    return putBack(claim, by, 0);
  }

  final Outcome<Receipt> putBack(UUID claim, Actor by, int which) {
    return second().putBack(by, claim, null, removed(claim).get(which).removal().id());
  }

  /** Puts back what was taken out last. */
  final UUID undo(UUID claim, Actor by) {
    return done(putBack(claim, by)).id();
  }

  final void assertUnchanged(UUID claim, ClaimSnapshot before) {
    ClaimSnapshot now = world.claim(claim);
    assertThat(now.content()).isEqualTo(before.content());
    assertThat(now.form()).isEqualTo(before.form());
    assertThat(now.life()).isEqualTo(before.life());
    assertThat(now.feedback()).isEqualTo(before.feedback());
    assertThat(now.claimed()).isEqualTo(before.claimed());
  }

  final List<String> actions(UUID claim) {
    return world.history(claim).stream().map(e -> e.event().action()).toList();
  }

  final Map<String, String> data(UUID claim, String action) {
    return world.history(claim).stream()
        .map(ChainedEvent::event)
        .filter(e -> e.action().equals(action))
        .findFirst()
        .orElseThrow()
        .data();
  }

  final List<UUID> deletedFor(Actor actor) {
    return done(second().deletedDrafts(actor, PageRequest.first())).items().stream()
        .map(d -> d.line().id())
        .toList();
  }

  final List<UUID> dueForPurge() {
    return done(world.in().claimClearing().due(Actor.CLOCK, Set.of(), 100));
  }

  final UUID copy(Actor by, UUID claim, CopyOf command) {
    return done(second().copy(by, claim, command)).id();
  }

  final Outcome<?> copying(Actor by, UUID claim, UUID period) {
    return second().copy(by, claim, new CopyOf(null, period, false));
  }
}
