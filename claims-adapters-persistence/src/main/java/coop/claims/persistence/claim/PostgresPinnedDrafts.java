package coop.claims.persistence.claim;

import coop.claims.domain.claim.PinnedDrafts;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@link PinnedDrafts} in the tables claim and program_version. */
public final class PostgresPinnedDrafts implements PinnedDrafts {

  private final Sql sql;

  public PostgresPinnedDrafts(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public List<UUID> of(String programCode, UUID after, int most) {
    return sql.list(
        """
        select id
          from claim
         where program_code = ? and status = 'EDITING' and deleted_at is null
           and first_submitted_at is null and id > ?
         order by id
         limit ?
        """,
        row -> row.uuid("id"),
        programCode,
        after == null ? new UUID(0, 0) : after,
        most);
  }

  @Override
  public List<UUID> toMove(Set<UUID> without, int most) {
    return sql.list(
        """
        select c.id
          from (select program_code, max(version) as version
                  from program_version
                 where move_drafts
                 group by program_code) v
          join claim c on c.program_code = v.program_code and c.program_version < v.version
          join activity a
            on a.program_code = v.program_code and a.program_version = v.version
               and a.code = c.activity_code and a.active
         where c.status = 'EDITING' and c.deleted_at is null and c.first_submitted_at is null
           and c.id <> all (?)
         order by c.id
         limit ?
        """,
        row -> row.uuid("id"),
        without.toArray(UUID[]::new),
        most);
  }

  @Override
  public Optional<Integer> target(String programCode, int version) {
    return sql.first(
        """
        select version
          from program_version
         where program_code = ? and move_drafts and version > ?
         order by version desc
         limit 1
        """,
        row -> row.number("version"),
        programCode,
        version);
  }
}
