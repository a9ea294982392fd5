package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.claim.Statement.OtherCost;
import coop.claims.domain.claim.Statement.Work;
import coop.claims.domain.shared.Money;
import coop.claims.web.shared.Html;
import coop.claims.web.shared.PdfPage;
import coop.claims.web.shared.Texts;
import java.time.LocalDate;
import java.util.List;

/**
 * A certification statement and report as a sheet of paper, in its reader's language: what the
 * partner certifies, with everything it rests on. It is made from the claim when it is asked for;
 * once the claim is submitted that content is frozen, and so is the sheet.
 */
final class StatementPaper {

  private static final String STYLE =
      """
      @page {
        size: A4; margin: 20mm 18mm 22mm;
        @bottom-right { content: counter(page) ' / ' counter(pages); font: 8.5pt '%1$s'; color: #4a5567; }
      }
      body { font: 10pt/1.45 '%1$s'; color: #1d2430; }
      h1 { font-size: 17pt; margin: 0 0 2mm; }
      h2 { font-size: 11.5pt; margin: 7mm 0 2mm; }
      p { margin: 0 0 2mm; white-space: pre-wrap; }
      table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }
      tr { page-break-inside: avoid; }
      th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm; border-bottom: 0.3mm solid #c9d0da; }
      table.facts th { width: 38mm; font-weight: 400; color: #4a5567; }
      table.facts th, table.facts td { border: 0; padding: 0.6mm 2mm 0.6mm 0; }
      th.number, td.number { text-align: right; white-space: nowrap; }
      tr.sum th, tr.sum td { font-weight: 700; border-bottom: 0; }
      .certified { border: 0.4mm solid #1d2430; padding: 3mm 4mm; page-break-inside: avoid; }
      .open { color: #8a1c1c; font-weight: 700; }
      .foot { margin-top: 8mm; color: #4a5567; font-size: 8.5pt; }
      """
          .formatted(PdfPage.FONT);

  private final ClaimDetail detail;
  private final Statement statement;
  private final Texts texts;
  private final Html html = new Html();

  StatementPaper(ClaimDetail detail, Statement statement, Texts texts) {
    this.detail = detail;
    this.statement = statement;
    this.texts = texts;
  }

  /** What the file is called when it is kept. */
  String fileName() {
    int position = claim().content().statements().indexOf(statement) + 1;
    return texts.get("statement.paper.file", number(), position) + ".pdf";
  }

  byte[] pdf() {
    return PdfPage.of(xhtml());
  }

  /** The sheet as a page, for the printer of pages. */
  String xhtml() {
    String title = texts.get("statement.paper.title");
    html.raw("<html lang=\"" + texts.language() + "\"><head>")
        .element("title", title + " – " + number())
        .raw("<meta name=\"subject\" content=\"" + Html.escaped(title) + "\"/>")
        .raw("<style>" + STYLE + "</style></head><body>")
        .element("h1", title)
        .element("p", number() + " – " + claim().form().name());
    about();
    heading("statement.description").element("p", statement.workDescription());
    work();
    otherCosts();
    lines();
    certification();
    html.element(
            "p class=\"foot\"",
            texts.get("statement.paper.foot", number(), Long.toString(claim().version())))
        .raw("</body></html>");
    return html.toString();
  }

  private void about() {
    html.raw("<table class=\"facts\">");
    fact("claim.form.organisation", detail.organisationName());
    fact("claim.form.location", detail.locationName());
    fact("claim.form.program", texts.text(detail.setting().program().name()));
    fact(
        "claim.form.period",
        dates(detail.setting().period().usageStart(), detail.setting().period().usageEnd()));
    fact("claim.form.activity", texts.text(detail.activity().name()));
    fact("statement.dates", dates(statement.workFrom(), statement.workTo()));
    if (statement.note() != null) {
      fact("statement.note", statement.note());
    }
    html.raw("</table>");
  }

  private void work() {
    if (statement.work().isEmpty()) {
      return;
    }
    heading("statement.work").raw("<table><thead><tr>");
    head("statement.work.role", false);
    head("statement.work.hours", true);
    head("statement.work.cost", true);
    head("statement.paper.amount", true);
    html.raw("</tr></thead><tbody>");
    for (Work row : statement.work()) {
      html.raw("<tr>").element("td", row.role());
      number(texts.number(row.hours()));
      number(texts.money(row.hourlyCost()));
      number(texts.money(row.amount()));
      html.raw("</tr>");
    }
    html.raw("</tbody></table>");
  }

  private void otherCosts() {
    if (statement.otherCosts().isEmpty()) {
      return;
    }
    heading("statement.other").raw("<table><thead><tr>");
    head("statement.other.description", false);
    head("statement.paper.amount", true);
    html.raw("</tr></thead><tbody>");
    for (OtherCost cost : statement.otherCosts()) {
      html.raw("<tr>").element("td", cost.description());
      number(texts.money(cost.amount()));
      html.raw("</tr>");
    }
    html.raw("</tbody></table>");
  }

  private void lines() {
    heading("claim.line.claimed").raw("<table><thead><tr>");
    head("claim.line.expense", false);
    head("claim.line.description", false);
    head("claim.line.claimed", true);
    html.raw("</tr></thead><tbody>");
    ClaimWords words = new ClaimWords(detail, texts);
    for (CostLine line : statement.lines()) {
      html.raw("<tr>")
          .element("td", words.expense(line.expenseType()))
          .element("td", line.description() == null ? "" : line.description());
      number(texts.money(line.amount()));
      html.raw("</tr>");
    }
    sum("statement.paper.claimed", claimed());
    sum("statement.total", statement.total());
    html.raw("</tbody></table>");
  }

  private void certification() {
    heading("statement.certification").raw("<div class=\"certified\">");
    html.element("p", texts.get("statement.certify"));
    if (!statement.certified()) {
      html.element("p class=\"open\"", texts.get("statement.not-certified"));
    }
    html.raw("<table class=\"facts\">");
    fact("statement.certifier.name", statement.certifierName());
    fact("statement.certifier.title", statement.certifierTitle());
    if (statement.certifiedOn() != null) {
      fact("statement.certified-on.date", texts.date(statement.certifiedOn()));
    }
    html.raw("</table></div>");
  }

  private Html heading(String key) {
    return html.element("h2", texts.get(key));
  }

  private void fact(String key, String value) {
    html.raw("<tr>")
        .element("th scope=\"row\"", texts.get(key))
        .element("td", value == null ? "" : value)
        .raw("</tr>");
  }

  private void head(String key, boolean number) {
    html.element(number ? "th scope=\"col\" class=\"number\"" : "th scope=\"col\"", texts.get(key));
  }

  private void number(String value) {
    html.element("td class=\"number\"", value);
  }

  private void sum(String key, Money value) {
    html.raw("<tr class=\"sum\">").element("th scope=\"row\" colspan=\"2\"", texts.get(key));
    number(texts.money(value));
    html.raw("</tr>");
  }

  private Money claimed() {
    List<Money> amounts = statement.lines().stream().map(CostLine::amount).toList();
    return amounts.stream().reduce(Money::plus).orElse(Money.zero(statement.total().currency()));
  }

  private String dates(LocalDate from, LocalDate to) {
    return texts.date(from) + " – " + texts.date(to);
  }

  private String number() {
    return ClaimNumber.display(claim().number());
  }

  private ClaimSnapshot claim() {
    return detail.claim();
  }
}
