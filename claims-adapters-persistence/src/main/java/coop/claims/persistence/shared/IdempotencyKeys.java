package coop.claims.persistence.shared;

import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Requests that were answered, so that repeating one repeats the answer and not the effect. A key
 * is written in the transaction of its effect: when that rolls back, the key is free again; a twin
 * that comes meanwhile waits for it to end.
 */
public final class IdempotencyKeys {

  private final Sql sql;

  public IdempotencyKeys(EntityManager em) {
    this.sql = new Sql(em);
  }

  /**
   * Looks a key up, or takes it.
   *
   * @param route method and path template, for example {@code POST /claims/{id}/submission}
   * @param bodySha256 of the request, in lower-case hex
   * @return the receipt of the request that had the key; empty when the key is taken now, and
   *     {@link #complete} must follow
   * @throws coop.claims.domain.shared.RefusalException {@code idempotency.other-body}
   */
  public Optional<Receipt> begin(UUID userId, String route, String key, String bodySha256) {
    int taken =
        sql.change(
            "insert into idempotency_key (user_id, route, key, body_sha256) values (?, ?, ?, ?)"
                + " on conflict do nothing",
            userId,
            route,
            key,
            bodySha256);
    return taken == 1 ? Optional.empty() : Optional.of(answered(userId, route, key, bodySha256));
  }

  private Receipt answered(UUID userId, String route, String key, String bodySha256) {
    Answered before =
        sql.first(
                "select body_sha256, resource_id, version from idempotency_key"
                    + " where user_id = ? and route = ? and key = ?",
                row ->
                    new Answered(
                        row.text("body_sha256"),
                        new Receipt(row.uuid("resource_id"), row.longNumber("version"))),
                userId,
                route,
                key)
            .orElseThrow();
    if (!before.bodySha256().equals(bodySha256)) {
      throw Refusal.rule("idempotency.other-body").asException();
    }
    return before.receipt();
  }

  /** Keeps the answer beside the key taken in this transaction. */
  public void complete(UUID userId, String route, String key, Receipt receipt) {
    sql.change(
        "update idempotency_key set resource_id = ?, version = ?"
            + " where user_id = ? and route = ? and key = ?",
        receipt.id(),
        receipt.version(),
        userId,
        route,
        key);
  }

  /** Forgets what is older; answers how many. For the system's actor only. */
  public int forgetBefore(Instant oldest) {
    return sql.change("delete from idempotency_key where created_at < ?", oldest);
  }

  private record Answered(String bodySha256, Receipt receipt) {}
}
