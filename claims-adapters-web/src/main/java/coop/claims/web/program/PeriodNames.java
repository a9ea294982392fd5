package coop.claims.web.program;

import coop.claims.domain.program.Period;
import coop.claims.domain.program.ProgramCatalogue;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Usage periods by their months, for lists that carry only the period's id. */
@Named("periods")
@RequestScoped
public class PeriodNames {

  @Inject ProgramCatalogue catalogue;
  @Inject CallContext context;
  @Inject Wording wording;

  private final Map<String, List<Period>> known = new HashMap<>();

  /** {@code Jul–Dec 2026}; the period's code where its dates are not known. */
  public String name(String programCode, UUID periodId, String code) {
    return known
        .computeIfAbsent(
            programCode,
            p -> catalogue.periods(context.actor(), p).fold(all -> all, refused -> List.of()))
        .stream()
        .filter(p -> p.id().equals(periodId))
        .findFirst()
        .map(wording::period)
        .orElse(code);
  }
}
