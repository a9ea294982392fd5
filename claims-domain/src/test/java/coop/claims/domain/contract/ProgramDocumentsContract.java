package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.DryRuns.Result;
import coop.claims.domain.claim.DryRuns.Trial;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.program.Cap;
import coop.claims.domain.program.Change;
import coop.claims.domain.program.Change.Field;
import coop.claims.domain.program.Condition;
import coop.claims.domain.program.Condition.Operator;
import coop.claims.domain.program.Edition;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.ProgramDocument;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDocuments.Sheet;
import coop.claims.domain.program.ProgramDraft;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.program.Revision;
import coop.claims.domain.program.Revision.Dates;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.Sha256;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.PlainJson;
import coop.claims.domain.world.SampleDocument;
import coop.claims.domain.world.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of a program document over any storage, through the doors people use. */
public abstract class ProgramDocumentsContract extends PortContract {

  private static final String SKILLS = SampleDocument.SKILLS;
  private static final String PROOF = "\"text\": \"The page\", \"mandatory\": false";
  private static final String MANDATORY = "\"text\": \"The page\"";

  @Test
  void whatASecondPersonPublishesIsInForce() {
    save(SampleDocument.text());
    assertThat(done(documents().program(other(), SKILLS)).mayPublish()).isTrue();

    publish(false);

    Program program = as(Actor.CLOCK, () -> ports.programs().program(SKILLS)).orElseThrow();
    assertThat(program.currentVersion()).isEqualTo(1);
    assertThat(program.terms().reviewBusinessDays()).isEqualTo(3);
    assertThat(program.otherTaxInvoiceCountries()).containsExactly("IT");
    assertThat(program.threshold()).isEqualTo(Money.of("5000.00", "SEK"));
    assertThat(program.calendar().holidays())
        .contains(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 6));
    assertThat(periods()).extracting(Period::code).containsExactly("FY27-H1", "FY26-H2", "FY26-H1");
    Edition edition = sheet().editions().get(0);
    assertThat(edition.number()).isEqualTo(1);
    assertThat(edition.state()).isEqualTo(Edition.State.PUBLISHED);
    assertThat(edition.author()).isEqualTo(manager().userId());
    assertThat(edition.publisher()).isEqualTo(other().userId());
    assertThat(edition.sha256()).isEqualTo(Sha256.hex(source(1)));
    assertThat(sheet().draft()).isNull();
  }

  @Test
  void whoChangedTheDraftLastCannotPublishIt() {
    save(SampleDocument.text());

    var refused = documents().publish(manager(), SKILLS, draft().version(), false);

    assertThat(code(refused)).isEqualTo("program.four-eyes");
    assertThat(kind(refused)).isEqualTo(Kind.FORBIDDEN);
    assertThat(as(Actor.CLOCK, () -> ports.programs().program(SKILLS))).isEmpty();
    done(
        documents()
            .save(other(), SKILLS, draft().version(), text(SampleDocument.with("40", "41"))));
    done(documents().publish(manager(), SKILLS, draft().version(), false));
  }

  @Test
  void savingWhatIsThereAlreadyChangesNobodysAuthorship() {
    save(SampleDocument.text());
    long version = draft().version();

    done(documents().save(other(), SKILLS, version, text(SampleDocument.text())));

    assertThat(draft().version()).isEqualTo(version);
    assertThat(draft().changedBy()).isEqualTo(manager().userId());
  }

  @Test
  void ofTwoManagersAtOnceOneWins() {
    save(SampleDocument.text());
    long read = draft().version();
    done(documents().save(manager(), SKILLS, read, text(SampleDocument.with("40", "41"))));

    assertThat(kind(documents().save(other(), SKILLS, read, text(SampleDocument.with("40", "42")))))
        .isEqualTo(Kind.STALE);
    assertThat(kind(documents().publish(other(), SKILLS, read, false))).isEqualTo(Kind.STALE);
    assertThat(code(documents().save(other(), SKILLS, null, text(SampleDocument.text()))))
        .isEqualTo("program.draft-there");
    publish(false);
    assertThat(code(documents().publish(other(), SKILLS, read, false)))
        .isEqualTo("program.no-draft");
  }

  @Test
  void aDroppedDraftIsGoneAndItsVersionNeverComesBack() {
    save(SampleDocument.text());
    long dropped = draft().version();
    done(documents().drop(other(), SKILLS, dropped));
    assertThat(kind(documents().program(manager(), SKILLS))).isEqualTo(Kind.NOT_FOUND);

    save(SampleDocument.text());

    assertThat(draft().version()).isGreaterThan(dropped);
    assertThat(kind(documents().drop(other(), SKILLS, dropped))).isEqualTo(Kind.STALE);
  }

  @Test
  void nothingOfAFaultyDocumentIsKept() {
    var refused =
        documents()
            .save(
                manager(),
                SKILLS,
                null,
                text(SampleDocument.with("\"family\": \"OTHER\"", "\"family\": \"X\"")));

    assertThat(code(refused)).isEqualTo("program.document-faulty");
    assertThat(violations(refused)).containsExactly("4:13 family=setup.not-one-of");
    assertThat(kind(documents().program(manager(), SKILLS))).isEqualTo(Kind.NOT_FOUND);
    byte[] large = new byte[10 * 1024 * 1024];
    assertThat(kind(documents().save(manager(), SKILLS, null, large))).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void anExportTakenInElsewhereIsTheIdenticalDocument() {
    inForce();
    String exported = source(1);

    done(documents().save(manager(), SKILLS, null, text(exported)));

    assertThat(draft().source()).isEqualTo(exported);
    assertThat(draft().sha256()).isEqualTo(sheet().editions().get(0).sha256());
    assertThat(done(documents().changes(manager(), SKILLS))).isEmpty();
  }

  @Test
  void laterDeadlinesHelpAndPeriodsKeepTheirIdentity() {
    inForce();
    Period before = period("FY26-H1");
    String later =
        SampleDocument.with(
            "\"deadlineDay\": 15",
            "\"deadlineDay\": 15, \"deadlines\": {\"FY26-H1\": \"2026-08-30\"}");

    save(later);
    assertThat(told())
        .contains("period-deadline", "period-cut-off", "period-opening")
        .doesNotContain("other");
    publish(false);

    assertThat(period("FY26-H1").id()).isEqualTo(before.id());
    assertThat(period("FY26-H1").claimDeadline()).isEqualTo(LocalDate.of(2026, 8, 30));
    assertThat(period("FY26-H2").claimOpen()).isEqualTo(LocalDate.of(2026, 8, 31));
    assertThat(sheet().editions())
        .extracting(Edition::state)
        .containsExactly(Edition.State.PUBLISHED, Edition.State.RETIRED);
    assertThat(source(1)).contains("2026-08-15");
  }

  @Test
  void anEntityThatOwesFundsCannotGo() {
    inForce();
    fund();
    String other = SampleDocument.with("\"code\": \"VENDOR-SE\"", "\"code\": \"VENDOR-XX\"");

    assertThat(violations(documents().save(manager(), SKILLS, null, text(other))))
        .containsExactly("entities=program.entity-in-use");
  }

  @Test
  void aPeriodWithMoneyOrClaimsCannotGo() {
    inForce();
    fund();
    String two =
        SampleDocument.with("\"2025-07-01\", \"count\": 3", "\"2026-01-01\", \"count\": 2");

    assertThat(violations(documents().save(manager(), SKILLS, null, text(two))))
        .containsExactly("periods=program.period-in-use");

    String withoutTheLast = SampleDocument.with("\"count\": 3", "\"count\": 2");
    save(withoutTheLast);
    publish(false);
    assertThat(periods()).extracting(Period::code).containsExactly("FY26-H2", "FY26-H1");
  }

  @Test
  void anEntityKeepsItsCurrency() {
    String euros = SampleDocument.with("\"code\": \"VENDOR-SE\"", "\"code\": \"VENDOR-IE\"");

    assertThat(violations(documents().save(manager(), SKILLS, null, text(euros))))
        .containsExactly("entities[0].currency=setup.other-currency");
  }

  @Test
  void draftsMoveOnlyWhenThePublisherChoseSoAndSubmittedClaimsNever() {
    inForce();
    fund();
    UUID open = draftOfPrint();
    UUID submitted = world.submit(world.fill(draftOfPrint(), "900.00"));
    save(SampleDocument.with(PROOF, MANDATORY));
    publish(false);
    assertThat(moveDrafts()).isZero();
    assertThat(version(open)).isEqualTo(1);

    save(SampleDocument.with(SampleDocument.with(PROOF, MANDATORY), "40", "45"));
    publish(true);
    assertThat(moveDrafts()).isEqualTo(1);
    assertThat(moveDrafts()).isZero();

    assertThat(version(open)).isEqualTo(3);
    assertThat(done(world.in().draftMoves().move(Actor.CLOCK, submitted))).isFalse();
    assertThat(version(submitted)).isEqualTo(1);
    assertThat(world.claim(submitted).status()).isEqualTo(ClaimStatus.SUBMITTED);
    assertThat(world.history(open))
        .last()
        .satisfies(
            line -> {
              assertThat(line.event().action()).isEqualTo("claim.moved");
              assertThat(line.event().data()).containsEntry("from", "1").containsEntry("to", "3");
            });
    assertThat(kindsToldTo(world.people().user)).contains(NoticeKind.CLAIM_MOVED);
  }

  @Test
  void whatAMovedDraftIsNoLongerAskedForLosesItsPlace() {
    inForce();
    fund();
    UUID claim = world.fill(draftOfPrint(), "900.00");
    String text = SampleDocument.with("\"code\": \"final-piece\"", "\"code\": \"other-piece\"");
    save(SampleDocument.with(text, "\"code\": \"reach\"", "\"code\": \"readers\""));
    publish(true);

    moveDrafts();

    assertThat(world.claim(claim).content().proofs("final-piece")).isEmpty();
    assertThat(world.claim(claim).content().currentDocuments()).hasSize(2);
    assertThat(world.claim(claim).content().metrics()).isEmpty();
    assertThat(world.claim(claim).content().confirmations()).hasSize(1);
  }

  @Test
  void aDraftWhoseActivityIsGoneStaysWhereItIs() {
    inForce();
    fund();
    UUID claim = draftOfPrint();
    save(SampleDocument.with("\"category\"", "\"active\": false, \"category\""));
    publish(true);
    assertThat(moveDrafts()).isZero();
    assertThat(done(world.in().draftMoves().move(Actor.CLOCK, claim))).isFalse();

    save(SampleDocument.with("DG-PRINT", "DG-PAPER"));
    publish(true);
    assertThat(moveDrafts()).isZero();
    assertThat(done(world.in().draftMoves().move(Actor.CLOCK, claim))).isFalse();
    assertThat(version(claim)).isEqualTo(1);
  }

  @Test
  void aDryRunTellsWhichDraftsWouldNewlyFail() {
    inForce();
    fund();
    UUID complete = world.fill(draftOfPrint(), "900.00");
    UUID empty = draftOfPrint();
    save(SampleDocument.with(PROOF, MANDATORY));

    List<Trial> trials = dryRun();

    assertThat(trials).extracting(Trial::claimId).containsExactlyInAnyOrder(complete, empty);
    assertThat(trials)
        .allSatisfy(trial -> assertThat(trial.result()).isEqualTo(Result.NEWLY_FAILS));
    assertThat(trials)
        .flatExtracting(Trial::findings)
        .extracting(Finding::item)
        .containsOnly("proof:page");
    assertThat(version(complete)).isEqualTo(1);

    done(
        documents()
            .save(manager(), SKILLS, draft().version(), text(SampleDocument.with("40", "41"))));
    assertThat(dryRun())
        .extracting(Trial::claimId, Trial::result)
        .containsExactlyInAnyOrder(
            tuple(complete, Result.PASSES), tuple(empty, Result.STILL_FAILS));
  }

  @Test
  void differencesAreToldInTheProgramManagersWords() {
    inForce();
    String text = SampleDocument.with(PROOF, MANDATORY);
    text = SampleDocument.with(text, "\"reviewBusinessDays\": 3", "\"usersMayDispute\": true");
    text = SampleDocument.with(text, "\"fr\": \"Publicité imprimée\"", "\"fr\": \"Presse écrite\"");
    text = SampleDocument.with(text, "[\"MEDIA\", \"DESIGN\"]", "[\"MEDIA\"]");
    text = SampleDocument.with(text, "5000.00", "6000.00");

    save(text);

    assertThat(told())
        .containsExactlyInAnyOrder(
            "review-days",
            "users-dispute-on",
            "threshold",
            "activity-name",
            "activity-expense-removed",
            "requirement-mandatory-on");
    assertThat(done(documents().changes(manager(), SKILLS)))
        .contains(
            new Change("review-days", List.of("3", "2")),
            new Change(
                "threshold", List.of(Money.of("5000.00", "SEK"), Money.of("6000.00", "SEK"))));
  }

  @Test
  void whatChangedOfACapIsToldWithItsWordsAndAmounts() {
    save(SampleDocument.capped("PERIOD", "100.00"));
    publish(false);

    save(SampleDocument.capped("PERIOD", "250.00"));

    LocalizedText cap = new LocalizedText(Map.of("en", "At most", "sv", "Högst"));
    assertThat(done(documents().changes(manager(), SKILLS)))
        .containsExactly(
            new Change(
                "program-cap-amount",
                List.of(cap, Money.of("100.00", "SEK"), Money.of("250.00", "SEK"))));
  }

  @Test
  void whatIsNewIsToldWithAllItSays() {
    inForce();
    String text =
        SampleDocument.with(
            SampleDocument.capped("PERIOD", "100.00"), "\"code\": \"IT\"", "\"code\": \"DK\"");

    save(text);

    LocalizedText cap = new LocalizedText(Map.of("en", "At most", "sv", "Högst"));
    assertThat(done(documents().changes(manager(), SKILLS)))
        .containsExactlyInAnyOrder(
            new Change("country-added", List.of("DK")),
            new Change("country-tax-invoice-on", List.of("DK")),
            new Change("country-pre-approval-off", List.of("DK")),
            new Change("country-removed", List.of("IT")),
            new Change("program-cap-added", List.of(cap)),
            new Change("program-cap-field", List.of(cap, Field.KIND, "–", Cap.Kind.AMOUNT)),
            new Change("program-cap-field", List.of(cap, Field.SCOPE, "–", Cap.Scope.PERIOD)),
            new Change("program-cap-amount", List.of(cap, "–", Money.of("100.00", "SEK"))));
  }

  @Test
  void conditionsKindsAndTheOrderAreTold() {
    inForce();
    String condition =
        "\"condition\": {\"not\": {\"fact\": \"program\", \"in\": [\"X\", \"Y\"]}}, ";
    String text = SampleDocument.with("\"category\"", condition + "\"category\"");
    text = SampleDocument.with(text, "\"valueType\": \"NUMBER\"", "\"valueType\": \"TEXT\"");
    text = SampleDocument.with(text, "[\"MEDIA\", \"DESIGN\"]", "[\"DESIGN\", \"MEDIA\"]");

    save(text);

    Condition in = new Condition(Operator.IN, "program", List.of("X", "Y"), List.of());
    Condition not = new Condition(Operator.NOT, null, List.of(), List.of(in));
    assertThat(done(documents().changes(manager(), SKILLS)))
        .containsExactlyInAnyOrder(
            new Change("activity-field", List.of("DG-PRINT", Field.CONDITION, "–", not)),
            new Change(
                "part-field",
                List.of(
                    "DG-PRINT",
                    "Readers",
                    Field.VALUE_TYPE,
                    Requirement.ValueType.NUMBER,
                    Requirement.ValueType.TEXT)),
            new Change("activity-order", List.of("DG-PRINT")));
  }

  @Test
  void anEverydayChangeMovesWhatHangsOnADeadlineAndAddsTheNextPeriod() {
    inForce();
    ProgramDocument before = done(documents().document(manager(), SKILLS));
    List<Dates> dates = new ArrayList<>(before.periods().stream().map(Revision::datesOf).toList());
    Dates first = dates.get(0);
    LocalDate later = LocalDate.of(2026, 8, 30);
    dates.set(0, new Dates(first.code(), first.claimOpen(), later, first.resubmissionCutOff()));

    done(documents().revise(manager(), SKILLS, null, revision(before, dates, true)));

    assertThat(told())
        .containsExactlyInAnyOrder(
            "period-deadline", "period-cut-off", "period-opening", "period-added");
    ProgramDocument after = done(documents().document(manager(), SKILLS));
    assertThat(after.periods().get(0).resubmissionCutOff()).isEqualTo(later.plusDays(45));
    assertThat(after.periods().get(1).claimOpen()).isEqualTo(later.plusDays(1));
    assertThat(after.periods()).extracting(Period::code).endsWith("FY27-H2");
    assertThat(after.periods().get(3).claimDeadline()).isEqualTo(LocalDate.of(2028, 2, 15));
    assertThat(after.periods().get(3).claimOpen())
        .isEqualTo(after.periods().get(2).claimDeadline().plusDays(1));
  }

  @Test
  void anEverydayChangeThatIsWrongIsRefusedWithItsField() {
    inForce();
    ProgramDocument before = done(documents().document(manager(), SKILLS));
    List<Dates> dates = new ArrayList<>(before.periods().stream().map(Revision::datesOf).toList());
    Dates first = dates.get(0);
    dates.set(
        0,
        new Dates(
            first.code(),
            first.claimOpen(),
            first.claimOpen().minusDays(1),
            first.resubmissionCutOff()));

    assertThat(
            violations(documents().revise(manager(), SKILLS, null, revision(before, dates, false))))
        .singleElement()
        .asString()
        .endsWith("periods[0].claimDeadline=setup.dates-out-of-order");
    assertThat(sheet().draft()).isNull();
  }

  private static Revision revision(ProgramDocument of, List<Dates> dates, boolean next) {
    return new Revision(
        of.name(),
        of.calendar().opens(),
        of.calendar().closes(),
        of.terms(),
        dates,
        of.threshold(),
        of.coopSharePercent(),
        of.reimbursementPercent(),
        next);
  }

  @Test
  void onlyProgramManagersKnowOfDocuments() {
    inForce();
    for (Actor partner : List.of(world.people().admin, world.people().user)) {
      assertThat(kind(documents().programs(partner))).isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(documents().source(partner, SKILLS, 1))).isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(world.in().dryRuns().run(partner, SKILLS, PageRequest.first())))
          .isEqualTo(Kind.NOT_FOUND);
    }
    for (Actor vendor : List.of(world.people().reviewer, world.people().vendorAdministrator)) {
      assertThat(kind(documents().program(vendor, SKILLS))).isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(documents().save(vendor, SKILLS, null, text(SampleDocument.text()))))
          .isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(documents().publish(vendor, SKILLS, null, true))).isEqualTo(Kind.FORBIDDEN);
    }
    Actor devices = world.people().devicesManager;
    assertThat(kind(documents().program(devices, SKILLS))).isEqualTo(Kind.NOT_FOUND);
    assertThat(done(documents().programs(devices)))
        .extracting(Sheet::code)
        .containsExactly(Places.DEVICES);
  }

  // ---- steps

  private ProgramDocuments documents() {
    return world.in().documents();
  }

  private Actor manager() {
    return world.people().programManager;
  }

  private Actor other() {
    return world.people().otherProgramManager;
  }

  private static byte[] text(String text) {
    return SampleDocument.bytes(text);
  }

  private void save(String text) {
    done(documents().save(manager(), SKILLS, null, text(text)));
  }

  private void publish(boolean moveDrafts) {
    done(documents().publish(other(), SKILLS, draft().version(), moveDrafts));
  }

  private void inForce() {
    save(SampleDocument.text());
    publish(false);
  }

  private Sheet sheet() {
    return done(documents().program(manager(), SKILLS));
  }

  private ProgramDraft draft() {
    return sheet().draft();
  }

  private String source(int number) {
    return done(documents().source(manager(), SKILLS, number));
  }

  private List<String> told() {
    return done(documents().changes(manager(), SKILLS)).stream().map(Change::code).toList();
  }

  private List<Trial> dryRun() {
    return done(world.in().dryRuns().run(manager(), SKILLS, PageRequest.first())).items();
  }

  private List<Period> periods() {
    return as(Actor.CLOCK, () -> ports.programs().periods(SKILLS));
  }

  private Period period(String code) {
    return periods().stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
  }

  private int version(UUID claim) {
    return world.claim(claim).placement().programVersion();
  }

  private int moveDrafts() {
    List<UUID> due = done(world.in().draftMoves().due(Actor.CLOCK, Set.of(), 100));
    return (int)
        due.stream().filter(id -> done(world.in().draftMoves().move(Actor.CLOCK, id))).count();
  }

  private List<NoticeKind> kindsToldTo(Actor actor) {
    done(world.in().announcements().pass(Actor.CLOCK, 1_000));
    done(world.in().announcements().waiting(Actor.CLOCK, 1_000))
        .forEach(event -> done(world.in().announcements().tell(Actor.CLOCK, event)));
    return done(world.in().inbox().notices(actor, false, PageRequest.first())).items().stream()
        .map(NoticeLine::kind)
        .toList();
  }

  private UUID draftOfPrint() {
    return done(world
            .in()
            .claims()
            .create(
                world.people().user,
                Samples.newClaim(places().amsterdam.id(), period("FY26-H1").id())))
        .id();
  }

  /** Amsterdam is enrolled, and has earned 10,000 kronor in the first period. */
  private void fund() {
    Period period = period("FY26-H1");
    Program program = as(Actor.CLOCK, () -> ports.programs().program(SKILLS)).orElseThrow();
    Enrollment enrollment =
        new Enrollment(
            ports.ids().next(),
            places().aurora.id(),
            places().amsterdam.id(),
            SKILLS,
            Enrollment.Status.ENROLLED);
    Money earned = Money.of("10000.00", "SEK");
    Fund fund =
        Fund.open(
            ports.ids().next(),
            places().aurora.id(),
            enrollment.id(),
            period.id(),
            SampleDocument.ENTITY,
            earned.currency(),
            period.closesAt(program.calendar()));
    fund.earn(earned, new Booking(ports.ids(), world.clock().instant(), UUID.randomUUID(), "T"));
    run(
        Actor.SET_UP,
        () -> {
          ports.partners().add(enrollment);
          ports.funds().add(fund);
        });
  }

  /** What is kept reads as it was written. */
  @Test
  void theDraftIsEditedAsItWasWritten() {
    save(SampleDocument.text());

    assertThat(done(documents().readable(other(), SKILLS))).isEqualTo(SampleDocument.text());
    publish(false);
    String readable = done(documents().readable(other(), SKILLS));
    assertThat(readable).contains("\"periods\": [\n");
    done(documents().save(other(), SKILLS, null, text(readable)));
    assertThat(draft().source()).isEqualTo(source(1));
    assertThat(PlainJson.thing(readable).fields()).containsKey("catalogue");
  }
}
