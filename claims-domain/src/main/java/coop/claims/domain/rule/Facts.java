package coop.claims.domain.rule;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything a rule may look at.
 *
 * @param catalogue the version the claim is pinned to
 * @param setting program and period as they are now
 * @param stage what its handing-in has to be in time for
 * @param responseDue when a partner who was asked must have answered; null when nobody was
 * @param metrics given values by requirement, without those of files that are gone
 * @param confirmed codes of confirmed core requirements
 * @param answers to questions on the claim, by question
 * @param unanswered items with feedback that must be acted on and was not
 * @param openRequests document requests to colleagues that nobody answered
 * @param invoicesElsewhere numbers of other claims an invoice stands in too, as far as the reader
 *     may see those claims, by invoice
 * @param money what is there to pay from
 * @param elsewhere lines of other claims that count with this one for caps
 */
public record Facts(
    Catalogue catalogue,
    ActivityType activity,
    Setting setting,
    Stage stage,
    Instant responseDue,
    LocalDate activityStart,
    LocalDate activityEnd,
    String preApprovalId,
    List<Paper> papers,
    List<File> files,
    Map<String, String> metrics,
    Set<String> confirmed,
    Map<String, String> answers,
    List<String> unanswered,
    int openRequests,
    Map<UUID, List<String>> invoicesElsewhere,
    Money claimed,
    MoneyThere money,
    List<Charge> elsewhere,
    Rates rates,
    Instant now) {

  /** What has to be in time. */
  public enum Stage {
    /** A first submission: before the claim deadline. */
    FIRST,
    /** An answer: before its own deadlines. */
    ANSWER,
    /** Nothing: it was handed in. */
    HANDED_IN
  }

  /**
   * @param usable what the claim's funds have for it, what it has reserved included
   * @param earned what they have earned for the period, corrections included
   */
  public record MoneyThere(Money usable, Money earned) {}

  /**
   * An invoice or a statement.
   *
   * @param name as people call it
   * @param sameAs vendor and number of an invoice, however their case and spaces were typed; null
   *     for a statement
   * @param reimbursable most its lines could be, were all of it reimbursed
   * @param certified true for an invoice
   * @param hourlyRates of a statement's work
   */
  public record Paper(
      UUID id,
      ExpenseType.Source source,
      String name,
      String sameAs,
      LocalDate from,
      LocalDate to,
      Money reimbursable,
      boolean hasFile,
      boolean certified,
      List<Money> hourlyRates,
      List<Line> lines) {
    public Paper {
      hourlyRates = List.copyOf(hourlyRates);
      lines = List.copyOf(lines);
    }

    String item() {
      return (source == ExpenseType.Source.INVOICE ? "invoice:" : "statement:") + id;
    }
  }

  /**
   * @param answers to the questions asked on it, by question
   */
  public record Line(UUID id, String expenseType, Money amount, Map<String, String> answers) {
    public Line {
      answers = Map.copyOf(answers);
    }

    String item() {
      return "line:" + id;
    }
  }

  /**
   * A document that counts.
   *
   * @param isProof of an activity, not of cost
   * @param slot of a proof; null when it has none
   */
  public record File(UUID id, String name, boolean isProof, String slot, boolean hasNote) {}

  public Facts {
    papers = List.copyOf(papers);
    files = List.copyOf(files);
    metrics = Map.copyOf(metrics);
    confirmed = Set.copyOf(confirmed);
    answers = Map.copyOf(answers);
    unanswered = List.copyOf(unanswered);
    elsewhere = List.copyOf(elsewhere);
    invoicesElsewhere = Map.copyOf(invoicesElsewhere);
  }

  /** Because of the activity, or because of the country. */
  boolean wantsPreApproval() {
    return activity.requiresPreApproval()
        || setting.country() != null
            && catalogue.preApprovalCountries().contains(setting.country());
  }

  Stream<Paper> papers(ExpenseType.Source source) {
    return papers.stream().filter(p -> p.source() == source);
  }

  Stream<Line> lines() {
    return papers.stream().flatMap(p -> p.lines().stream());
  }

  long proofs(String slot) {
    return files.stream().filter(f -> f.isProof() && slot.equals(f.slot())).count();
  }

  Optional<String> answer(String question) {
    return Optional.ofNullable(answers.get(question));
  }
}
