package coop.claims.web.program;

import java.time.LocalDate;
import java.time.Month;

/** The document a new program begins with, to be filled. */
final class NewProgram {

  private static final String TEXT =
      """
      # The schema is at /api/v1/catalogues/schema. What is left out is as published.
      code: %s
      name: {en: "", fr: "", nl: "", sv: ""}
      family: OTHER
      calendar: {zone: Europe/Dublin, country: IE}
      entities:
        - {code: "", name: "", currency: EUR}
      # Half-years, with deadlines on the 15th.
      periods: {every: HALF_YEAR, from: %s, count: 4, deadlineDay: 15}
      catalogue:
        expenseTypes:
          - {code: MEDIA, name: Media placement, source: INVOICE}
        activities:
          - code: PRINT
            category: DEMAND_GENERATION
            name: Print advertising
            expenseTypes: [MEDIA]
            requirements:
              - {code: final-piece, kind: PROOF, text: A copy of the final piece}
      """;

  private NewProgram() {}

  static String text(String code, LocalDate today) {
    LocalDate july = LocalDate.of(today.getYear() - 1, Month.JULY, 1);
    return TEXT.formatted(code, july);
  }
}
