package coop.claims.web.program;

import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.program.ProgramDocument;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDraft;
import coop.claims.domain.program.Revision;
import coop.claims.domain.program.Revision.Dates;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Wording;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The everyday things of a program as a form, at {@code /program-form}. */
@Named("programFormView")
@ViewScoped
public class ProgramFormView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final List<String> DAYS =
      List.of(
          "reviewBusinessDays",
          "disputeBusinessDays",
          "responseBusinessDays",
          "disputeWindowDays",
          "paymentBusinessDays");

  @Inject ProgramDocuments documents;
  @Inject ProgramReading reading;
  @Inject Posting posting;
  @Inject Wording wording;

  private String code;
  private Map<String, String> typed = new HashMap<>();
  private boolean taxInvoiceRequired;
  private boolean taxReimbursed;
  private boolean usersMayDispute;
  private boolean nextPeriod;
  private List<Row> periods = new ArrayList<>();

  /** One period's dates as they are typed. */
  public static class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final LocalDate usageStart;
    private final LocalDate usageEnd;
    private String claimOpen;
    private String claimDeadline;
    private String resubmissionCutOff;

    Row(Period period) {
      this.code = period.code();
      this.usageStart = period.usageStart();
      this.usageEnd = period.usageEnd();
      this.claimOpen = period.claimOpen().toString();
      this.claimDeadline = period.claimDeadline().toString();
      this.resubmissionCutOff = period.resubmissionCutOff().toString();
    }

    public String getCode() {
      return code;
    }

    public LocalDate getUsageStart() {
      return usageStart;
    }

    public LocalDate getUsageEnd() {
      return usageEnd;
    }

    public String getClaimOpen() {
      return claimOpen;
    }

    public void setClaimOpen(String claimOpen) {
      this.claimOpen = claimOpen;
    }

    public String getClaimDeadline() {
      return claimDeadline;
    }

    public void setClaimDeadline(String claimDeadline) {
      this.claimDeadline = claimDeadline;
    }

    public String getResubmissionCutOff() {
      return resubmissionCutOff;
    }

    public void setResubmissionCutOff(String resubmissionCutOff) {
      this.resubmissionCutOff = resubmissionCutOff;
    }
  }

  public void load() {
    fill(documents.document(reading.actor(), code).orThrow());
  }

  private void fill(ProgramDocument document) {
    for (String language : LocalizedText.LANGUAGES) {
      LocalizedText name = document.name();
      typed.put("name-" + language, name.isMissing(language) ? "" : name.in(language));
    }
    typed.put("opens", document.calendar().opens().toString());
    typed.put("closes", document.calendar().closes().toString());
    Terms terms = document.terms();
    typed.put("reviewBusinessDays", "" + terms.reviewBusinessDays());
    typed.put("disputeBusinessDays", "" + terms.disputeBusinessDays());
    typed.put("responseBusinessDays", "" + terms.responseBusinessDays());
    typed.put("disputeWindowDays", "" + terms.disputeWindowDays());
    typed.put("paymentBusinessDays", "" + terms.paymentBusinessDays());
    taxInvoiceRequired = terms.taxInvoiceRequired();
    taxReimbursed = terms.taxReimbursed();
    usersMayDispute = terms.usersMayDispute();
    Money threshold = document.threshold();
    typed.put("threshold", threshold == null ? "" : wording.texts().number(threshold.amount()));
    typed.put(
        "currency",
        threshold == null
            ? document.entities().get(0).currency()
            : threshold.currency().getCurrencyCode());
    Integer share = document.coopSharePercent();
    typed.put("coopSharePercent", share == null ? "" : share.toString());
    typed.put("reimbursementPercent", "" + document.reimbursementPercent());
    document.periods().forEach(period -> periods.add(new Row(period)));
  }

  public void save() {
    Typed read = posting.typed();
    Optional<Revision> revision = revision(read);
    if (!posting.readable(read) || revision.isEmpty()) {
      return;
    }
    Long version = posting.version();
    posting.useKey("save");
    documents
        .revise(reading.actor(), code, version, revision.get())
        .fold(
            kept -> {
              posting.forgetTyped();
              posting.done("/program-draft?code=" + code, "program.saved");
              return null;
            },
            refusal -> {
              tell(refusal);
              return null;
            });
  }

  /** Faults name places in the text that the form was written into; here they stand at fields. */
  private void tell(Refusal refusal) {
    List<Violation> here =
        refusal.violations().stream()
            .map(v -> new Violation(field(v.path()), v.code(), v.arguments()))
            .toList();
    posting.tell(new Refusal(refusal.kind(), refusal.code(), refusal.arguments(), here));
  }

  private static String field(String path) {
    String bare = path.replaceFirst("^\\d+:\\d+ ", "");
    if (bare.startsWith("periods[")) {
      return bare;
    }
    return bare.replaceFirst("^(terms|calendar)\\.", "")
        .replaceFirst("^threshold\\.amount$", "threshold")
        .replaceFirst("^threshold\\.currency$", "currency")
        .replaceFirst("^name(\\.(\\w+))?$", "name-$2")
        .replaceFirst("^name-$", "name-en");
  }

  private Optional<Revision> revision(Typed read) {
    Map<String, String> names = new HashMap<>();
    for (String language : LocalizedText.LANGUAGES) {
      String name = text("name-" + language);
      if (!name.isBlank()) {
        names.put(language, name);
      }
    }
    boolean sound = true;
    if (!names.containsKey(LocalizedText.CANONICAL)) {
      posting.wrong("name-en", wording.get("violation.setup.english-missing"));
      sound = false;
    }
    LocalTime opens = time("opens");
    LocalTime closes = time("closes");
    List<Integer> days = new ArrayList<>();
    DAYS.forEach(field -> days.add(whole(field)));
    Integer share = optional("coopSharePercent") == null ? null : whole("coopSharePercent");
    boolean shareSound = optional("coopSharePercent") == null || share != null;
    Integer reimbursed = whole("reimbursementPercent");
    Money threshold = threshold(read);
    List<Dates> dates = dates(read);
    sound &= present("claimOpen", Row::getClaimOpen);
    sound &= present("claimDeadline", Row::getClaimDeadline);
    sound &= present("resubmissionCutOff", Row::getResubmissionCutOff);
    sound &=
        opens != null
            && closes != null
            && days.stream().noneMatch(day -> day == null)
            && shareSound
            && reimbursed != null
            && (threshold != null || optional("threshold") == null);
    if (!sound || !read.isReadable()) {
      return Optional.empty();
    }
    return Optional.of(
        new Revision(
            new LocalizedText(names),
            opens,
            closes,
            new Terms(
                days.get(0),
                days.get(1),
                days.get(2),
                days.get(3),
                days.get(4),
                taxInvoiceRequired,
                taxReimbursed,
                usersMayDispute),
            dates,
            threshold,
            share,
            reimbursed,
            nextPeriod));
  }

  private boolean present(String field, Function<Row, String> of) {
    boolean all = true;
    for (int i = 0; i < periods.size(); i++) {
      String text = of.apply(periods.get(i));
      if (text == null || text.isBlank()) {
        posting.wrong("periods[" + i + "]." + field, wording.get("violation.field.required"));
        all = false;
      }
    }
    return all;
  }

  private List<Dates> dates(Typed read) {
    List<Dates> dates = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      Row row = periods.get(i);
      String at = "periods[" + i + "].";
      dates.add(
          new Dates(
              row.code,
              read.date(at + "claimOpen", row.claimOpen),
              read.date(at + "claimDeadline", row.claimDeadline),
              read.date(at + "resubmissionCutOff", row.resubmissionCutOff)));
    }
    return dates;
  }

  private Money threshold(Typed read) {
    if (optional("threshold") == null) {
      return null;
    }
    try {
      Currency currency = Currency.getInstance(text("currency"));
      BigDecimal amount = read.amount("threshold", text("threshold"), currency);
      return amount == null ? null : Money.exact(amount, currency);
    } catch (IllegalArgumentException noCurrency) {
      posting.wrong("currency", wording.format("violation.setup.not-a-currency", text("currency")));
      return null;
    }
  }

  private LocalTime time(String field) {
    try {
      return LocalTime.parse(text(field));
    } catch (DateTimeException noTime) {
      posting.wrong(field, wording.format("violation.setup.not-a-time", text(field)));
      return null;
    }
  }

  private Integer whole(String field) {
    String text = text(field);
    if (text.matches("\\d{1,4}")) {
      return Integer.valueOf(text);
    }
    posting.wrong(field, wording.get("program.form.whole-number"));
    return null;
  }

  /** A field that is left empty comes back as null. */
  private String text(String field) {
    String text = typed.get(field);
    return text == null ? "" : text.strip();
  }

  private String optional(String field) {
    String text = text(field);
    return text.isEmpty() ? null : text;
  }

  /** For the form: of the draft; null when it begins one. */
  public Long getDraftVersion() {
    ProgramDraft draft = reading.sheet(code).draft();
    return draft == null ? null : draft.version();
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public List<Row> getPeriods() {
    return periods;
  }

  public boolean isTaxInvoiceRequired() {
    return taxInvoiceRequired;
  }

  public void setTaxInvoiceRequired(boolean taxInvoiceRequired) {
    this.taxInvoiceRequired = taxInvoiceRequired;
  }

  public boolean isTaxReimbursed() {
    return taxReimbursed;
  }

  public void setTaxReimbursed(boolean taxReimbursed) {
    this.taxReimbursed = taxReimbursed;
  }

  public boolean isUsersMayDispute() {
    return usersMayDispute;
  }

  public void setUsersMayDispute(boolean usersMayDispute) {
    this.usersMayDispute = usersMayDispute;
  }

  public boolean isNextPeriod() {
    return nextPeriod;
  }

  public void setNextPeriod(boolean nextPeriod) {
    this.nextPeriod = nextPeriod;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
