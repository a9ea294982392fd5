package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.FundViews;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.history.HistoryEvent.Visibility;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Programs;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Serves partners. Each use case opens the claim at the desk, lets it act, and closes it. */
public final class PartnerClaimsService implements PartnerClaims {

  private static final int LONGEST_NUMBER = 20;

  private final ClaimDesk desk;
  private final Claims claims;
  private final Partners partners;
  private final Programs programs;
  private final Funds funds;
  private final FundViews fundViews;
  private final EventLog log;
  private final Comments comments;
  private final DocumentRequests requests;
  private final ClaimNumbers numbers;

  public PartnerClaimsService(
      ClaimDesk desk,
      Claims claims,
      Partners partners,
      Programs programs,
      Funds funds,
      FundViews fundViews,
      EventLog log,
      Comments comments,
      DocumentRequests requests,
      ClaimNumbers numbers) {
    this.desk = desk;
    this.claims = claims;
    this.partners = partners;
    this.programs = programs;
    this.funds = funds;
    this.fundViews = fundViews;
    this.log = log;
    this.comments = comments;
    this.requests = requests;
    this.numbers = numbers;
  }

  @Override
  public Outcome<Receipt> create(Actor actor, NewClaim command) {
    return Outcome.of(
        () -> {
          Checks named = new Checks();
          named.present("locationId", command.locationId());
          named.present("periodId", command.periodId());
          named.required("activityCode", command.activityCode(), Limits.CODE);
          named.orRefuse();
          Setting setting = visibleSetting(actor, command);
          Deed deed = desk.deed(actor);
          refuseOutsideWindow(setting, deed);
          Enrollment enrollment = enrolled(command.locationId(), setting);
          FundView fund = fund(actor, setting, command.locationId(), deed);
          Catalogue catalogue =
              programs.catalogue(setting.program().code(), setting.program().currentVersion());
          Currency currency = fund.remaining().currency();
          Checks checks = new Checks();
          checks.that(
              command.currency() == null
                  || command.currency().isBlank()
                  || command.currency().equals(currency.getCurrencyCode()),
              "currency",
              "claim.currency-not-fund",
              currency.getCurrencyCode());
          FormEdit edit =
              new FormEdit(
                  command.activityCode(),
                  command.name(),
                  command.activityStart(),
                  command.activityEnd(),
                  command.description(),
                  command.preApprovalId(),
                  null);
          Form form = form(checks, edit, currency, setting, catalogue, null);
          checks.orRefuse();
          Claim claim =
              Claim.create(
                  deed,
                  numbers.next(),
                  new Placement(
                      enrollment.organisationId(),
                      enrollment.id(),
                      enrollment.locationId(),
                      setting.program().code(),
                      catalogue.version(),
                      setting.period().id()),
                  form);
          claims.add(claim);
          log.append(claim.events());
          return new Receipt(claim.id(), 1);
        });
  }

