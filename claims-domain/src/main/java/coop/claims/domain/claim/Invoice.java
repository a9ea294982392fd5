package coop.claims.domain.claim;

import coop.claims.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A third party's invoice: the proof of bought cost. Its file is a document of kind INVOICE whose
 * slot is the invoice's id.
 *
 * @param net without tax; the lines' sum never exceeds it (or the gross, where the program
 *     reimburses tax)
 * @param note null when there is none
 */
public record Invoice(
    UUID id,
    String vendor,
    String number,
    LocalDate date,
    Money net,
    Money tax,
    Money gross,
    String note,
    List<CostLine> lines)
    implements Paper {

  public Invoice {
    lines = List.copyOf(lines);
  }

  /**
   * This invoice in place of that one: where it proves something else, its lines are open again.
   */
  Invoice inPlaceOf(Invoice old) {
    return provesTheSameAs(old) ? this : withLines(CostLine.reopened(lines, old.lines));
  }

  boolean provesTheSameAs(Invoice other) {
    return proof().equals(other.proof());
  }

  /** What the lines rest on; the note proves nothing. */
  private Invoice proof() {
    return new Invoice(id, vendor, number, date, net, tax, gross, null, List.of());
  }

  @Override
  public ItemRef item() {
    return ItemRef.of(ItemRef.Kind.INVOICE, id);
  }

  @Override
  public Content in(Content content) {
    return content.withInvoice(this);
  }

  @Override
  public Content outOf(Content content) {
    return content.withoutInvoice(id);
  }

  @Override
  public Invoice withLines(List<CostLine> changed) {
    return as(id, changed);
  }

  /** The same under another identity. */
  Invoice as(UUID newId, List<CostLine> newLines) {
    return new Invoice(newId, vendor, number, date, net, tax, gross, note, newLines);
  }
}
