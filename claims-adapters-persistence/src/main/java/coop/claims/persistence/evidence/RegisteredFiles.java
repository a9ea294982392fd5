package coop.claims.persistence.evidence;

import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFiles;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * {@link StoredFiles} in the table stored_file. Who brings bytes shares a lock on their digest to
 * the end of the transaction; who clears them away must have it alone. The lock is the
 * transaction's, so a pooled connection never keeps it.
 */
public final class RegisteredFiles implements StoredFiles {

  /** The digest as the number of a lock; two digests that share one wait for no reason at worst. */
  private static final String LOCK = "(hashtextextended(?, 19))";

  private final Sql sql;

  public RegisteredFiles(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public void note(StoredFile file) {
    sql.first("select pg_advisory_xact_lock_shared" + LOCK, row -> true, file.sha256());
    sql.change(
        "insert into stored_file (sha256, size, media_type, scan_state) values (?, ?, ?, ?)"
            + " on conflict do nothing",
        file.sha256(),
        file.size(),
        file.mediaType(),
        file.scanState());
  }

  @Override
  public List<String> unused(Instant since, int most) {
    return sql.list(
        """
        select l.sha256, min(l.since) as first
          from loose_file l
         where l.since <= ?
           and not exists (select from loose_file n where n.sha256 = l.sha256 and n.since > ?)
         group by l.sha256
         order by first, l.sha256
         limit ?
        """,
        row -> row.text("sha256"),
        since,
        since,
        most);
  }

  @Override
  public Set<String> unknown(Collection<String> digests) {
    return Set.copyOf(
        sql.list(
            "select asked.sha256 from unnest(?) as asked (sha256)"
                + " where not exists (select from stored_file f where f.sha256 = asked.sha256)",
            row -> row.text("sha256"),
            (Object) digests.toArray(String[]::new)));
  }

  @Override
  public boolean release(String sha256) {
    boolean alone =
        sql.first(
                "select pg_try_advisory_xact_lock" + LOCK + " as alone",
                row -> row.flag("alone"),
                sha256)
            .orElseThrow();
    if (!alone) {
      return false;
    }
    boolean used =
        sql.first(
                "select exists (select from document where sha256 = ?)"
                    + " or exists (select from removed_document where sha256 = ?) as used",
                row -> row.flag("used"),
                sha256,
                sha256)
            .orElseThrow();
    sql.change("delete from loose_file where sha256 = ?", sha256);
    if (!used) {
      sql.change("delete from stored_file where sha256 = ?", sha256);
    }
    return !used;
  }
}
