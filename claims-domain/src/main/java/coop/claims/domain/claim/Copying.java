package coop.claims.domain.claim;

import coop.claims.domain.claim.Drafting.Ground;
import coop.claims.domain.claim.SecondThoughts.CopyOf;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Programs;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Begins a draft with what another claim says. Everything in it is new: identities, and what stands
 * decided, which is nothing. Bytes are not copied; two documents point at the same file.
 */
final class Copying {

  private final ClaimDesk desk;
  private final Claims claims;
  private final Programs programs;
  private final Drafting drafting;
  private final ClaimNumbers numbers;

  Copying(
      ClaimDesk desk, Claims claims, Programs programs, Drafting drafting, ClaimNumbers numbers) {
    this.desk = desk;
    this.claims = claims;
    this.programs = programs;
    this.drafting = drafting;
    this.numbers = numbers;
  }

  Receipt copy(Deed deed, UUID claimId, CopyOf command) {
    ClaimSnapshot source = source(deed, claimId);
    Checks checks = new Checks();
    String name =
        checks.required(
            "name", command.name() == null ? source.form().name() : command.name(), Limits.NAME);
    checks.orRefuse();
    UUID period =
        command.periodId() == null ? firstOf(periods(deed, source), source) : command.periodId();
    Ground ground = drafting.ground(deed, source.placement().locationId(), period);
    refuseUnlike(ground, source);
    ActivityType activity =
        ground
            .catalogue()
            .activity(source.form().activityCode())
            .filter(ActivityType::active)
            .orElseThrow(() -> Refusal.rule("copy.activity-gone").asException());
    return drafting.begun(
        Claim.copy(
            deed,
            numbers.next(),
            ground.placement(),
            named(source.form(), name),
            content(deed, source.content(), activity, command.withDocuments()),
            source));
  }

  List<Period> periods(Deed deed, UUID claimId) {
    return periods(deed, source(deed, claimId));
  }

  private List<Period> periods(Deed deed, ClaimSnapshot source) {
    UUID own = source.placement().periodId();
    Setting setting = programs.setting(own).orElseThrow();
    return programs.periods(source.placement().programCode()).stream()
        .filter(p -> p.isOpen(deed.at(), setting.program().calendar()))
        .sorted(
            Comparator.comparing((Period p) -> !p.id().equals(own))
                .thenComparing(Period::claimDeadline))
        .toList();
  }

  /** Where no period is open, the claim's own tells why. */
  private static UUID firstOf(List<Period> open, ClaimSnapshot source) {
    return open.stream().findFirst().map(Period::id).orElse(source.placement().periodId());
  }

  private ClaimSnapshot source(Deed deed, UUID claimId) {
    Claim claim = claims.byId(claimId).orElseThrow(ClaimDesk::notFound);
    Setting setting =
        programs
            .setting(claim.placement().periodId(), claim.placement().locationId())
            .orElseThrow();
    ClaimRights.byRole(
            ClaimVerb.COPY,
            deed.actor(),
            claim.placement(),
            claim.life(),
            setting.program().terms())
        .ifPresent(
            refusal -> {
              throw refusal.asException();
            });
    return claim.snapshot();
  }

  private static void refuseUnlike(Ground ground, ClaimSnapshot source) {
    if (!ground.placement().programCode().equals(source.placement().programCode())) {
      throw Refusal.invalid(List.of(Violation.of("periodId", "copy.other-program"))).asException();
    }
    if (!ground.currency().equals(source.form().currency())) {
      throw Refusal.rule(
              "copy.other-currency",
              source.form().currency().getCurrencyCode(),
              ground.currency().getCurrencyCode())
          .asException();
    }
  }

  private static Form named(Form form, String name) {
    return new Form(
        name,
        form.activityCode(),
        form.currency(),
        form.activityStart(),
        form.activityEnd(),
        form.description(),
        form.preApprovalId(),
        form.additionalInformation());
  }

  private static Content content(
      Deed deed, Content source, ActivityType activity, boolean withDocuments) {
    Ids ids = deed.ids();
    Map<String, String> owners = new HashMap<>();
    List<Invoice> invoices = new ArrayList<>();
    for (Invoice i : source.invoices()) {
      UUID id = ids.next();
      owners.put(i.id().toString(), id.toString());
      invoices.add(i.as(id, lines(ids, i.lines(), activity)));
    }
    List<Statement> statements = new ArrayList<>();
    for (Statement s : source.statements()) {
      UUID id = ids.next();
      owners.put(s.id().toString(), id.toString());
      statements.add(s.uncertifiedAs(id, lines(ids, s.lines(), activity)));
    }
    List<Document> documents =
        withDocuments
            ? source.currentDocuments().stream()
                .map(d -> document(deed, d, slot(d, owners, activity)))
                .toList()
            : List.of();
    return new Content(
        invoices,
        statements,
        documents,
        List.of(),
        List.of(),
        known(source.answers(), activity.questions(Question.Scope.CLAIM)));
  }

  private static List<CostLine> lines(Ids ids, List<CostLine> lines, ActivityType activity) {
    return lines.stream()
        .map(
            l ->
                new CostLine(
                    ids.next(),
                    l.expenseType(),
                    l.description(),
                    l.amount(),
                    null,
                    Judgement.PENDING,
                    1,
                    known(l.answers(), activity.questionsOn(l.expenseType()))))
        .toList();
  }

  /** Answers to what the activity still asks. */
  private static Map<String, String> known(Map<String, String> answers, List<Question> questions) {
    Map<String, String> known = new HashMap<>(answers);
    known.keySet().removeIf(code -> questions.stream().noneMatch(q -> q.code().equals(code)));
    return known;
  }

  /** The same place in the copy; none when the activity asks for that proof no longer. */
  private static String slot(Document document, Map<String, String> owners, ActivityType activity) {
    return switch (document.kind()) {
      case INVOICE, STATEMENT -> owners.get(document.slot());
      case PROOF ->
          document.slot() == null
              ? null
              : activity
                  .requirement(Requirement.Kind.PROOF, document.slot())
                  .map(Requirement::code)
                  .orElse(null);
      case ADDITIONAL -> null;
    };
  }

  private static Document document(Deed deed, Document document, String slot) {
    return new Document(
        deed.ids().next(),
        document.kind(),
        slot,
        document.file(),
        document.fileName(),
        document.note(),
        deed.actor().userId(),
        deed.at(),
        true,
        null,
        Judgement.PENDING,
        1);
  }
}
