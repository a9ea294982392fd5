package coop.claims.domain.world;

import coop.claims.domain.fund.AccrualTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of accruals as a test writes it: the header first, cells between commas. */
public record TypedTable(List<String> lines) implements AccrualTable {

  public static final String HEADER =
      "partner,location,program,period,entity,amount,currency,reference";

  /** With the usual header. */
  public static TypedTable of(String... rows) {
    List<String> all = new ArrayList<>(List.of(HEADER));
    all.addAll(Arrays.asList(rows));
    return new TypedTable(all);
  }

  /** What Amsterdam earned in the cloud program. */
  public static String earned(String amount, String reference) {
    return "AURORA,1001,CLOUD,FY26-H2,VENDOR-IE," + amount + ",EUR," + reference;
  }

  @Override
  public void read(AccrualTable.Cells cells) {
    cells.header(1, split(lines.get(0)));
    for (int i = 1; i < lines.size(); i++) {
      cells.row(i + 1, split(lines.get(i)));
    }
  }

  private static List<String> split(String line) {
    return Arrays.asList(line.split(",", -1));
  }
}
