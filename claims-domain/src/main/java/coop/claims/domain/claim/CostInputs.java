package coop.claims.domain.claim;

import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.claim.PartnerClaims.OtherCostInput;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import coop.claims.domain.claim.PartnerClaims.WorkInput;
import coop.claims.domain.claim.Statement.OtherCost;
import coop.claims.domain.claim.Statement.Work;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Question;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Reads invoices and statements as people give them, and says everything that is wrong with one at
 * once. A line that keeps its id keeps its decision, unless its content changed.
 *
 * @param currency of the claim
 * @param taxReimbursed whether lines may reach the gross
 * @param today in the program's zone: nothing is certified in advance
 * @param activity whose questions lines answer
 */
record CostInputs(
    Currency currency, boolean taxReimbursed, LocalDate today, ActivityType activity, Ids ids) {

  private static final BigDecimal MOST_HOURS = new BigDecimal("9999.99");

  Invoice invoice(UUID id, InvoiceInput input, List<CostLine> before) {
    Checks checks = new Checks();
    String vendor = checks.required("vendor", input.vendor(), Limits.NAME);
    String number = checks.required("number", input.number(), Limits.CODE);
    checks.present("date", input.date());
    Money net = checks.positive("net", input.net(), currency);
    Money tax =
        input.tax() == null
            ? Money.zero(currency)
            : checks.notNegative("tax", input.tax(), currency);
    Money gross = checks.positive("gross", input.gross(), currency);
    if (net != null && tax != null && gross != null) {
      checks.that(gross.equals(net.plus(tax)), "gross", "invoice.gross-differs", net.plus(tax));
    }
    String note = checks.optional("note", input.note(), Limits.TEXT);
    List<CostLine> lines = lines(checks, input.lines(), before);
    Money most = taxReimbursed ? gross : net;
    if (most != null) {
      checks.that(
          !sum(lines).isMoreThan(most),
          "lines",
          taxReimbursed ? "lines.over-gross" : "lines.over-net",
          sum(lines),
          most);
    }
    checks.orRefuse();
    return new Invoice(id, vendor, number, input.date(), net, tax, gross, note, lines);
  }

  Statement statement(UUID id, StatementInput input, List<CostLine> before) {
    Checks checks = new Checks();
    String description = checks.required("workDescription", input.workDescription(), Limits.TEXT);
    checks.present("workFrom", input.workFrom());
    checks.present("workTo", input.workTo());
    if (input.workFrom() != null && input.workTo() != null) {
      checks.that(!input.workTo().isBefore(input.workFrom()), "workTo", "date.before-start");
    }
    List<Work> work = work(checks, nonNull(input.work()));
    List<OtherCost> other = otherCosts(checks, nonNull(input.otherCosts()));
    Money total = Money.zero(currency);
    for (Work w : work) {
      total = total.plus(w.amount());
    }
    for (OtherCost o : other) {
      total = total.plus(o.amount());
    }
    if (!checks.failed()) {
      checks.that(total.isPositive(), "work", "statement.no-cost");
    }
    String certifier = checks.required("certifierName", input.certifierName(), Limits.NAME);
    String title = checks.required("certifierTitle", input.certifierTitle(), Limits.NAME);
    if (checks.present("certifiedOn", input.certifiedOn()) != null) {
      checks.that(!input.certifiedOn().isAfter(today), "certifiedOn", "date.in-future");
      checks.that(
          input.workTo() == null || !input.certifiedOn().isBefore(input.workTo()),
          "certifiedOn",
          "statement.certified-before-work");
    }
    String note = checks.optional("note", input.note(), Limits.TEXT);
    List<CostLine> lines = lines(checks, input.lines(), before);
    if (!checks.failed()) {
      checks.that(!sum(lines).isMoreThan(total), "lines", "lines.over-total", sum(lines), total);
    }
    checks.orRefuse();
    return new Statement(
        id,
        description,
        input.workFrom(),
        input.workTo(),
        work,
        other,
        total,
        certifier,
        title,
        input.certifiedOn(),
        input.certified(),
        note,
        lines);
  }

  private List<Work> work(Checks checks, List<WorkInput> inputs) {
    checks.that(
        inputs.size() <= Limits.ROWS_PER_STATEMENT,
        "work",
        "statement.too-many-rows",
        Limits.ROWS_PER_STATEMENT);
    List<Work> work = new ArrayList<>();
    for (int i = 0; i < Math.min(inputs.size(), Limits.ROWS_PER_STATEMENT); i++) {
      WorkInput input = inputs.get(i);
      String path = "work[" + i + "].";
      String role = checks.required(path + "role", input.role(), Limits.NAME);
      BigDecimal hours = checks.present(path + "hours", input.hours());
      boolean hoursFit =
          hours != null
              && hours.signum() > 0
              && hours.compareTo(MOST_HOURS) <= 0
              && hours.stripTrailingZeros().scale() <= 2;
      if (hours != null) {
        checks.that(hoursFit, path + "hours", "statement.hours");
      }
      Money cost = checks.positive(path + "hourlyCost", input.hourlyCost(), currency);
      if (role != null && hoursFit && cost != null) {
        work.add(new Work(role, hours.setScale(2), cost));
      }
    }
    return work;
  }

  private List<OtherCost> otherCosts(Checks checks, List<OtherCostInput> inputs) {
    checks.that(
        inputs.size() <= Limits.ROWS_PER_STATEMENT,
        "otherCosts",
        "statement.too-many-rows",
        Limits.ROWS_PER_STATEMENT);
    List<OtherCost> costs = new ArrayList<>();
    for (int i = 0; i < Math.min(inputs.size(), Limits.ROWS_PER_STATEMENT); i++) {
      String path = "otherCosts[" + i + "].";
      String description =
          checks.required(path + "description", inputs.get(i).description(), Limits.NAME);
      Money amount = checks.positive(path + "amount", inputs.get(i).amount(), currency);
      if (description != null && amount != null) {
        costs.add(new OtherCost(description, amount));
      }
    }
    return costs;
  }

  private List<CostLine> lines(Checks checks, List<LineInput> given, List<CostLine> before) {
    List<LineInput> inputs = nonNull(given);
    checks.that(
        inputs.size() <= Limits.LINES_PER_CLAIM,
        "lines",
        "claim.too-many-lines",
        Limits.LINES_PER_CLAIM);
    List<CostLine> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(inputs.size(), Limits.LINES_PER_CLAIM); i++) {
      LineInput input = inputs.get(i);
      String path = "lines[" + i + "].";
      String type = checks.required(path + "expenseType", input.expenseType(), Limits.CODE);
      String description = checks.optional(path + "description", input.description(), Limits.NAME);
      Money amount = checks.positive(path + "amount", input.amount(), currency);
      boolean known =
          input.id() == null || before.stream().anyMatch(l -> l.id().equals(input.id()));
      checks.that(known, path + "id", "line.unknown");
      boolean twice = input.id() != null && lines.stream().anyMatch(l -> l.id().equals(input.id()));
      checks.that(!twice, path + "id", "line.twice");
      Map<String, String> answers =
          Answers.read(
              checks, path + "answers.", input.answers(), activity.questions(Question.Scope.LINE));
      if (type != null && amount != null && known && !twice) {
        answers.keySet().removeIf(q -> !isAskedOn(type, q));
        lines.add(line(input.id(), type, description, amount, answers, before));
      }
    }
    return lines;
  }

  /** What another sort of line would be asked is no answer of this one. */
  private boolean isAskedOn(String expenseType, String question) {
    return activity.questionsOn(expenseType).stream().anyMatch(q -> q.code().equals(question));
  }

  private CostLine line(
      UUID id,
      String type,
      String description,
      Money amount,
      Map<String, String> answers,
      List<CostLine> before) {
    CostLine fresh =
        new CostLine(
            id == null ? ids.next() : id,
            type,
            description,
            amount,
            null,
            Judgement.PENDING,
            1,
            answers);
    return before.stream()
        .filter(l -> l.id().equals(id))
        .findFirst()
        .map(
            old ->
                old.sameContent(fresh)
                    ? old
                    : new CostLine(
                        id,
                        type,
                        description,
                        amount,
                        null,
                        Judgement.PENDING,
                        old.revision() + 1,
                        answers))
        .orElse(fresh);
  }

  private Money sum(List<CostLine> lines) {
    return lines.stream().map(CostLine::amount).reduce(Money.zero(currency), Money::plus);
  }

  private static <T> List<T> nonNull(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
