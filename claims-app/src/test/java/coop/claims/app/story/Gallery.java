package coop.claims.app.story;

import static coop.claims.app.story.Exhibits.COLLEAGUE;
import static coop.claims.app.story.Exhibits.PARTNER;
import static coop.claims.app.story.Exhibits.REVIEWER;

import com.microsoft.playwright.options.LoadState;
import coop.claims.app.it.Json;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every page, dialog and error state of the application. */
final class Gallery {

  private static final String NOBODY = null;
  private static final String OPERATOR = "operator";
  private static final String MANAGER = "program-1";
  private static final String FINANCE = "finance-1";
  private static final String ENTITY =
      "{\"entities\": [{\"code\": \"NO\", \"name\": \"Vendor Norway\", \"currency\": \"NOK\"}]}";
  private static final String SAVE = "button.primary";

  private final RunningWar war;
  private final Exhibits of;

  Gallery(RunningWar war, Exhibits exhibits) {
    this.war = war;
    this.of = exhibits;
  }

  List<Scene> scenes() {
    List<Scene> all = new ArrayList<>();
    Stream.of(
            atTheDoor(),
            lists(),
            claims(),
            costs(),
            papers(),
            asking(),
            review(),
            masterData(),
            accruals(),
            programs(),
            decisions(),
            rates(),
            others())
        .forEach(part -> part.forEach(all::add));
    return all;
  }

  private Stream<Scene> atTheDoor() {
    return Stream.of(
        Scene.at(NOBODY, ""),
        Scene.at(NOBODY, "signin"),
        Scene.of(
            "wrong password",
            NOBODY,
            v ->
                v.open("signin")
                    .form("signin")
                    .fill("username", "nobody")
                    .fill("password", "guess")
                    .pressInVain("button")),
        Scene.of(
            "nothing typed", NOBODY, v -> v.open("signin").form("signin").pressInVain("button")));
  }

  private Stream<Scene> lists() {
    return Stream.of(
        Scene.at(PARTNER, ""),
        Scene.at(PARTNER, "?text=nothing-is-called-so"),
        Scene.at(PARTNER, "claims"),
        Scene.at(PARTNER, "claims?text=nothing-is-called-so"),
        Scene.of("claims, everything open", PARTNER, v -> unfolded(v, "claims?view=all")),
        Scene.of(
            "view without a name",
            PARTNER,
            v -> {
              unfolded(v, "claims?status=APPROVED");
              v.form("viewing").pressInVain("button");
            }),
        Scene.refused(PARTNER, "view?id=" + of.nothing, 404),
        Scene.at(PARTNER, "search"),
        Scene.at(PARTNER, "search?q=a"),
        Scene.at(PARTNER, "search?q=%25"),
        Scene.at(PARTNER, "search?q=nothing-is-called-so"),
        Scene.at(PARTNER, "funds"),
        Scene.at(PARTNER, "fund?id=" + of.fund),
        Scene.at(PARTNER, "payments"),
        Scene.at(PARTNER, "requests"),
        Scene.at(PARTNER, "notices"),
        Scene.at(PARTNER, "settings"),
        Scene.at("program-1", "notices"),
        Scene.of(
            "menu on a phone",
            PARTNER,
            v -> {
              v.resize(Visitor.Window.PHONE);
              v.open("");
              v.page().locator("button.menu").click();
            }));
  }

