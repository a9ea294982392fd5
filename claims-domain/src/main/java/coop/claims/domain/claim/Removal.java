package coop.claims.domain.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a partner took out of a claim, kept aside as it was, so that it can be put back. It is no
 * part of the claim meanwhile: nothing sums it, checks it or shows it to the validation team. It
 * can be put back until the claim is handed in, and for {@link #LIFE} at most.
 *
 * @param submission how often the claim had been handed in by then
 * @param activityCode of the claim then: proof and answers belong to an activity
 * @param item what was taken out
 * @param parts all that went with it, as it was: an invoice with its files, a document with the
 *     confirmations that pointed at it; a line inside the invoice or statement it stood in
 * @param places where each of them stood
 */
public record Removal(
    UUID id,
    UUID claimId,
    UUID organisationId,
    int submission,
    String activityCode,
    ItemRef item,
    Instant at,
    UUID by,
    Content parts,
    List<Place> places) {

  /** For how long something can be put back. */
  public static final Duration LIFE = Duration.ofDays(30);

  /** Of one claim; the oldest make room. */
  public static final int MOST_KEPT = 50;

  /**
   * @param item as {@link ItemRef} writes it
   * @param index in the claim's order of such parts, from 0
   */
  public record Place(String item, int index) {}

  public Removal {
    places = List.copyOf(places);
  }

  /** Whether it can still be put back into the claim, as far as time decides. */
  boolean isOpen(Life life, Instant now) {
    return submission == life.submission() && now.isBefore(at.plus(LIFE));
  }

  /** Where the part stood; the end when it is not known. */
  int place(ItemRef part) {
    return places.stream()
        .filter(p -> p.item().equals(part.toString()))
        .findFirst()
        .map(Place::index)
        .orElse(Integer.MAX_VALUE);
  }

  /** What is in the one content and no longer in the other, documents that no longer count too. */
  static Content gone(Content before, Content after) {
    return new Content(
        missing(before.invoices(), i -> after.invoice(i.id())),
        missing(before.statements(), s -> after.statement(s.id())),
        missing(before.currentDocuments(), d -> after.document(d.id()).filter(Document::current)),
        missing(before.metrics(), m -> after.metric(m.requirement())),
        missing(before.confirmations(), c -> after.confirmation(c.requirement())),
        Map.of());
  }

  private static <T> List<T> missing(List<T> before, Function<T, Optional<?>> after) {
    Predicate<T> gone = part -> after.apply(part).isEmpty();
    return before.stream().filter(gone).toList();
  }

  /** Where the parts of one content stand in another. */
  static List<Place> placesOf(Content parts, Content in) {
    List<Place> places = new ArrayList<>();
    parts.invoices().forEach(i -> places.add(place(i.item(), in.invoices().indexOf(i))));
    parts.statements().forEach(s -> places.add(place(s.item(), in.statements().indexOf(s))));
    parts.documents().forEach(d -> places.add(place(document(d), in.documents().indexOf(d))));
    parts.metrics().forEach(m -> places.add(place(metric(m), in.metrics().indexOf(m))));
    parts
        .confirmations()
        .forEach(c -> places.add(place(confirmation(c), in.confirmations().indexOf(c))));
    return places;
  }

  private static Place place(ItemRef item, int index) {
    return new Place(item.toString(), index);
  }

  static ItemRef document(Document document) {
    return ItemRef.of(ItemRef.Kind.DOCUMENT, document.id());
  }

  static ItemRef line(CostLine line) {
    return ItemRef.of(ItemRef.Kind.LINE, line.id());
  }

  static ItemRef metric(Metric metric) {
    return new ItemRef(ItemRef.Kind.METRIC, metric.requirement());
  }

  static ItemRef confirmation(Confirmation confirmation) {
    return new ItemRef(ItemRef.Kind.CORE, confirmation.requirement());
  }
}
