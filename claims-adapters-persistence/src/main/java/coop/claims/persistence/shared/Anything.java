package coop.claims.persistence.shared;

import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** What an argument may be that is neither text, whole number nor boolean; the name is stored. */
enum Anything {
  MONEY("money", Money.class),
  DATE("date", LocalDate.class),
  INSTANT("instant", Instant.class),
  DECIMAL("decimal", BigDecimal.class),
  TEXTS("texts", LocalizedText.class);

  final String name;
  final Class<?> type;

  Anything(String name, Class<?> type) {
    this.name = name;
    this.type = type;
  }

  static Anything of(Class<?> type) {
    return Arrays.stream(values())
        .filter(each -> each.type == type)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no JSON form for " + type));
  }

  static Anything named(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown kind of argument: " + name));
  }
}