  private Stream<Scene> claims() {
    return Stream.of(
        Scene.at(PARTNER, "create?choose=yes"),
        Scene.of(
            "create, an activity chosen",
            PARTNER,
            v -> create(v).choose("activityCode", Plot.ACTIVITY)),
        Scene.of("create, nothing typed", PARTNER, v -> create(v).pressInVain(SAVE)),
        Scene.of("draft", PARTNER, v -> unfolded(v, "claim?id=" + of.empty)),
        Scene.of(
            "draft, handed in too early",
            PARTNER,
            v -> v.open("claim?id=" + of.empty).form("submit").pressInVain("button")),
        Scene.of(
            "draft, nothing uploaded",
            PARTNER,
            v ->
                v.open("claim?id=" + of.empty)
                    .part("[id=proof-agenda] form")
                    .pressInVain("button")),
        Scene.of("filled draft", PARTNER, v -> unfolded(v, "claim?id=" + of.filled)),
        Scene.at(PARTNER, "claim-form?claim=" + of.filled),
        Scene.of(
            "form, name missing",
            PARTNER,
            v ->
                v.open("claim-form?claim=" + of.filled)
                    .form("saving")
                    .fill("name", "")
                    .pressInVain(SAVE)),
        Scene.of("draft, things taken out", PARTNER, v -> unfolded(v, "claim?id=" + of.takenOut)),
        Scene.at(PARTNER, "claims?deleted=" + of.deleted),
        Scene.at(PARTNER, "deleted"),
        Scene.at(PARTNER, "copy?claim=" + of.filled),
        Scene.of(
            "copy without a name",
            PARTNER,
            v ->
                v.open("copy?claim=" + of.filled)
                    .form("copying")
                    .fill("name", "")
                    .pressInVain(SAVE)),
        Scene.of("submitted", PARTNER, v -> unfolded(v, "claim?id=" + of.submitted)),
        Scene.of("action required", PARTNER, v -> unfolded(v, "claim?id=" + of.asked)),
        Scene.of(
            "action required, answered with nothing",
            PARTNER,
            v ->
                v.open("claim?id=" + of.asked)
                    .part("#asked .points > li:first-child form")
                    .pressInVain("button")),
        Scene.of("rejected", PARTNER, v -> unfolded(v, "claim?id=" + of.rejected)),
        Scene.of(
            "rejected, contested with nothing",
            PARTNER,
            v -> v.open("claim?id=" + of.rejected).form("disputing").pressInVain(SAVE)),
        Scene.of("disputed", PARTNER, v -> unfolded(v, "claim?id=" + of.disputed)),
        Scene.of("approved", PARTNER, v -> unfolded(v, "claim?id=" + of.approved)),
        Scene.of("history", PARTNER, v -> unfolded(v, "history?id=" + of.asked)));
  }

  private Form create(Visitor v) {
    return v.open("create?location=" + of.location + "&period=" + of.period).form("create");
  }

  private Stream<Scene> costs() {
    String invoice = "invoice?claim=" + of.filled;
    String statement = "statement?claim=" + of.filled;
    return Stream.of(
        Scene.at(PARTNER, invoice),
        Scene.of(
            "invoice, nothing readable",
            PARTNER,
            v ->
                v.open(invoice)
                    .form("saving")
                    .fill("net", "a lot")
                    .fill("lines:0:amount", "-1")
                    .pressInVain(SAVE)),
        Scene.of(
            "invoice, nothing typed",
            PARTNER,
            v -> v.open(invoice).form("saving").pressInVain(SAVE)),
        Scene.of("invoice, to change", PARTNER, v -> unfolded(v, invoice + "&id=" + of.invoice)),
        Scene.at(PARTNER, statement),
        Scene.of(
            "statement, nothing typed",
            PARTNER,
            v -> v.open(statement).form("saving").pressInVain(SAVE)),
        Scene.of(
            "statement, to change", PARTNER, v -> unfolded(v, statement + "&id=" + of.statement)));
  }

  private Stream<Scene> papers() {
    String document = "document?claim=" + of.filled + "&id=" + of.document;
    return Stream.of(
        Scene.at(PARTNER, document),
        Scene.of(
            "document, replaced by nothing",
            PARTNER,
            v -> v.open(document).form("replacing").pressInVain("button")));
  }

