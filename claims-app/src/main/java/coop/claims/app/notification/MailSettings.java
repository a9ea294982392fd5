package coop.claims.app.notification;

import coop.claims.app.wiring.AppSettings;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How mails go out, from MicroProfile Config.
 *
 * @param tls how the connection is made safe
 * @param user null for a server that asks for none, and the password likewise
 * @param from the sender's address
 * @param timeout for connecting and for each answer
 * @param publicUrl where people find the application, with a slash at the end
 */
record MailSettings(
    String host,
    int port,
    Tls tls,
    String user,
    String password,
    InternetAddress from,
    Duration timeout,
    URI publicUrl) {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);
  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofMinutes(1);
  private static final int HIGHEST_PORT = 65_535;

  /** How the connection to the mail server is made safe. */
  enum Tls {
    /** Not at all: for a server on this machine. */
    NONE(25),
    /** The server must offer STARTTLS, or nothing is sent. */
    STARTTLS(587),
    /** TLS from the first byte. */
    TLS(465);

    private final int port;

    Tls(int port) {
      this.port = port;
    }
  }

  /**
   * Empty without {@code claims.mail.host}: then no mail is ever made.
   *
   * @throws IllegalArgumentException for settings that cannot work
   */
  static Optional<MailSettings> current() {
    Config config = ConfigProvider.getConfig();
    return of(name -> config.getOptionalValue(name, String.class), AppSettings.current().demo());
  }

  static Optional<MailSettings> of(Function<String, Optional<String>> settings, boolean demo) {
    Reading read = new Reading(settings);
    return read.text("claims.mail.host").map(host -> read(read, host, demo));
  }

  private static MailSettings read(Reading read, String host, boolean demo) {
    Tls tls = read.text("claims.mail.tls").map(MailSettings::tls).orElse(Tls.STARTTLS);
    String user = read.text("claims.mail.user").orElse(null);
    if (user != null && tls == Tls.NONE && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "claims.mail.user would send its password in the clear: set claims.mail.tls");
    }
    Duration timeout = read.duration("claims.mail.timeout").orElse(TIMEOUT);
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException("claims.mail.timeout is between PT1S and PT1M");
    }
    return new MailSettings(
        host,
        read.text("claims.mail.port").map(MailSettings::port).orElse(tls.port),
        tls,
        user,
        read.text("claims.mail.password").orElse(null),
        from(read),
        timeout,
        publicUrl(read, demo));
  }

  private static Tls tls(String name) {
    try {
      return Tls.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "claims.mail.tls is one of "
              + Arrays.toString(Tls.values()).toLowerCase(Locale.ROOT)
              + ", not '"
              + name
              + "'",
          unknown);
    }
  }

  private static int port(String number) {
    try {
      int port = Integer.parseInt(number);
      if (port > 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException unreadable) {
      // Told below, as a number out of range is.
    }
    throw new IllegalArgumentException("claims.mail.port is a port, not '" + number + "'");
  }

  private static InternetAddress from(Reading read) {
    String from =
        read.text("claims.mail.from")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "claims.mail.host is set, but not claims.mail.from, the address that"
                            + " mails come from"));
    try {
      return new InternetAddress(from, true);
    } catch (AddressException unreadable) {
      throw new IllegalArgumentException(
          "claims.mail.from is no mail address: '" + from + "'", unreadable);
    }
  }

  /** {@code claims.public-url}; in the demo this machine's, at the port the launcher names. */
  private static URI publicUrl(Reading read, boolean demo) {
    Optional<String> set = read.text("claims.public-url");
    if (set.isEmpty() && !demo) {
      throw new IllegalArgumentException(
          "claims.mail.host is set, but not claims.public-url, which the links in mails need");
    }
    String local = "http://localhost:" + read.text("claims.http.port").orElse("8080") + "/";
    String url = set.orElse(local);
    try {
      URI uri = URI.create(url.endsWith("/") ? url : url + "/");
      if (uri.getHost() != null && uri.getScheme().matches("https?")) {
        return uri;
      }
    } catch (IllegalArgumentException unreadable) {
      // Told below, as an address without a host is.
    }
    throw new IllegalArgumentException(
        "claims.public-url is an address such as https://claims.example.com/, not '" + url + "'");
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** {@code claims.mail.interval}: how often notices are made and mails sent. */
  static Duration interval() {
    return positive("claims.mail.interval", INTERVAL);
  }

  /** {@code claims.mail.retry}: the wait after the first attempt that failed. */
  static Duration retry() {
    return positive("claims.mail.retry", RETRY);
  }

  private static Duration positive(String name, Duration otherwise) {
    Config config = ConfigProvider.getConfig();
    Duration duration =
        new Reading(key -> config.getOptionalValue(key, String.class))
            .duration(name)
            .orElse(otherwise);
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(name + " is one second at least");
    }
    return duration;
  }

  /** Without the password, so that it never stands in a log. */
  @Override
  public String toString() {
    return host
        + ":"
        + port
        + " ("
        + tls.name().toLowerCase(Locale.ROOT)
        + (user == null ? "" : ", as " + user)
        + ")";
  }

  private record Reading(Function<String, Optional<String>> settings) {

    Optional<String> text(String name) {
      return settings.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<Duration> duration(String name) {
      return text(name)
          .map(
              text -> {
                try {
                  return Duration.parse(text);
                } catch (DateTimeParseException unreadable) {
                  throw new IllegalArgumentException(
                      name + " is an ISO 8601 duration such as PT20S, not '" + text + "'",
                      unreadable);
                }
              });
    }
  }
}
