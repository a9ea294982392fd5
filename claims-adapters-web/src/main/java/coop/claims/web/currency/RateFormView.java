package coop.claims.web.currency;

import coop.claims.domain.currency.RatePlan;
import coop.claims.domain.currency.RateTable;
import coop.claims.domain.currency.RateTable.NewRate;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.setup.ChosenFile;
import coop.claims.web.shared.CallContext;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Setting rates, at {@code /rates}: one by one, or those of a file. */
@Named("rateForm")
@ViewScoped
public class RateFormView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String PAGE = "/rates";
  private static final String FILE = "file";

  @Inject RateTable table;
  @Inject RatesView list;
  @Inject ChosenFile chosen;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  private String base;
  private String quote;
  private String month;
  private String rate;
  private String source;
  private String date;
  private RateSheetView sheet;

  /** The running month is the one that is wanted most. */
  @PostConstruct
  void begin() {
    month = table.runningMonth(context.actor()).orThrow().toString();
  }

  public void set() {
    posting
        .run(
            "set",
            () -> table.set(context.actor(), new NewRate(base, quote, month, rate, source, date)))
        .ifPresent(done -> posting.done(PAGE, "rates.set"));
  }

  public void look() {
    chosenFile().ifPresent(this::isSound);
  }

  public void take() {
    chosenFile()
        .filter(this::isSound)
        .flatMap(file -> posting.answer(table.take(context.actor(), file)))
        .ifPresent(
            plan ->
                posting.done(PAGE, "rates.taken", plan.made(), plan.rows().size() - plan.made()));
  }

  private Optional<byte[]> chosenFile() {
    sheet = null;
    Optional<byte[]> file = chosen.bytes(RateTable.MOST_BYTES);
    if (file.isEmpty()) {
      posting.wrong(FILE, wording.get("setup.file.none"));
    }
    return file;
  }

  private boolean isSound(byte[] file) {
    RatePlan plan = posting.answer(table.preview(context.actor(), file)).orElse(null);
    sheet = plan == null ? null : RateSheetView.of(plan, list, wording.texts());
    if (plan != null && !plan.isSound()) {
      posting.wrong(FILE, wording.format("rates.file.faulty", sheet.getFaultCount()));
    }
    return plan != null && plan.isSound();
  }

  /** The open months, the running one first. */
  public List<SelectItem> getMonths() {
    YearMonth running = table.runningMonth(context.actor()).orThrow();
    return Stream.iterate(running, each -> each.plusMonths(1))
        .limit(RateTable.MOST_MONTHS_AHEAD + 1L)
        .map(each -> new SelectItem(each.toString(), list.month(each)))
        .toList();
  }

  public RateSheetView getSheet() {
    return sheet;
  }

  public String getBase() {
    return base;
  }

  public void setBase(String base) {
    this.base = base;
  }

  public String getQuote() {
    return quote;
  }

  public void setQuote(String quote) {
    this.quote = quote;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getRate() {
    return rate;
  }

  public void setRate(String rate) {
    this.rate = rate;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }
}
