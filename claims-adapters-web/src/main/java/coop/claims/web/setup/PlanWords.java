package coop.claims.web.setup;

import coop.claims.domain.account.Side;
import coop.claims.domain.setup.Plan;
import coop.claims.domain.setup.Plan.Kind;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.web.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what a file would bring in the reader's words. */
final class PlanWords {

  /** Keys of the headings over the facts of each kind. */
  private static final Map<Kind, List<String>> HEADINGS =
      Map.of(
          Kind.ENTITY, List.of("code", "name", "currency"),
          Kind.PROGRAM, List.of("code", "name", "zone"),
          Kind.PERIOD,
              List.of("code", "program", "usage-from", "usage-to", "claim-from", "claim-to"),
          Kind.ORGANISATION, List.of("code", "name", "country"),
          Kind.LOCATION, List.of("code", "name", "organisation", "country"),
          Kind.ENROLLMENT, List.of("location", "program", "status"),
          Kind.FUND, List.of("location", "program", "period", "entity", "earned"),
          Kind.USER, List.of("username", "name", "organisation", "roles"));

  private final Texts texts;

  PlanWords(Texts texts) {
    this.texts = texts;
  }

  List<String> headings(Kind kind) {
    return HEADINGS.get(kind).stream().map(key -> texts.get("plan." + key)).toList();
  }

  List<String> facts(Plan.Row row) {
    return row.facts().stream().map(this::told).toList();
  }

  String told(Fault fault) {
    return texts.violation(fault.violation());
  }

  private String told(Object fact) {
    if (fact instanceof Money money) {
      return texts.money(money);
    }
    if (fact instanceof LocalDate date) {
      return texts.date(date);
    }
    if (fact instanceof LocalizedText text) {
      return texts.text(text);
    }
    if (fact == Side.VENDOR) {
      return texts.get("frame.vendor");
    }
    if (fact instanceof Enum<?> value) {
      return texts.name(value);
    }
    if (fact instanceof List<?> several) {
      return several.stream().map(this::told).collect(Collectors.joining(", "));
    }
    return fact.toString();
  }
}
