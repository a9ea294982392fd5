package coop.claims.domain.setup;

import coop.claims.domain.fund.Fund;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.setup.MasterData.Entity;
import coop.claims.domain.setup.Plan.Kind;
import coop.claims.domain.setup.Stock.FundThere;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.RefusalException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads funds with what they earned. */
final class FundsSection {

  private static final String AMOUNT = "-?\\d{1,30}(\\.\\d{1,10})?";

  private final Intake intake;
  private final ProgramsSection programs;
  private final EntitiesSection entities;

  private final Map<String, FundThere> known = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Fund> funds = new ArrayList<>();
  private final List<Money> earnings = new ArrayList<>();

  FundsSection(Intake intake, ProgramsSection programs, EntitiesSection entities) {
    this.intake = intake;
    this.programs = programs;
    this.entities = entities;
    for (FundThere fund : intake.stock().funds()) {
      known.put(key(fund.enrollmentId(), fund.periodId(), fund.entityCode()), fund);
    }
  }

  List<Fund> funds() {
    return funds;
  }

  /** What each of {@link #funds} starts with. */
  List<Money> earnings() {
    return earnings;
  }

  void read(Node node, Enrollment enrollment, Location location, Program program) {
    node.knows("entity", "period", "earned", "currency");
    Entity entity = node.take("entity", field -> entities.entity(node, field));
    Period period = node.take("period", field -> programs.periods().period(node, field, program));
    if (entity == null || period == null) {
      return;
    }
    Currency currency = Currency.getInstance(entity.currency());
    Money earned = node.take("earned", field -> earned(node, field, currency));
    node.take(() -> sameCurrency(node, entity));
    String key = key(enrollment.id(), period.id(), entity.code());
    if (!seen.add(key)) {
      throw node.wrong("period", "setup.twice", period.code() + " · " + entity.code());
    }
    if (!node.isSound()) {
      return;
    }
    FundThere there = known.get(key);
    if (there == null) {
      add(enrollment, period, program, entity, currency, earned);
    } else if (!there.takenIn().equals(earned)) {
      throw node.wrong("earned", "setup.differs", there.takenIn());
    }
    intake.note(
        Kind.FUND,
        node,
        there == null,
        location.code(),
        program.code(),
        period.code(),
        entity.code(),
        earned);
  }

  private void add(
      Enrollment enrollment,
      Period period,
      Program program,
      Entity entity,
      Currency currency,
      Money earned) {
    funds.add(
        Fund.open(
            intake.ids().next(),
            enrollment.organisationId(),
            enrollment.id(),
            period.id(),
            entity.code(),
            currency,
            period.closesAt(program.calendar())));
    earnings.add(earned);
  }

  private static Currency sameCurrency(Node node, Entity entity) {
    if (!node.has("currency")) {
      return null;
    }
    Currency said = node.currency("currency");
    if (!said.getCurrencyCode().equals(entity.currency())) {
      throw node.wrong("currency", "setup.other-currency", entity.code(), entity.currency());
    }
    return said;
  }

  private static Money earned(Node node, String field, Currency currency) {
    String text = node.text(field);
    if (!text.matches(AMOUNT)) {
      throw node.wrong(field, "setup.not-an-amount", text);
    }
    try {
      Money earned = Money.exact(new BigDecimal(text), currency);
      if (earned.isNegative()) {
        throw node.wrong(field, "money.negative");
      }
      return earned;
    } catch (RefusalException refused) {
      throw node.wrong(field, refused.refusal().code(), refused.refusal().arguments().toArray());
    }
  }

  private static String key(UUID enrollment, UUID period, String entity) {
    return enrollment + " " + period + " " + entity;
  }
}
