package coop.claims.persistence.shared;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Which server runs a job now. A lease ends by itself, so a killed server blocks nobody for long;
 * its holder renews it with every batch. For the system's actor only.
 */
public final class JobLeases {

  private final Sql sql;

  public JobLeases(EntityManager em) {
    this.sql = new Sql(em);
  }

  /**
   * Takes the lease, or renews one's own.
   *
   * @return false when somebody else holds it
   */
  public boolean take(String job, String holder, Instant now, Instant until) {
    return sql.change(
            "insert into job_lease as l (name, holder, leased_until) values (?, ?, ?)"
                + " on conflict (name) do update"
                + " set holder = excluded.holder, leased_until = excluded.leased_until"
                + " where l.holder = excluded.holder or l.leased_until <= ?",
            job,
            holder,
            until,
            now)
        == 1;
  }

  /** Gives one's own lease back. */
  public void release(String job, String holder, Instant now) {
    sql.change(
        "update job_lease set leased_until = ? where name = ? and holder = ? and leased_until > ?",
        now,
        job,
        holder,
        now);
  }
}
