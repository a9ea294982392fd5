package coop.claims.web.fund;

import coop.claims.domain.fund.AccrualField;
import coop.claims.domain.fund.AccrualTable;
import coop.claims.web.shared.Amount;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table of accruals as JSON. */
@Schema(
    name = "AccrualRows",
    description =
        "What partners earned. A table larger than 1 MB is sent as text/csv with the columns"
            + " partner, location, program, period, entity, amount, currency and reference.")
record AccrualRowsBody(@Schema(required = true) List<RowBody> rows) implements AccrualTable {

  /** One of them. */
  @Schema(
      name = "AccrualRow",
      description = "What one location earned in a program and a period from an entity.")
  record RowBody(
      @Schema(required = true, description = "Code of the organisation.", example = "AURORA")
          String partner,
      @Schema(required = true, description = "Code of the location.", example = "AUR-01")
          String location,
      @Schema(required = true, example = "CLOUD-DIRECT") String program,
      @Schema(required = true, description = "Code of the period.", example = "FY26-H2")
          String period,
      @Schema(required = true, description = "Code of the vendor’s entity.", example = "IE")
          String entity,
      @Schema(required = true) Amount amount,
      @Schema(
              required = true,
              description = "What your own system calls the row; unique for ever.",
              example = "GL-2026-000123")
          String reference) {

    List<String> cells() {
      boolean none = amount == null;
      return Arrays.asList(
          told(partner),
          told(location),
          told(program),
          told(period),
          told(entity),
          none || amount.amount() == null ? "" : amount.amount().toPlainString(),
          none || amount.currency() == null ? "" : amount.currency().getCurrencyCode(),
          told(reference));
    }

    private static String told(String text) {
      return text == null ? "" : text;
    }
  }

  @Override
  public void read(Cells cells) {
    cells.header(1, Arrays.stream(AccrualField.values()).map(AccrualField::header).toList());
    int line = 0;
    for (RowBody row : rows == null ? List.<RowBody>of() : rows) {
      line++;
      cells.row(line, row.cells());
    }
  }
}