  private Stream<Scene> asking() {
    String ask = "ask?claim=" + of.filled;
    return Stream.of(
        Scene.at(PARTNER, ask),
        Scene.of("ask, nothing typed", PARTNER, v -> v.open(ask).form("asking").pressInVain(SAVE)),
        Scene.at(COLLEAGUE, ""),
        Scene.at(COLLEAGUE, "requests"),
        Scene.at(COLLEAGUE, "request?id=" + of.openRequest),
        Scene.at(COLLEAGUE, "request?id=" + of.doneRequest),
        Scene.of(
            "request, nothing sent",
            COLLEAGUE,
            v -> v.open("request?id=" + of.openRequest).form("deliver").pressInVain(SAVE)));
  }

  private Stream<Scene> review() {
    String review = "review?id=" + of.underReview;
    return Stream.of(
        Scene.at(REVIEWER, "queue"),
        Scene.at(REVIEWER, "queue?tab=MINE"),
        Scene.at(REVIEWER, "queue?tab=AWAITING_PARTNER"),
        Scene.at(REVIEWER, "queue?tab=DISPUTES"),
        Scene.at(REVIEWER, "queue?tab=OVERDUE"),
        Scene.at(REVIEWER, "queue?text=nothing-is-called-so"),
        Scene.at(REVIEWER, "claims"),
        Scene.at(REVIEWER, "search?q=campagn"),
        Scene.of(
            "claim seen by a reviewer", REVIEWER, v -> unfolded(v, "claim?id=" + of.underReview)),
        Scene.of(
            "history seen by a reviewer", REVIEWER, v -> unfolded(v, "history?id=" + of.asked)),
        Scene.at(REVIEWER, "review?id=" + of.submitted),
        Scene.of(
            "review of a paper", REVIEWER, v -> unfolded(v, review + "&item=document:" + of.paper)),
        Scene.of("review of a line", REVIEWER, v -> unfolded(v, review + "&item=line:" + of.line)),
        Scene.of("review of a metric", REVIEWER, v -> v.open(review + "&item=metric:attendees")),
        Scene.of(
            "item refused without a reason",
            REVIEWER,
            v ->
                v.open(review + "&item=line:" + of.line)
                    .form("deciding")
                    .pressInVain("button[data-key=r]")),
        Scene.of(
            "line approved for more than was claimed",
            REVIEWER,
            v ->
                v.open(review + "&item=line:" + of.line)
                    .form("deciding")
                    .fill("approved", "99999")
                    .pressInVain("button[data-key=a]")),
        Scene.of(
            "feedback without words",
            REVIEWER,
            v -> v.open(review).form("remarking").pressInVain("button")),
        Scene.of(
            "asked for nothing",
            REVIEWER,
            // What somebody typed here before, in another language, is kept.
            v -> v.open(review).form("asking").fill("text", "").pressInVain("button")),
        Scene.of(
            "rejected without a reason",
            REVIEWER,
            v -> v.open(review).form("rejecting").pressInVain("button.danger")),
        Scene.of("somebody was faster", REVIEWER, this::overtaken),
        Scene.at(REVIEWER, "review?id=" + of.asked),
        Scene.at(REVIEWER, "review?id=" + of.disputed),
        Scene.at(REVIEWER, "review?id=" + of.approved));
  }

  /** The page is open while the claim goes on. */
  private void overtaken(Visitor v) {
    v.open("review?id=" + of.underReview);
    Rest reviewer = war.as(REVIEWER);
    OwnClaim claim = new OwnClaim(reviewer, null, of.underReview);
    claim
        .step(
            reviewer,
            "feedback",
            Json.object("item", "metric:attendees", "severity", "NOTE", "text", "Meanwhile"))
        .must(201);
    v.form("asking").fill("text", "More, please").pressInVain("button");
  }

  private Stream<Scene> masterData() {
    return Stream.of(
        Scene.at(OPERATOR, "master-data"),
        Scene.of(
            "master data, no file", OPERATOR, v -> file(v, null).pressInVain("[id='taking:take']")),
        Scene.of(
            "master data, a faulty file",
            OPERATOR,
            v -> file(v, "{\"entities\": [7]}").pressInVain("[id='taking:look']")),
        Scene.of(
            "master data, a preview",
            OPERATOR,
            v -> {
              file(v, ENTITY).press("[id='taking:look']");
              unfold(v);
            }),
        Scene.at(PARTNER, "password"),
        Scene.of(
            "password, nothing typed",
            PARTNER,
            v -> v.open("password").form("choosing").pressInVain("button")),
        Scene.refused(PARTNER, "master-data", 403),
        Scene.refused(NOBODY, "setup", 404),
        Scene.refused(NOBODY, "setup/no-such-secret", 404));
  }

