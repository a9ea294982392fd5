package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the draft of a program's document would have made of claims that are decided, for program
 * managers; nothing changes.
 *
 * <p>A claim is taken as it was handed in last, and of an approved one every line as far as it was
 * approved. All rules are asked of it twice, by the document it is pinned to and by the draft, with
 * periods and terms as they are now and as the draft would make them. What stands against it under
 * the draft and did not before, neither now nor when it was handed in, differs. Then an approved
 * claim
 *
 * <ul>
 *   <li>would not have been accepted, when something differs that is no limit of money;
 *   <li>would have been lowered, when the draft's caps and percentages leave less than those of its
 *       own document do: by that much, taken from the last line that counts; to nothing means not
 *       accepted;
 *   <li>would be the same otherwise.
 * </ul>
 *
 * <p>A rejected claim stays rejected, for what people found wrong with it no document undoes, and
 * no claim gets more than it got. For caps that span claims, what was approved of those handed in
 * before it counts; drafts of claims, and claims under review, do not. Whether funds suffice and
 * clocks are kept is not asked: neither is the document's.
 *
 * <p>NOT_FOUND for a program the actor does not manage or that has no such period; {@code
 * program.no-draft} when there is nothing to try.
 */
public interface PolicyReplays {

  /** A page of them, in a fixed number of statements. */
  Outcome<Page<Replayed>> page(
      Actor actor, String programCode, String periodCode, PageRequest page);

  /** The first stretch of all of them, under the draft as it is now. */
  Outcome<Stretch> begin(Actor actor, String programCode, String periodCode);

  /**
   * The stretch after that one, under the same draft; each in a transaction of its own and in a
   * fixed number of statements, so that memory does not grow with what there is.
   */
  Outcome<Stretch> next(Actor actor, Stretch before);

  /** What a claim's decision would be. */
  enum Verdict {
    SAME,
    LOWERED,
    NOT_ACCEPTED
  }

  /**
   * @param status APPROVED or REJECTED, as it was decided
   * @param amount that was approved then; zero for a rejected claim
   * @param under what would be approved under the draft
   * @param appearing what would newly stand against it
   * @param vanishing what stood against it and would no longer
   */
  record Replayed(
      UUID claimId,
      String number,
      String activityCode,
      ClaimStatus status,
      Verdict verdict,
      Money amount,
      Money under,
      List<Finding> appearing,
      List<Finding> vanishing) {
    public Replayed {
      appearing = List.copyOf(appearing);
      vanishing = List.copyOf(vanishing);
    }

    public boolean isChanged() {
      return verdict != Verdict.SAME;
    }

    public Money difference() {
      return under.minus(amount);
    }
  }

  /** Claims in one currency. */
  record Total(
      Currency currency, long claims, long lowered, long notAccepted, Money amount, Money under) {

    public Money difference() {
      return under.minus(amount);
    }

    public long changed() {
      return lowered + notAccepted;
    }

    private Total plus(Replayed each) {
      return new Total(
          currency,
          claims + 1,
          lowered + (each.verdict() == Verdict.LOWERED ? 1 : 0),
          notAccepted + (each.verdict() == Verdict.NOT_ACCEPTED ? 1 : 0),
          amount.plus(each.amount()),
          under.plus(each.under()));
    }
  }

  /** Adds up what it is shown, by currency. */
  final class Totals {
    private final Map<String, Total> byCurrency = new TreeMap<>();

    public void add(Replayed each) {
      Currency currency = each.amount().currency();
      Money zero = Money.zero(currency);
      byCurrency.merge(
          currency.getCurrencyCode(),
          new Total(currency, 0, 0, 0, zero, zero).plus(each),
          (sum, one) -> sum.plus(each));
    }

    /** By currency code. */
    public List<Total> all() {
      return List.copyOf(byCurrency.values());
    }

    public long claims() {
      return byCurrency.values().stream().mapToLong(Total::claims).sum();
    }
  }

  /** Some of them in their order, and what is needed to go on. */
  final class Stretch {
    private final List<Replayed> claims;
    private final Replaying replaying;
    private final String next;

    Stretch(List<Replayed> claims, Replaying replaying, String next) {
      this.claims = List.copyOf(claims);
      this.replaying = replaying;
      this.next = next;
    }

    public List<Replayed> claims() {
      return claims;
    }

    public boolean isLast() {
      return next == null;
    }

    /** Where the next one begins; null after the last. */
    public String next() {
      return next;
    }

    Replaying replaying() {
      return replaying;
    }
  }
}
