package coop.claims.web.program;

import coop.claims.domain.account.Actor;
import coop.claims.domain.program.Edition;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDocuments.Sheet;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One program as its pages read it, once for each request. */
@RequestScoped
public class ProgramReading {

  @Inject ProgramDocuments documents;
  @Inject CallContext context;

  private final Map<String, Sheet> known = new HashMap<>();

  /** Refused as the in-port refuses. */
  Sheet sheet(String code) {
    return known.computeIfAbsent(
        code == null ? "" : code, each -> documents.program(context.actor(), each).orThrow());
  }

  /** Of somebody else's publication, or the person's own. */
  Edition current(Sheet sheet) {
    return sheet.editions().stream()
        .filter(e -> e.number() == sheet.currentVersion())
        .findFirst()
        .orElse(null);
  }

  /** In the order of their dates. */
  List<Period> periods(Sheet sheet) {
    return sheet.periods().stream().sorted(Comparator.comparing(Period::usageStart)).toList();
  }

  Actor actor() {
    return context.actor();
  }
}
