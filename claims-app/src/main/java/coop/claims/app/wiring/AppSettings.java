package coop.claims.app.wiring;

import coop.claims.domain.fund.FundAdjustmentsService;
import coop.claims.domain.fund.Split;
import coop.claims.domain.notification.NoticeClearing.Kept;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of the application itself, from MicroProfile Config. */
public final class AppSettings {

  private final Config config;

  AppSettings(Config config) {
    this.config = config;
  }

  public static AppSettings current() {
    return new AppSettings(ConfigProvider.getConfig());
  }

  /** {@code claims.demo}: whether demo partners, people and claims are made; default no. */
  public boolean demo() {
    return config.getOptionalValue("claims.demo", Boolean.class).orElse(false);
  }

  /**
   * Whether only this machine is answered: in the demo, whose password everybody knows, unless
   * {@code claims.demo.public} says otherwise.
   */
  public boolean loopbackOnly() {
    return demo() && !config.getOptionalValue("claims.demo.public", Boolean.class).orElse(false);
  }

  /** {@code claims.documents}; default the folder {@code documents} in {@code claims.home}. */
  public Path documents() {
    return text("claims.documents")
        .map(Path::of)
        .orElseGet(() -> home().resolve("documents"))
        .toAbsolutePath()
        .normalize();
  }

  /** {@code claims.setup.file}: master data for an installation that holds nothing yet. */
  public Optional<Path> setUpFile() {
    return text("claims.setup.file").map(Path::of);
  }

  /** {@code claims.job.interval}, an ISO 8601 duration; default one minute. */
  public Duration jobInterval() {
    Duration interval = duration("claims.job.interval").orElse(Duration.ofMinutes(1));
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("claims.job.interval is one second at least");
    }
    return interval;
  }

  /** {@code claims.ledger.interval}, an ISO 8601 duration; default one hour. */
  public Duration ledgerInterval() {
    Duration interval = duration("claims.ledger.interval").orElse(Duration.ofHours(1));
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("claims.ledger.interval is one second at least");
    }
    return interval;
  }

  /**
   * {@code claims.notices.read} and {@code claims.notices.unread}, ISO 8601 durations: how long
   * notices are kept after they were read, and after they happened when nobody read them; default
   * 180 and 365 days.
   */
  public Kept noticesKept() {
    return new Kept(
        duration("claims.notices.read").orElse(Kept.USUAL.read()),
        duration("claims.notices.unread").orElse(Kept.USUAL.unread()));
  }

  /**
   * {@code claims.fund.split}: how a claim's amount is shared out over several funds, {@code
   * PRO_RATA} to what they have for it, which is the default, or {@code IN_ORDER}.
   */
  public Split split() {
    return text("claims.fund.split")
        .map(
            name -> {
              try {
                return Split.valueOf(name.toUpperCase(Locale.ROOT));
              } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException(
                    "claims.fund.split is PRO_RATA or IN_ORDER, not '" + name + "'", unknown);
              }
            })
        .orElse(Split.PRO_RATA);
  }

  /**
   * {@code claims.clock.offset}, an ISO 8601 duration such as {@code P3DT2H}; default none. Forward
   * and in the demo only, because nothing that has happened may come to lie in the future.
   */
  public Duration clockOffset() {
    Duration offset = duration("claims.clock.offset").orElse(Duration.ZERO);
    if (!offset.isZero() && !demo()) {
      throw new IllegalArgumentException("claims.clock.offset is for the demo only");
    }
    if (offset.isNegative()) {
      throw new IllegalArgumentException("claims.clock.offset goes forward only");
    }
    return offset;
  }

  /**
   * {@code claims.adjustment.second-person}: corrections of funds above it need two people, in
   * major units of whatever currency a fund has; default 1,000.
   */
  public BigDecimal adjustedAlone() {
    BigDecimal limit =
        config
            .getOptionalValue("claims.adjustment.second-person", BigDecimal.class)
            .orElse(FundAdjustmentsService.USUAL_LIMIT);
    if (limit.signum() < 0) {
      throw new IllegalArgumentException("claims.adjustment.second-person is zero at least");
    }
    return limit;
  }

  private Path home() {
    return text("claims.home")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".claims"));
  }

  private Optional<Duration> duration(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return Duration.parse(text);
              } catch (DateTimeParseException unreadable) {
                throw new IllegalArgumentException(
                    name + " is an ISO 8601 duration such as P3DT2H, not '" + text + "'",
                    unreadable);
              }
            });
  }

  private Optional<String> text(String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(t -> !t.isEmpty());
  }
}
