package coop.claims.domain.claim;

import coop.claims.domain.rule.CapEffect;
import coop.claims.domain.rule.CapRules;
import coop.claims.domain.rule.Facts;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What limits of money leave of a claim. One after the other they cut what is over from the last
 * line that counts, so that what one has cut the next does not cut again.
 */
final class Cutting {

  private static final String OVER_PERCENT = "cost.over-percent";

  private final Money zero;
  private final Map<String, Money> lines = new LinkedHashMap<>();

  private Cutting(Facts facts) {
    this.zero = Money.zero(facts.claimed().currency());
    facts.papers().forEach(p -> p.lines().forEach(l -> lines.put("line:" + l.id(), l.amount())));
  }

  /** Whether a finding is such a limit. */
  static boolean isLimit(Finding finding) {
    return finding.isOverCap() || finding.rule().equals(OVER_PERCENT);
  }

  /**
   * @param findings what was found of the same facts
   */
  static Money left(Facts facts, List<Finding> findings) {
    Cutting cutting = new Cutting(facts);
    findings.stream()
        .filter(f -> f.rule().equals(OVER_PERCENT))
        .forEach(f -> cutting.cut(cutting.linesOf(facts, f.item()), f.effect()));
    CapRules.effects(facts).forEach(cutting::cut);
    return cutting.sum(List.copyOf(cutting.lines.keySet()));
  }

  private List<String> linesOf(Facts facts, String paper) {
    return facts.papers().stream()
        .filter(p -> paper.endsWith(p.id().toString()))
        .flatMap(p -> p.lines().stream())
        .map(l -> "line:" + l.id())
        .toList();
  }

  private void cut(CapEffect cap) {
    cap.surplus().forEach(line -> lines.put(line, zero));
    if (cap.limit() != null) {
      cut(cap.items(), sum(cap.items()).plus(cap.others()).minus(cap.limit()));
    }
  }

  private void cut(List<String> items, Money over) {
    List<String> lastFirst = new ArrayList<>(items);
    Collections.reverse(lastFirst);
    Money rest = over;
    for (String line : lastFirst) {
      if (!rest.isPositive()) {
        return;
      }
      Money part = rest.min(lines.get(line));
      lines.put(line, lines.get(line).minus(part));
      rest = rest.minus(part);
    }
  }

  private Money sum(List<String> items) {
    return items.stream().map(lines::get).reduce(zero, Money::plus);
  }
}