  @Override
  public Outcome<Receipt> edit(Actor actor, UUID claimId, Long version, FormEdit command) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          Checks checks = new Checks();
          Form form =
              form(
                  checks,
                  command,
                  claim.form().currency(),
                  open.setting(),
                  catalogue(claim),
                  claim.form().activityCode());
          checks.orRefuse();
          claim.edit(open.deed(), form);
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> delete(Actor actor, UUID claimId, Long version) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.DELETE);
          open.claim().delete(open.deed());
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> submit(Actor actor, UUID claimId, Long version) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.SUBMIT);
          Claim claim = open.claim();
          ClaimMoney money = ClaimMoney.of(open, funds);
          List<Finding> findings =
              SubmissionGuards.check(
                  new SubmissionGuards.Facts(
                      claim.snapshot(),
                      activity(claim),
                      catalogue(claim),
                      open.setting(),
                      money.usable(),
                      requests.open(claimId),
                      open.now()));
          refuseIfBlocked(findings);
          int before = claim.submission();
          claim.submit(open.deed(), open.setting(), findings);
          money.reserve(before);
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> withdraw(Actor actor, UUID claimId, Long version) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.WITHDRAW);
          ClaimMoney money = ClaimMoney.of(open, funds);
          open.claim().withdraw(open.deed());
          money.release(null);
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> addInvoice(
      Actor actor, UUID claimId, Long version, InvoiceInput command) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          Invoice invoice = inputs(open).invoice(open.deed().ids().next(), command, List.of());
          return changed(content.withInvoice(invoice), "invoice.added", invoice.id());
        },
        ItemRef.Kind.INVOICE);
  }

  @Override
  public Outcome<Receipt> changeInvoice(
      Actor actor, UUID claimId, Long version, UUID invoiceId, InvoiceInput command) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          Invoice old = found(content.invoice(invoiceId));
          Invoice invoice = inputs(open).invoice(invoiceId, command, old.lines()).inPlaceOf(old);
          return changed(content.withInvoice(invoice), "invoice.changed", invoiceId);
        },
        ItemRef.Kind.INVOICE);
  }

  @Override
  public Outcome<Receipt> removeInvoice(Actor actor, UUID claimId, Long version, UUID invoiceId) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          found(content.invoice(invoiceId));
          Content without = withoutFilesOf(invoiceId, content, open.claim());
          return changed(without.withoutInvoice(invoiceId), "invoice.removed", invoiceId);
        },
        ItemRef.Kind.INVOICE);
  }

  @Override
  public Outcome<Receipt> addStatement(
      Actor actor, UUID claimId, Long version, StatementInput command) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          Statement statement =
              inputs(open).statement(open.deed().ids().next(), command, List.of());
          return changed(content.withStatement(statement), "statement.added", statement.id());
        },
        ItemRef.Kind.STATEMENT);
  }

  @Override
  public Outcome<Receipt> changeStatement(
      Actor actor, UUID claimId, Long version, UUID statementId, StatementInput command) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          Statement old = found(content.statement(statementId));
          Statement statement =
              inputs(open).statement(statementId, command, old.lines()).inPlaceOf(old);
          return changed(content.withStatement(statement), "statement.changed", statementId);
        },
        ItemRef.Kind.STATEMENT);
  }

  @Override
  public Outcome<Receipt> removeStatement(
      Actor actor, UUID claimId, Long version, UUID statementId) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          found(content.statement(statementId));
          Content without = withoutFilesOf(statementId, content, open.claim());
          return changed(without.withoutStatement(statementId), "statement.removed", statementId);
        },
        ItemRef.Kind.STATEMENT);
  }

  @Override
  public Outcome<Receipt> setMetric(
      Actor actor, UUID claimId, Long version, String requirement, String value) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          Requirement metric =
              found(activity(claim).requirement(Requirement.Kind.METRIC, requirement));
          Checks checks = new Checks();
          String given = checks.optional("value", value, Limits.TEXT);
          if (given != null && metric.valueType() == Requirement.ValueType.NUMBER) {
            checks.that(isNumber(given), "value", "metric.not-a-number");
          }
          checks.orRefuse();
          Content content = claim.content();
          Optional<Metric> old = content.metric(requirement);
          if (old.map(Metric::value).equals(Optional.ofNullable(given))) {
            return desk.close(open);
          }
          ItemRef item = new ItemRef(ItemRef.Kind.METRIC, requirement);
          int revision = claim.nextRevision(item);
          Content changed =
              given == null
                  ? content.withoutMetric(requirement)
                  : content.withMetric(new Metric(requirement, given, Judgement.PENDING, revision));
          claim.change(
              open.deed(),
              changed,
              given == null ? "metric.removed" : "metric.set",
              item,
              Map.of());
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> confirm(
      Actor actor, UUID claimId, Long version, String requirement, UUID documentId) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          found(activity(claim).requirement(Requirement.Kind.CORE, requirement));
          Content content = claim.content();
          Optional<Confirmation> old = content.confirmation(requirement);
          if (old.map(Confirmation::documentId).equals(Optional.ofNullable(documentId))) {
            return desk.close(open);
          }
          if (documentId != null
              && content.document(documentId).filter(Document::current).isEmpty()) {
            throw Refusal.invalid(List.of(Violation.of("documentId", "document.unknown")))
                .asException();
          }
          ItemRef item = new ItemRef(ItemRef.Kind.CORE, requirement);
          int revision = claim.nextRevision(item);
          Content changed =
              documentId == null
                  ? content.withoutConfirmation(requirement)
                  : content.withConfirmation(
                      new Confirmation(requirement, documentId, Judgement.PENDING, revision));
          claim.change(
              open.deed(),
              changed,
              documentId == null ? "core.unconfirmed" : "core.confirmed",
              item,
              documentId == null ? Map.of() : Map.of("document", documentId.toString()));
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> answer(
      Actor actor, UUID claimId, Long version, UUID feedbackId, String text) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Checks checks = new Checks();
          String answer = checks.required("text", text, Limits.TEXT);
          checks.orRefuse();
          open.claim().answer(open.deed(), feedbackId, answer);
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> comment(Actor actor, UUID claimId, NewComment command) {
    return Outcome.of(
        () -> {
          if (!claims.lock(claimId)) {
            throw ClaimDesk.notFound();
          }
          Claim claim = claims.byId(claimId).orElseThrow(ClaimDesk::notFound);
          Setting setting = programs.setting(claim.placement().periodId()).orElseThrow();
          ClaimRights.byRole(
                  command.internal() ? ClaimVerb.NOTE : ClaimVerb.COMMENT,
                  actor,
                  claim.placement(),
                  claim.life(),
                  setting.program().terms())
              .ifPresent(
                  refusal -> {
                    throw refusal.asException();
                  });
          Checks checks = new Checks();
          String text = checks.required("text", command.text(), Limits.TEXT);
          checks.orRefuse();
          ItemRef item =
              command.item() == null || command.item().isBlank()
                  ? null
                  : ItemRef.parse(command.item());
          if (item != null) {
            desk.refuseUnknown(claim, item);
          }
          Deed deed = desk.deed(actor);
          Comment comment =
              new Comment(
                  deed.ids().next(),
                  claimId,
                  claim.placement().organisationId(),
                  actor.userId(),
                  actor.side(),
                  command.internal(),
                  item,
                  text,
                  deed.at());
          comments.add(comment);
          log.append(List.of(commented(deed, comment)));
          return new Receipt(comment.id(), claim.original().version());
        });
  }

  private static HistoryEvent commented(Deed deed, Comment comment) {
    return new HistoryEvent(
        deed.ids().next(),
        comment.claimId(),
        comment.organisationId(),
        comment.at(),
        comment.author(),
        comment.side(),
        comment.internal() ? "note.added" : "comment.added",
        comment.item() == null ? null : comment.item().toString(),
        Map.of("comment", comment.id().toString()),
        comment.text(),
        comment.internal() ? Visibility.INTERNAL : Visibility.PUBLIC);
  }

  // ---- creation

  private Setting visibleSetting(Actor actor, NewClaim command) {
    Setting setting = programs.setting(command.periodId()).orElseThrow(ClaimDesk::notFound);
    boolean own =
        partners
            .location(command.locationId())
            .filter(l -> l.organisationId().equals(actor.organisationId()))
            .isPresent();
    if (actor.side() != Side.PARTNER) {
      throw Refusal.forbidden().asException();
    }
    if (!own
        || actor.grants().stream()
            .noneMatch(g -> g.covers(command.locationId(), setting.program().code()))) {
      throw ClaimDesk.notFound();
    }
    if (!ClaimRights.mayCreate(actor, command.locationId(), setting.program().code())) {
      throw Refusal.forbidden().asException();
    }
    return setting;
  }

  private static void refuseOutsideWindow(Setting setting, Deed deed) {
    if (deed.at().isBefore(setting.opensAt())) {
      throw Refusal.rule("claim.window-not-open", setting.period().claimOpen()).asException();
    }
    if (!deed.at().isBefore(setting.closesAt())) {
      throw Refusal.rule("claim.deadline-passed", setting.period().claimDeadline()).asException();
    }
  }

  private Enrollment enrolled(UUID locationId, Setting setting) {
    return partners
        .enrollment(locationId, setting.program().code())
        .filter(e -> e.status() == Enrollment.Status.ENROLLED)
        .orElseThrow(() -> Refusal.rule("claim.not-enrolled").asException());
  }

  private FundView fund(Actor actor, Setting setting, UUID locationId, Deed deed) {
    FundFilter filter = new FundFilter(setting.program().code(), setting.period().id(), locationId);
    return fundViews
        .funds(actor, filter, deed.at(), new PageRequest(null, PageRequest.MOST))
        .items()
        .stream()
        .filter(f -> f.remaining().isPositive())
        .findFirst()
        .orElseThrow(() -> Refusal.rule("claim.nothing-remaining").asException());
  }

  private static Form form(
      Checks checks,
      FormEdit edit,
      Currency currency,
      Setting setting,
      Catalogue catalogue,
      String activityBefore) {
    String name = checks.required("name", edit.name(), Limits.NAME);
    String activityCode = checks.required("activityCode", edit.activityCode(), Limits.CODE);
    Optional<ActivityType> activity = catalogue.activity(String.valueOf(activityCode));
    checks.that(
        activityCode == null
            || activity.filter(a -> a.active() || a.code().equals(activityBefore)).isPresent(),
        "activityCode",
        "activity.unknown");
    checks.present("activityStart", edit.activityStart());
    checks.present("activityEnd", edit.activityEnd());
    if (edit.activityStart() != null && edit.activityEnd() != null) {
      checks.that(
          !edit.activityEnd().isBefore(edit.activityStart()), "activityEnd", "date.before-start");
      outside(checks, "activityStart", edit.activityStart(), setting);
      outside(checks, "activityEnd", edit.activityEnd(), setting);
    }
    return new Form(
        name,
        activityCode,
        currency,
        edit.activityStart(),
        edit.activityEnd(),
        checks.optional("description", edit.description(), Limits.TEXT),
        checks.optional("preApprovalId", edit.preApprovalId(), Limits.CODE),
        checks.optional("additionalInformation", edit.additionalInformation(), Limits.TEXT));
  }

  private static void outside(Checks checks, String field, LocalDate date, Setting setting) {
    checks.that(
        setting.period().usageContains(date),
        field,
        "activity.outside-period",
        setting.period().usageStart(),
        setting.period().usageEnd());
  }

  // ---- content

  /** One change of the content, and which part it was about. */
  private record Change(Content content, String action, UUID part) {}

  private static Change changed(Content content, String action, UUID part) {
    return new Change(content, action, part);
  }

  private Outcome<Receipt> editing(
      Actor actor,
      UUID claimId,
      Long version,
      BiFunction<Open, Content, Change> edit,
      ItemRef.Kind kind) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          Change change = edit.apply(open, claim.content());
          if (change.content().lines().size() > Limits.LINES_PER_CLAIM) {
            throw Refusal.invalid(
                    List.of(Violation.of("lines", "claim.too-many-lines", Limits.LINES_PER_CLAIM)))
                .asException();
          }
          claim.change(
              open.deed(),
              change.content(),
              change.action(),
              ItemRef.of(kind, change.part()),
              Map.of("claimed", change.content().claimed(claim.form().currency()).toString()));
          return desk.close(open, change.part());
        });
  }

  private static Content withoutFilesOf(UUID owner, Content content, Claim claim) {
    Content left = content;
    for (Document file : content.filesOf(owner)) {
      left = Documents.without(left, file, claim.life().wasEverSubmitted());
    }
    return left;
  }

  private CostInputs inputs(Open open) {
    return new CostInputs(
        open.claim().form().currency(),
        open.setting().program().terms().taxReimbursed(),
        open.deed().ids());
  }

  private Catalogue catalogue(Claim claim) {
    return programs.catalogue(claim.placement().programCode(), claim.placement().programVersion());
  }

  private ActivityType activity(Claim claim) {
    return catalogue(claim).activity(claim.form().activityCode()).orElseThrow();
  }

  private static void refuseIfBlocked(List<Finding> findings) {
    List<Violation> blocking =
        findings.stream()
            .filter(Finding::isBlocking)
            .map(f -> new Violation(f.item(), f.rule(), f.arguments()))
            .toList();
    if (!blocking.isEmpty()) {
      throw new Refusal(Refusal.Kind.RULE, "claim.not-ready", List.of(), blocking).asException();
    }
  }

  /** A plain decimal, zero or more: no sign, no exponent. */
  private static boolean isNumber(String text) {
    return text.length() <= LONGEST_NUMBER && text.matches("[0-9]+(\\.[0-9]+)?");
  }

  private static <T> T found(Optional<T> part) {
    return part.orElseThrow(ClaimDesk::notFound);
  }
}
