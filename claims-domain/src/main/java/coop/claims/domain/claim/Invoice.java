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
    List<CostLine> lines) {

  public Invoice {
    lines = List.copyOf(lines);
  }

  Invoice withLines(List<CostLine> changed) {
    return new Invoice(id, vendor, number, date, net, tax, gross, note, changed);
  }
}
