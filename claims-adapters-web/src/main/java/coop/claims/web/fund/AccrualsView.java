package coop.claims.web.fund;

import coop.claims.domain.fund.AccrualTable;
import coop.claims.domain.fund.Accruals;
import coop.claims.domain.fund.Accruals.Batch;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.page.KeptFiles;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Tables of accruals, at {@code /accruals}. */
@Named("accrualsView")
@ViewScoped
public class AccrualsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Accruals accruals;
  @Inject KeptFiles kept;
  @Inject CallContext context;
  @Inject HttpServletRequest request;
  @Inject Posting posting;
  @Inject Wording wording;

  private AccrualSheet sheet;
  private transient Page<Batch> batches;

  public void load() {
    getPage();
  }

  public void preview() {
    chosen().ifPresent(this::isSound);
  }

  public void book() {
    Optional<AccrualTable> table = chosen();
    if (table.isEmpty() || !isSound(table.get())) {
      return;
    }
    if (sheet.known()) {
      posting.done("/accruals", "accruals.known");
      return;
    }
    posting.run("book", () -> accruals.book(context.actor(), table.get())).ifPresent(this::booked);
  }

  private void booked(Receipt receipt) {
    Batch batch = accruals.batch(context.actor(), receipt.id()).orThrow();
    posting.done("/accruals", "accruals.booked", batch.booked(), batch.skipped());
  }

  /** The file of the posted form: chosen now, or before the page came back. */
  private Optional<AccrualTable> chosen() {
    sheet = null;
    Optional<AccrualTable> table =
        posting
            .file("file")
            .<AccrualTable>map(part -> new CsvAccruals(part::getInputStream))
            .or(
                () ->
                    kept.find(request.getParameter(KeptFiles.FIELD))
                        .map(file -> new CsvAccruals(file::open)));
    if (table.isEmpty()) {
      posting.wrong("file", wording.get("accruals.file.none"));
    }
    return table;
  }

  private boolean isSound(AccrualTable table) {
    sheet =
        posting
            .answer(accruals.preview(context.actor(), table))
            .map(preview -> AccrualSheet.of(preview, wording.texts()))
            .orElse(null);
    if (sheet != null && !sheet.isSound()) {
      posting.wrong("file", wording.format("accruals.faulty", sheet.getFaultCount()));
    }
    return sheet != null && sheet.isSound();
  }

  public AccrualSheet getSheet() {
    return sheet;
  }

  public Page<Batch> getPage() {
    if (batches == null) {
      batches =
          Listed.at(request.getParameter("cursor"), at -> accruals.batches(context.actor(), at));
    }
    return batches;
  }

  public List<Batch> getBatches() {
    return getPage().items();
  }
}
