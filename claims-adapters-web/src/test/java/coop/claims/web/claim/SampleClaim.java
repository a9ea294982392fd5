package coop.claims.web.claim;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Confirmation;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Metric;
import coop.claims.domain.claim.Placement;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.rule.Asked;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A claim with one of everything a page shows, to be looked at in different states. */
public final class SampleClaim {

  public static final UUID PARTNER = new UUID(1, 1);
  public static final UUID REVIEWER = new UUID(1, 2);
  public static final UUID SCREENSHOT = new UUID(2, 1);
  public static final UUID BILL = new UUID(2, 2);
  public static final UUID INVOICE = new UUID(3, 1);
  public static final UUID LINE = new UUID(4, 1);
  public static final ItemRef SCREENSHOT_ITEM = ItemRef.of(ItemRef.Kind.DOCUMENT, SCREENSHOT);
  public static final ItemRef CORE_ITEM = new ItemRef(ItemRef.Kind.CORE, "brand");
  public static final ItemRef BILL_ITEM = ItemRef.of(ItemRef.Kind.DOCUMENT, BILL);
  public static final ItemRef LINE_ITEM = ItemRef.of(ItemRef.Kind.LINE, LINE);
  public static final ItemRef METRIC_ITEM = new ItemRef(ItemRef.Kind.METRIC, "reach");

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Currency EUR = Currency.getInstance("EUR");

  private ClaimStatus status = ClaimStatus.UNDER_REVIEW;
  private Judgement core = Judgement.PENDING;
  private Judgement screenshot = Judgement.PENDING;
  private Judgement bill = Judgement.PENDING;
  private Judgement line = Judgement.PENDING;
  private Judgement metric = Judgement.PENDING;
  private List<Feedback> feedback = List.of();
  private List<Finding> findings = List.of();

  public SampleClaim in(ClaimStatus newStatus) {
    status = newStatus;
    return this;
  }

  public SampleClaim found(Finding... all) {
    findings = List.of(all);
    return this;
  }

  public SampleClaim judged(ItemRef item, Judgement judgement) {
    switch (item.kind()) {
      case CORE -> core = judgement;
      case METRIC -> metric = judgement;
      case LINE -> line = judgement;
      default -> {
        if (item.equals(BILL_ITEM)) {
          bill = judgement;
        } else {
          screenshot = judgement;
        }
      }
    }
    return this;
  }

  public SampleClaim told(ItemRef item, String text) {
    feedback =
        List.of(
            new Feedback(
                new UUID(5, 1),
                item,
                1,
                Feedback.Severity.MUST_FIX,
                text,
                REVIEWER,
                NOON,
                1,
                null,
                false));
    return this;
  }

  public ClaimDetail detail() {
    return new ClaimDetail(
        snapshot(),
        "Aurora Digital",
        "Aurora Dublin",
        Map.of(PARTNER, "Niamh Byrne", REVIEWER, "Priya Nair"),
        setting(),
        activity(),
        asked(),
        List.of(
            new ExpenseType(
                "MEDIA", LocalizedText.english("Media placement"), ExpenseType.Source.INVOICE)),
        Money.of("5000.00", "EUR"),
        Set.of(),
        findings);
  }

  /** All of it: nothing has a condition. */
  private static Asked asked() {
    return new Asked(
        Set.of(),
        activity().requirements().stream()
            .map(r -> new Asked.Wanted(r.kind(), r.code()))
            .collect(Collectors.toSet()));
  }

  private ClaimSnapshot snapshot() {
    return new ClaimSnapshot(
        new UUID(9, 9),
        "7K3MQ2XF4",
        new Placement(new UUID(8, 1), new UUID(8, 2), new UUID(8, 3), "CLOUD", 1, new UUID(8, 4)),
        new Form(
            "Autumn campaign",
            "DG-DIGI",
            EUR,
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 31),
            null,
            null,
            null),
        content(),
        life(),
        Money.of("1250.50", "EUR"),
        null,
        feedback,
        7);
  }

  private Content content() {
    CostLine cost = new CostLine(LINE, "MEDIA", null, Money.of("1250.50", "EUR"), null, line, 1);
    Invoice invoice =
        new Invoice(
            INVOICE,
            "Print & Co",
            "N-77",
            LocalDate.of(2026, 10, 20),
            Money.of("1250.50", "EUR"),
            Money.of("0.00", "EUR"),
            Money.of("1250.50", "EUR"),
            null,
            List.of(cost));
    return new Content(
        List.of(invoice),
        List.of(),
        List.of(
            document(BILL, Document.Kind.INVOICE, INVOICE.toString(), "bill.pdf", bill),
            document(SCREENSHOT, Document.Kind.PROOF, "screenshot", "ad.png", screenshot)),
        List.of(new Metric("reach", "1200", metric, 1)),
        List.of(new Confirmation("brand", SCREENSHOT, core, 1)),
        Map.of());
  }

  private static Document document(
      UUID id, Document.Kind kind, String slot, String name, Judgement judgement) {
    return new Document(
        id,
        kind,
        slot,
        new StoredFile("ab", 1_500_000, "image/png", StoredFile.ScanState.NOT_CONFIGURED),
        name,
        "Shows it.",
        PARTNER,
        NOON,
        true,
        null,
        judgement,
        1);
  }

  private Life life() {
    return new Life(
        status, NOON, NOON, PARTNER, 1, NOON, NOON, PARTNER, true, REVIEWER, NOON, null, null, null,
        null, null, false, null, Set.of(), null, null, null, null);
  }

  private static ActivityType activity() {
    return new ActivityType(
        "DG-DIGI",
        ActivityType.Category.DEMAND_GENERATION,
        LocalizedText.english("Digital advertising"),
        true,
        false,
        List.of(),
        List.of(
            requirement("brand", Requirement.Kind.CORE, "Brand appears", 0),
            requirement("screenshot", Requirement.Kind.PROOF, "Screenshot of the ad", 1),
            requirement("url", Requirement.Kind.PROOF, "Address of the landing page", 1),
            requirement("reach", Requirement.Kind.METRIC, "Estimated reach", 0)),
        List.of("MEDIA"));
  }

  private static Requirement requirement(
      String code, Requirement.Kind kind, String text, int files) {
    return new Requirement(
        code,
        kind,
        LocalizedText.english(text),
        true,
        files,
        List.of(),
        kind == Requirement.Kind.METRIC ? Requirement.ValueType.NUMBER : null);
  }

  private static Setting setting() {
    return new Setting(
        new Program(
            "CLOUD",
            LocalizedText.english("Cloud"),
            Program.Family.CLOUD,
            BusinessCalendar.weekdays(ZoneOffset.UTC),
            Program.Terms.standard(),
            1),
        new Period(
            new UUID(8, 4),
            "CLOUD",
            "FY26-H2",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 8, 16),
            LocalDate.of(2027, 2, 15),
            LocalDate.of(2027, 4, 1)));
  }
}
