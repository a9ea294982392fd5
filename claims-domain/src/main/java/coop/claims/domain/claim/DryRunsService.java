package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimReading.Surroundings;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDocuments.Proposal;
import coop.claims.domain.program.Programs;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.rule.Facts.MoneyThere;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks open drafts under two documents. */
public final class DryRunsService implements DryRuns {

  private final ProgramDocuments documents;
  private final Programs programs;
  private final PinnedDrafts drafts;
  private final Claims claims;
  private final ClaimReading reading;
  private final ClaimCheck check;
  private final Clock clock;

  public DryRunsService(
      ProgramDocuments documents,
      Programs programs,
      PinnedDrafts drafts,
      Claims claims,
      ClaimReading reading,
      ClaimCheck check,
      Clock clock) {
    this.documents = documents;
    this.programs = programs;
    this.drafts = drafts;
    this.claims = claims;
    this.reading = reading;
    this.check = check;
    this.clock = clock;
  }

  @Override
  public Outcome<Page<Trial>> run(Actor actor, String programCode, PageRequest page) {
    return Outcome.of(
        () -> {
          Proposal proposal = documents.proposal(actor, programCode).orThrow();
          Map<UUID, Period> periods =
              proposal.periods().stream().collect(Collectors.toMap(Period::id, p -> p));
          int size = Math.min(page.size(), PageRequest.MOST);
          UUID after = page.cursor() == null ? null : UUID.fromString(page.cursor());
          List<UUID> found = drafts.of(programCode, after, size);
          List<Trial> trials = new ArrayList<>();
          for (UUID id : found) {
            claims
                .byId(id)
                .map(Claim::snapshot)
                .map(claim -> trial(claim, proposal, periods))
                .ifPresent(trials::add);
          }
          String next = found.size() < size ? null : found.get(found.size() - 1).toString();
          return new Page<>(trials, next, null);
        });
  }

  private Trial trial(ClaimSnapshot claim, Proposal proposal, Map<UUID, Period> periods) {
    Setting setting =
        programs
            .setting(claim.placement().periodId(), claim.placement().locationId())
            .orElseThrow();
    Surroundings around = reading.surroundings(claim, false);
    Catalogue pinned =
        programs.catalogue(claim.placement().programCode(), claim.placement().programVersion());
    List<Finding> now = blocking(claim, pinned, setting, around);
    Setting proposed =
        new Setting(
                proposal.program(), periods.getOrDefault(setting.period().id(), setting.period()))
            .in(setting.country());
    List<Finding> then = blocking(claim, proposal.catalogue(), proposed, around);
    Set<List<String>> known =
        now.stream().map(DryRunsService::key).collect(Collectors.toCollection(HashSet::new));
    List<Finding> fresh = then.stream().filter(f -> !known.contains(key(f))).toList();
    Result result =
        then.isEmpty() ? Result.PASSES : fresh.isEmpty() ? Result.STILL_FAILS : Result.NEWLY_FAILS;
    return new Trial(claim.id(), claim.number(), claim.form().activityCode(), result, fresh);
  }

  private static List<String> key(Finding finding) {
    return List.of(finding.rule(), finding.item());
  }

  private List<Finding> blocking(
      ClaimSnapshot claim, Catalogue catalogue, Setting setting, Surroundings around) {
    Optional<ActivityType> activity =
        catalogue.activity(claim.form().activityCode()).filter(ActivityType::active);
    if (activity.isEmpty()) {
      return List.of(Finding.blocking("activity.unknown", "activityCode"));
    }
    Instant now = clock.instant();
    Money free =
        now.isBefore(setting.closesAt())
            ? around.available().plus(around.heldForClaim())
            : around.heldForClaim();
    return check
        .of(
            claim,
            catalogue,
            setting,
            new MoneyThere(free.plus(around.reserved()), around.earned()),
            around.openRequests(),
            List.of(),
            now)
        .stream()
        .filter(Finding::isBlocking)
        .toList();
  }
}