  private Stream<Scene> accruals() {
    String header = "partner;location;program;period;entity;amount;currency;reference\r\n";
    return Stream.of(
        Scene.at(FINANCE, "accruals"),
        Scene.of(
            "accruals, no table", FINANCE, v -> table(v, null).pressInVain("[id='booking:book']")),
        Scene.of(
            "accruals, a faulty table",
            FINANCE,
            v ->
                table(v, header + "NOBODY;1;SKY;FY;XX;1.000,50;EUR;R-1\r\n=1+1;;;;;1e5;JPY;R-1\r\n")
                    .pressInVain("[id='booking:look']")),
        Scene.of(
            "accruals, a preview",
            FINANCE,
            v -> table(v, header + of.accrual).press("[id='booking:look']")),
        Scene.refused(PARTNER, "accruals", 403),
        Scene.refused(REVIEWER, "accruals", 403));
  }

  private static Form table(Visitor v, String csv) {
    Form form = v.open("accruals").form("booking");
    return csv == null
        ? form
        : form.attach("accruals.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private Stream<Scene> programs() {
    String code = "?code=" + of.program;
    return Stream.of(
        Scene.at(MANAGER, "programs"),
        Scene.of(
            "new program without a code",
            MANAGER,
            v -> v.open("programs").form("new").pressInVain("button")),
        Scene.at(MANAGER, "program-text?code=BRAND-NEW"),
        Scene.of("program", MANAGER, v -> v.open("program" + code)),
        Scene.of("what a version changed", MANAGER, v -> v.open("program" + code + "&version=1")),
        Scene.of("program form", MANAGER, v -> v.open("program-form" + code)),
        Scene.of(
            "program form, nothing right",
            MANAGER,
            v ->
                v.open("program-form" + code)
                    .form("program")
                    .fill("name-en", "")
                    .fill("reviewBusinessDays", "soon")
                    .pressInVain(SAVE)),
        Scene.of("program text", MANAGER, v -> v.open("program-text" + code)),
        Scene.of(
            "program text, faulty",
            MANAGER,
            v ->
                v.open("program-text" + code)
                    .form("document")
                    .write("code: " + of.program + "\nfamly: OTHER\ncalendar: {zone: Mars}\n")
                    .pressInVain(SAVE)),
        Scene.of(
            "program draft, of one's own",
            MANAGER,
            v -> v.open("program-draft" + code + "&trial=true")),
        Scene.of(
            "program draft, to be published", "program-2", v -> v.open("program-draft" + code)),
        Scene.refused(PARTNER, "programs", 404),
        Scene.refused(REVIEWER, "programs", 403),
        Scene.refused(MANAGER, "program?code=NOBODY", 404));
  }

  private Stream<Scene> decisions() {
    return Stream.of(
        Scene.of("receipt of an approval", PARTNER, v -> v.open("receipt?id=" + of.approved)),
        Scene.of("receipt of a question", PARTNER, v -> v.open("receipt?id=" + of.asked)),
        Scene.of("receipt of a rejection", REVIEWER, v -> v.open("receipt?id=" + of.rejected)),
        Scene.of("no receipt yet", PARTNER, v -> v.open("receipt?id=" + of.submitted)),
        Scene.refused(PARTNER, "receipt?id=" + of.nothing, 404),
        Scene.refused(PARTNER, "receipt?id=" + of.approved + "&receipt=" + of.nothing, 404),
        Scene.of("replay, nothing chosen", "program-1", v -> v.open("replay?code=" + of.replayed)),
        Scene.of(
            "replay",
            "program-1",
            v -> unfolded(v, "replay?code=" + of.replayed + "&period=" + of.replayedPeriod)),
        Scene.refused(PARTNER, "replay?code=" + of.replayed, 404),
        Scene.refused(REVIEWER, "replay?code=" + of.replayed, 403));
  }

  private static Form file(Visitor v, String json) {
    Form form = v.open("master-data").form("taking");
    return json == null
        ? form
        : form.attach("more.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private Stream<Scene> rates() {
    return Stream.of(
        Scene.of("rates", FINANCE, this::withARate),
        Scene.at(FINANCE, "rates?currency=ZZZ"),
        Scene.of("rates, to take away", FINANCE, v -> unfolded(v, "rates?currency=XPF")),
        Scene.of(
            "rate, nothing typed", FINANCE, v -> v.open("rates").form("setting").pressInVain(SAVE)),
        Scene.of(
            "rate, nothing right",
            FINANCE,
            v ->
                v.open("rates")
                    .form("setting")
                    .fill("base", "XAU")
                    .fill("quote", "eur")
                    .fill("rate", "1,250")
                    .fill("source", "Vendor")
                    .fill("date", "2199-01-01")
                    .pressInVain(SAVE)),
        Scene.of(
            "rates, no file",
            FINANCE,
            v -> v.open("rates").form("taking").pressInVain("[id='taking:take']")),
        Scene.of(
            "rates, a faulty file",
            FINANCE,
            v ->
                tableOfRates(v, "XPF,NOK,2020-01,1e5,=now(),\n").pressInVain("[id='taking:look']")),
        Scene.of(
            "rates, a preview",
            FINANCE,
            v ->
                tableOfRates(v, "XPF,NOK," + nextMonth() + ",0.09,Vendor,2026-01-05\n")
                    .press("[id='taking:look']")),
        Scene.at("supervisor", "rates"),
        Scene.at(PARTNER, "rates"),
        Scene.refused(REVIEWER, "rates", 403));
  }

  /** Set already where the gallery is gone through a second time. */
  private void withARate(Visitor v) {
    war.as(FINANCE)
        .post(
            "exchange-rates",
            Json.object(
                "base", "XPF",
                "quote", "FJD",
                "month", nextMonth(),
                "rate", "0.0214",
                "source", "Vendor",
                "date", "2026-01-05"));
    v.open("rates");
  }

  private static String nextMonth() {
    return YearMonth.now(ZoneOffset.UTC).plusMonths(1).toString();
  }

  private static Form tableOfRates(Visitor v, String line) {
    byte[] file = ("base,quote,month,rate,source,date\n" + line).getBytes(StandardCharsets.UTF_8);
    return v.open("rates").form("taking").attach("rates.csv", "text/csv", file);
  }

  private Stream<Scene> others() {
    return Stream.of(
        Scene.at("operator", "operations/mail"),
        Scene.refused(PARTNER, "operations/mail", 403),
        Scene.at("operator", "operations/ledger"),
        Scene.refused(PARTNER, "operations/ledger", 403),
        Scene.at(FINANCE, "payments"),
        Scene.at(FINANCE, "fund?id=" + of.fund),
        Scene.of(
            "an adjustment without an amount",
            FINANCE,
            v -> v.open("fund?id=" + of.fund).form("adjusting").pressInVain(SAVE)),
        Scene.at("supervisor", "queue?tab=OVERDUE"),
        Scene.at("supervisor", "review?id=" + of.rejected),
        Scene.refused(PARTNER, "claim?id=" + of.nothing, 404),
        Scene.refused(PARTNER, "no-such-page", 404),
        Scene.refused(PARTNER, "queue", 403));
  }

  /** Everything that can be opened on the page is open. */
  private static void unfolded(Visitor v, String path) {
    v.open(path);
    unfold(v);
  }

  private static void unfold(Visitor v) {
    v.page()
        .evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
    v.page().waitForLoadState(LoadState.NETWORKIDLE);
  }
}
