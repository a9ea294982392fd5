package coop.claims.domain.world;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.ActivityType.Category;
import coop.claims.domain.program.Cap;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Condition;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.ExpenseType.Source;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.program.Requirement.Kind;
import coop.claims.domain.program.Requirement.ValueType;
import coop.claims.domain.shared.LocalizedText;
import java.util.List;
import java.util.Map;

/** Six activities that between them need everything an activity can need. */
public final class SampleCatalogue {

  /** A core requirement, a proof, a figure. */
  public static final String PRINT_AD = "DG-PRINT";

  /** Two proofs, one of them a picture only; a text metric; an optional proof. */
  public static final String DIGITAL_AD = "DG-DIGI";

  /** Wants a pre-approval id and nothing else. */
  public static final String TELEVISION = "DG-TV";

  /** Wants two files in one proof. */
  public static final String SEMINAR = "MD-SEMINAR";

  /** Asks a question, wants a proof when it is answered yes, and is capped by what was earned. */
  public static final String OFFER = "MD-OFFER";

  /** Whether an offer is made together with somebody else, who then has agreed. */
  public static final String SHARED = "shared";

  public static final String CONSENT = "consent";

  /** Who a line of an offer was for; need not be said. */
  public static final String VENUE = "venue";

  /** Known, but nobody can claim for it. */
  public static final String SOCIAL = "DG-SOCIAL";

  public static final String BRAND = "company-brand";
  public static final String FINAL_PIECE = "final-piece";
  public static final String REACH = "reach";
  public static final String SCREENSHOT = "ad-screenshot";
  public static final String LANDING_PAGE = "landing-page";
  public static final String AGREEMENT = "seo-agreement";
  public static final String RESULTS = "results-summary";
  public static final String PHOTOS = "event-photos";

  /** Proven by an invoice. */
  public static final String MEDIA = "MEDIA";

  /** Proven by a statement. */
  public static final String DESIGN = "DESIGN";

  /** Proven by either. */
  public static final String PRINT = "PRINT";

  /** In the catalogue, but on no activity's list. */
  public static final String TRAVEL = "TRAVEL";

  private SampleCatalogue() {}

  static Catalogue of(String programCode, int version) {
    return new Catalogue(
        programCode,
        version,
        List.of(
            expense(MEDIA, Source.INVOICE),
            expense(DESIGN, Source.STATEMENT),
            expense(PRINT, Source.EITHER),
            expense(TRAVEL, Source.INVOICE)),
        List.of(
            activity(
                PRINT_AD,
                true,
                false,
                List.of(core(BRAND), proof(FINAL_PIECE, true, 1), number(REACH))),
            activity(
                DIGITAL_AD,
                true,
                false,
                List.of(
                    picture(SCREENSHOT),
                    proof(LANDING_PAGE, true, 1),
                    proof(AGREEMENT, false, 1),
                    text(RESULTS))),
            activity(TELEVISION, true, true, List.of()),
            activity(SEMINAR, true, false, List.of(proof(PHOTOS, true, 2))),
            offer(),
            activity(SOCIAL, false, false, List.of())));
  }

  private static ExpenseType expense(String code, Source source) {
    return new ExpenseType(code, LocalizedText.english("Expense " + code), source);
  }

  private static ActivityType activity(
      String code, boolean active, boolean preApproval, List<Requirement> requirements) {
    return new ActivityType(
        code,
        code.startsWith("MD") ? Category.MARKET_DEVELOPMENT : Category.DEMAND_GENERATION,
        new LocalizedText(Map.of("en", "Activity " + code, "sv", "Aktivitet " + code)),
        active,
        preApproval,
        List.of(),
        requirements,
        List.of(MEDIA, DESIGN, PRINT));
  }

  private static ActivityType offer() {
    return new ActivityType(
        OFFER,
        Category.MARKET_DEVELOPMENT,
        words(OFFER),
        true,
        false,
        List.of(),
        List.of(
            new Requirement(
                CONSENT,
                Kind.PROOF,
                words(CONSENT),
                true,
                1,
                List.of(),
                null,
                Condition.is("answer:" + SHARED, Question.YES),
                null)),
        List.of(MEDIA, DESIGN, PRINT),
        null,
        List.of(
            question(SHARED, Question.Type.FLAG, Question.Scope.CLAIM, true),
            question(VENUE, Question.Type.TEXT, Question.Scope.LINE, false)),
        List.of(
            new Cap(
                "share",
                words("share"),
                Cap.Kind.PERCENT_OF_EARNED,
                Cap.Scope.PERIOD,
                25,
                null,
                null,
                List.of(),
                List.of(
                    new Cap.Override(List.of(Program.Family.DEVICES), true, null, null, null)))),
        null,
        null);
  }

  private static Question question(
      String code, Question.Type type, Question.Scope scope, boolean mandatory) {
    return new Question(
        code, words(code), type, scope, null, List.of(), List.of(), mandatory, null);
  }

  private static Requirement core(String code) {
    return new Requirement(code, Kind.CORE, words(code), true, 0, List.of(), null);
  }

  private static Requirement proof(String code, boolean mandatory, int files) {
    return new Requirement(code, Kind.PROOF, words(code), mandatory, files, List.of(), null);
  }

  private static Requirement picture(String code) {
    return new Requirement(
        code, Kind.PROOF, words(code), true, 1, List.of("image/png", "image/jpeg"), null);
  }

  private static Requirement number(String code) {
    return new Requirement(code, Kind.METRIC, words(code), true, 0, List.of(), ValueType.NUMBER);
  }

  private static Requirement text(String code) {
    return new Requirement(code, Kind.METRIC, words(code), true, 0, List.of(), ValueType.TEXT);
  }

  private static LocalizedText words(String code) {
    return LocalizedText.english("Show " + code);
  }
}
