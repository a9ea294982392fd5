package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.ClaimViews.Sort;
import coop.claims.domain.claim.Placement;
import coop.claims.domain.memory.InMemoryClaims.Row;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Programs.Setting;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Claims as rows of a list, and the orders lists come in. */
final class ClaimLines {

  private static final Comparator<ClaimLine> BY_ID = Comparator.comparing(l -> l.id().toString());

  private final InMemoryClaims claims;
  private final InMemoryPartners partners;
  private final InMemoryPrograms programs;

  ClaimLines(InMemoryClaims claims, InMemoryPartners partners, InMemoryPrograms programs) {
    this.claims = claims;
    this.partners = partners;
    this.programs = programs;
  }

  /** Those the actor may view. */
  Stream<ClaimLine> visibleTo(Actor actor) {
    return claims
        .all()
        .filter(r -> ClaimRights.mayView(actor, r.claim().placement(), r.claim().life()))
        .map(this::line);
  }

  ClaimLine line(Row row) {
    ClaimSnapshot c = row.claim();
    Placement place = c.placement();
    Setting setting = programs.setting(place.periodId()).orElseThrow();
    ActivityType activity =
        programs
            .catalogue(place.programCode(), place.programVersion())
            .activity(c.form().activityCode())
            .orElseThrow();
    Instant due = c.status() == ClaimStatus.EDITING ? setting.closesAt() : c.life().due();
    return new ClaimLine(
        c.id(),
        c.number(),
        c.form().name(),
        place.organisationId(),
        partners.organisation(place.organisationId()).orElseThrow().name(),
        place.locationId(),
        partners.location(place.locationId()).orElseThrow().name(),
        place.programCode(),
        setting.period().code(),
        activity.code(),
        activity.name(),
        c.status(),
        c.claimed(),
        c.approved(),
        due,
        setting.program().calendar().zone().getId(),
        row.updatedAt(),
        c.version());
  }

  static Comparator<ClaimLine> order(Sort sort, boolean descending) {
    Comparator<ClaimLine> order =
        switch (sort) {
          case UPDATED -> Comparator.comparing(ClaimLine::updatedAt);
          case NUMBER -> Comparator.comparing(ClaimLine::number);
          case NAME -> Comparator.comparing(l -> l.name().toLowerCase(Locale.ROOT));
          case CLAIMED -> Comparator.comparing(l -> l.claimed().amount());
          case DUE -> mostUrgentFirst();
        };
    Comparator<ClaimLine> whole = order.thenComparing(BY_ID);
    return descending ? whole.reversed() : whole;
  }

  /** What has no deadline comes last. */
  static Comparator<ClaimLine> mostUrgentFirst() {
    Comparator<ClaimLine> byDue =
        Comparator.comparing(l -> l.due() == null ? Instant.MAX : l.due());
    return byDue.thenComparing(BY_ID);
  }
}
