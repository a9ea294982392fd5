package coop.claims.app.notification;

import coop.claims.domain.account.DateStyle;
import coop.claims.domain.account.NumberStyle;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.Theme;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.notification.Letter;
import coop.claims.domain.notification.Notice;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Letters to be sent. */
final class Letters {

  static final Instant NOW = Instant.parse("2026-06-02T08:00:00Z");
  static final UUID CLAIM = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
  private static final UUID ORGANISATION = UUID.randomUUID();

  private Letters() {}

  static Letter to(String address, NoticeLine... lines) {
    return to(user(address, "Claire Martin", "en"), lines);
  }

  static Letter to(UserAccount user, NoticeLine... lines) {
    List<NoticeLine> all = lines.length == 0 ? List.of(line("Autumn")) : Arrays.asList(lines);
    return new Letter(UUID.randomUUID(), user, all.size() > 1, all);
  }

  static UserAccount user(String address, String name, String language) {
    return new UserAccount(
        UUID.randomUUID(),
        "somebody",
        name,
        address,
        Side.PARTNER,
        ORGANISATION,
        new Preferences(
            language,
            ZoneId.of("Europe/Paris"),
            NumberStyle.LANGUAGE,
            DateStyle.LANGUAGE,
            Theme.SYSTEM),
        0,
        null,
        0,
        0,
        null,
        true,
        Set.of());
  }

  static NoticeLine line(String claimName) {
    return line(NoticeKind.ACTION_REQUIRED, claimName, Instant.parse("2026-06-10T15:00:00Z"));
  }

  static NoticeLine line(NoticeKind kind, String claimName, Instant dueAt) {
    boolean ofFund = kind == NoticeKind.MONEY_LAPSES || kind == NoticeKind.LEDGER_WRONG;
    Notice notice =
        new Notice(
            UUID.randomUUID(),
            ORGANISATION,
            UUID.randomUUID(),
            kind,
            UUID.randomUUID().toString(),
            ofFund ? null : CLAIM,
            ofFund ? CLAIM : null,
            kind.isOfRequest() ? CLAIM : null,
            null,
            NOW,
            dueAt,
            Money.of("1250.50", "EUR"),
            7);
    return new NoticeLine(
        notice,
        null,
        ofFund ? null : "7K3MQ2XF4",
        ofFund ? null : claimName,
        ofFund ? null : ClaimStatus.ACTION_REQUIRED,
        false,
        UUID.randomUUID(),
        "Lyon office",
        "CLOUD",
        LocalizedText.english("Cloud program"),
        ZoneId.of("Europe/Amsterdam"),
        kind.isOfRequest() ? "Aoife Walsh" : null);
  }
}
