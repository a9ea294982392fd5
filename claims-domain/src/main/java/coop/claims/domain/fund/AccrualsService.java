package coop.claims.domain.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.AccrualBooks.Finding;
import coop.claims.domain.fund.AccrualBooks.Found;
import coop.claims.domain.fund.AccrualBooks.Staged;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Serves finance. */
public final class AccrualsService implements Accruals {

  /** Reason of the entries, so that earnings of a table are told from those of master data. */
  static final String REASON = "ACCRUAL";

  private static final long BATCH_VERSION = 1;

  private final AccrualBooks books;
  private final Clock clock;
  private final Ids ids;

  public AccrualsService(AccrualBooks books, Clock clock, Ids ids) {
    this.books = books;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<Preview> preview(Actor actor, AccrualTable table) {
    return Outcome.of(
        () -> {
          onlyFinance(actor);
          return look(table, now(), () -> {}).preview();
        });
  }

  @Override
  public Outcome<Receipt> book(Actor actor, AccrualTable table) {
    return Outcome.of(
        () -> {
          onlyFinance(actor);
          Instant now = now();
          Looked looked = look(table, now, books::lock);
          Preview preview = looked.preview();
          if (preview.bookedAs() != null) {
            return new Receipt(preview.bookedAs(), BATCH_VERSION);
          }
          if (!preview.isSound()) {
            throw faulty(preview).asException();
          }
          UUID id = ids.next();
          books.keep(
              new Batch(
                  id,
                  now,
                  actor.userId(),
                  null,
                  looked.sha256(),
                  preview.rows(),
                  preview.skipped(),
                  preview.fundsOpened(),
                  preview.sums()));
          looked.staged().book(id, now, actor.userId(), REASON);
          return new Receipt(id, BATCH_VERSION);
        });
  }

  @Override
  public Outcome<Page<Batch>> batches(Actor actor, PageRequest page) {
    return Outcome.of(
        () -> {
          onlyFinance(actor);
          return books.batches(page);
        });
  }

  @Override
  public Outcome<Batch> batch(Actor actor, UUID batchId) {
    return Outcome.of(
        () -> {
          if (!actor.isVendor()) {
            throw Refusal.notFound().asException();
          }
          onlyFinance(actor);
          return books.batch(batchId).orElseThrow(() -> Refusal.notFound().asException());
        });
  }

  private record Looked(Staged staged, String sha256, Preview preview) {}

  /** Takes the rows in and looks them up. Nobody waits for anybody while a table is read. */
  private Looked look(AccrualTable table, Instant now, Runnable lock) {
    Staged staged = books.stage();
    AccrualReading reading = new AccrualReading(row -> staged.add(row, ids.next(), ids.next()));
    reading.read(table);
    String sha256 = reading.digest();
    lock.run();
    Optional<UUID> earlier = reading.wrong() == 0 ? books.batchOf(sha256) : Optional.empty();
    if (earlier.isPresent()) {
      Preview same =
          new Preview(reading.rows(), reading.rows(), 0, List.of(), earlier.get(), List.of(), 0);
      return new Looked(staged, sha256, same);
    }
    Found found = staged.find(now, MOST_FAULTS);
    return new Looked(staged, sha256, preview(reading, found));
  }

  private static Preview preview(AccrualReading reading, Found found) {
    List<Fault> faults =
        Stream.concat(
                reading.faults().stream(),
                found.findings().stream().map(finding -> fault(reading, finding)))
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .limit(MOST_FAULTS)
            .toList();
    long wrong = reading.wrong() + found.wrong();
    return new Preview(
        reading.rows(),
        found.skipped(),
        found.fundsOpened(),
        found.sums(),
        null,
        faults,
        Math.toIntExact(wrong - faults.size()));
  }

  private static Fault fault(AccrualReading reading, Finding finding) {
    return reading.fault(
        finding.line(),
        finding.rule().field(),
        finding.rule().code(),
        finding.arguments().toArray());
  }

  private static Refusal faulty(Preview preview) {
    List<Violation> violations =
        new ArrayList<>(preview.faults().stream().map(Fault::violation).toList());
    if (preview.moreFaults() > 0) {
      violations.add(Violation.of("file", "accrual.more-faults", preview.moreFaults()));
    }
    return new Refusal(Refusal.Kind.RULE, "accrual.file-faulty", List.of(), violations);
  }

  private static void onlyFinance(Actor actor) {
    if (!Accruals.mayBook(actor)) {
      throw Refusal.forbidden().asException();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
