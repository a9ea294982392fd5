package coop.claims.persistence.testing;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.Confirmation;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Metric;
import coop.claims.domain.claim.Placement;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Sha256;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.Ports;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import coop.claims.domain.world.World;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Drafts that only need to be submitted, with as many lines and documents as wanted, put into
 * storage at once. Each line asks for 10.00 EUR.
 */
public final class LargeClaims {

  public static final Money LINE = Money.of("10.00", "EUR");
  private static final Currency EUR = LINE.currency();

  private final World world;
  private final Ports ports;
  private final Ids ids;

  public LargeClaims(World world) {
    this.world = world;
    this.ports = world.ports();
    this.ids = ports.ids();
  }

  /** Of Aurora's location in Amsterdam, made by its admin. */
  public Claim aurora(int lines, int documents) {
    UUID location = world.places().amsterdam.id();
    return add(world.people().admin, location, "Large campaign", lines, documents);
  }

  /** Of Borealis, made by its admin. */
  public Claim borealis(int lines, int documents) {
    UUID location = world.places().stockholm.id();
    return add(world.people().borealisAdmin, location, "Large campaign", lines, documents);
  }

  public Claim add(Actor partner, UUID locationId, String name, int lines, int documents) {
    Enrollment enrollment = world.places().enrollment(locationId, Places.CLOUD);
    Content content = content(partner, lines, documents);
    ClaimSnapshot draft =
        new ClaimSnapshot(
            ids.next(),
            ports.claimNumbers().next(),
            new Placement(
                enrollment.organisationId(),
                enrollment.id(),
                enrollment.locationId(),
                Places.CLOUD,
                1,
                world.places().cloud.id()),
            new Form(
                name,
                SampleCatalogue.PRINT_AD,
                EUR,
                Samples.ACTIVITY_START,
                Samples.ACTIVITY_END,
                null,
                null,
                null),
            content,
            draftLife(partner, world.clock().instant()),
            content.claimed(EUR),
            null,
            List.of(),
            0);
    return ports.inTransaction(
        partner,
        () -> {
          content.documents().forEach(d -> ports.storedFiles().note(d.file()));
          ports.claims().add(Claim.of(draft));
          return ports.claims().byId(draft.id()).orElseThrow();
        });
  }

  private static Life draftLife(Actor creator, Instant at) {
    return new Life(
        ClaimStatus.EDITING,
        at,
        at,
        creator.userId(),
        0,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        Set.of(),
        null,
        null,
        null,
        null);
  }

  private Content content(Actor partner, int lines, int documents) {
    UUID invoice = ids.next();
    List<Document> files =
        IntStream.range(0, documents)
            .mapToObj(
                i ->
                    i == 0
                        ? document(partner, Document.Kind.INVOICE, invoice.toString(), i)
                        : document(partner, Document.Kind.PROOF, SampleCatalogue.FINAL_PIECE, i))
            .toList();
    return new Content(
        List.of(invoice(invoice, lines)),
        List.of(),
        files,
        List.of(new Metric(SampleCatalogue.REACH, "1200", Judgement.PENDING, 1)),
        List.of(new Confirmation(SampleCatalogue.BRAND, files.get(0).id(), Judgement.PENDING, 1)),
        Map.of());
  }

  private Invoice invoice(UUID id, int lines) {
    List<CostLine> cost =
        IntStream.range(0, lines)
            .mapToObj(
                i ->
                    new CostLine(
                        ids.next(),
                        SampleCatalogue.MEDIA,
                        "Line " + i,
                        LINE,
                        null,
                        Judgement.PENDING,
                        1))
            .toList();
    Money net = cost.stream().map(CostLine::amount).reduce(Money.zero(EUR), Money::plus);
    return new Invoice(
        id, "Agency", "2026-17", Samples.INVOICE_DATE, net, Money.zero(EUR), net, null, cost);
  }

  private Document document(Actor partner, Document.Kind kind, String slot, int number) {
    return new Document(
        ids.next(),
        kind,
        slot,
        file(number),
        "file-" + number + ".pdf",
        "It shows what it should",
        partner.userId(),
        world.clock().instant(),
        true,
        null,
        Judgement.PENDING,
        1);
  }

  /** The same file for the same number, whoever asks. */
  public static StoredFile file(int number) {
    return new StoredFile(
        Sha256.hex("bytes " + number),
        1_000 + number,
        "application/pdf",
        StoredFile.ScanState.NOT_CONFIGURED);
  }
}
