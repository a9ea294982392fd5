package coop.claims.domain.program;

import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.program.ProgramDocument.Calendar;
import coop.claims.domain.shared.CanonicalJson;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Piece;
import coop.claims.domain.shared.Piece.Figure;
import coop.claims.domain.shared.Piece.Flag;
import coop.claims.domain.shared.Piece.Nothing;
import coop.claims.domain.shared.Piece.Place;
import coop.claims.domain.shared.Piece.Series;
import coop.claims.domain.shared.Piece.Text;
import coop.claims.domain.shared.Piece.Thing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a program document with everything spelled out: what was left out, and every period of a
 * generator. The canonical form is one line that is the same in every installation; the readable
 * one is for people to edit.
 */
public final class ProgramDocumentText {

  private static final Place NOWHERE = new Place(1, 1);

  /** How people read a thing; whatever else it has follows by name. */
  private static final List<String> ORDER =
      List.of(
          "code",
          "kind",
          "category",
          "name",
          "text",
          "family",
          "active",
          "source",
          "calendar",
          "zone",
          "opens",
          "closes",
          "country",
          "region",
          "extraDays",
          "removedDays",
          "terms",
          "currency",
          "entities",
          "periods",
          "threshold",
          "coopSharePercent",
          "reimbursementPercent",
          "countries",
          "catalogue",
          "expenseTypes",
          "activities");

  private static final Comparator<String> READABLE =
      Comparator.comparingInt(
              (String name) -> ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size())
          .thenComparing(Comparator.naturalOrder());

  private ProgramDocumentText() {}

  /** RFC 8785. */
  public static String canonical(ProgramDocument document) {
    return CanonicalJson.write(pieces(document));
  }

  /** Of a document that spells its periods out. */
  static Set<String> periodCodes(Thing document) {
    return document.fields().get("periods") instanceof Series periods
        ? periods.pieces().stream()
            .filter(Thing.class::isInstance)
            .map(each -> ((Thing) each).fields().get("code"))
            .filter(Text.class::isInstance)
            .map(each -> ((Text) each).text())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** The same document with those periods. */
  static Thing withPeriods(Thing document, List<Period> periods) {
    Map<String, Piece> all = new LinkedHashMap<>(document.fields());
    all.put("periods", series(periods.stream().map(ProgramDocumentText::period).toList()));
    return new Thing(document.place(), all);
  }

  /** Indented JSON. */
  public static String readable(Thing document) {
    StringBuilder out = new StringBuilder();
    write(document, "", out);
    return out.append('\n').toString();
  }

  /** With everything spelled out. */
  public static Thing pieces(ProgramDocument d) {
    Map<String, Piece> all = new LinkedHashMap<>();
    all.put("code", text(d.code()));
    all.put("name", localized(d.name()));
    all.put("family", text(d.family().name()));
    all.put("calendar", calendar(d.calendar()));
    all.put("terms", terms(d.terms()));
    all.put("entities", series(d.entities().stream().map(ProgramDocumentText::entity).toList()));
    all.put("periods", series(d.periods().stream().map(ProgramDocumentText::period).toList()));
    if (d.threshold() != null) {
      all.put("threshold", money(d.threshold()));
    }
    if (d.coopSharePercent() != null) {
      all.put("coopSharePercent", figure(d.coopSharePercent()));
    }
    all.put("reimbursementPercent", figure(d.reimbursementPercent()));
    all.put("countries", series(d.countries().stream().map(ProgramDocumentText::country).toList()));
    all.put("catalogue", sound(d.catalogueText()));
    return new Thing(NOWHERE, all);
  }

  /**
   * A document with everyday changes, as yet unread: what is wrong with them is found by reading.
   *
   * @param next one more period; null for none
   */
  static Thing revised(ProgramDocument d, Revision r, Period next) {
    Map<String, Piece> all = new LinkedHashMap<>(pieces(d).fields());
    all.put("name", localized(r.name()));
    Map<String, Piece> calendar = new LinkedHashMap<>(((Thing) all.get("calendar")).fields());
    calendar.put("opens", text(r.opens()));
    calendar.put("closes", text(r.closes()));
    all.put("calendar", new Thing(NOWHERE, calendar));
    all.put("terms", terms(r.terms()));
    List<Piece> periods = new ArrayList<>();
    List<Revision.Dates> dates = r.settled(d.periods());
    for (int i = 0; i < d.periods().size(); i++) {
      periods.add(period(d.periods().get(i), dates.get(i)));
    }
    if (next != null) {
      periods.add(period(next));
    }
    all.put("periods", series(periods));
    replace(all, "threshold", r.threshold() == null ? null : money(r.threshold()));
    replace(
        all,
        "coopSharePercent",
        r.coopSharePercent() == null ? null : figure(r.coopSharePercent()));
    all.put("reimbursementPercent", figure(r.reimbursementPercent()));
    return new Thing(NOWHERE, all);
  }

  private static void replace(Map<String, Piece> all, String field, Piece by) {
    if (by == null) {
      all.remove(field);
    } else {
      all.put(field, by);
    }
  }

  private static Thing calendar(Calendar calendar) {
    Map<String, Piece> all = new LinkedHashMap<>();
    all.put("zone", text(calendar.zone().getId()));
    all.put("opens", text(calendar.opens()));
    all.put("closes", text(calendar.closes()));
    if (calendar.country() != null) {
      all.put("country", text(calendar.country()));
    }
    if (calendar.region() != null) {
      all.put("region", text(calendar.region()));
    }
    all.put("extraDays", days(calendar.extraDays()));
    all.put("removedDays", days(calendar.removedDays()));
    return new Thing(NOWHERE, all);
  }

  private static Thing terms(Terms terms) {
    Map<String, Piece> all = new LinkedHashMap<>();
    all.put("reviewBusinessDays", figure(terms.reviewBusinessDays()));
    all.put("disputeBusinessDays", figure(terms.disputeBusinessDays()));
    all.put("responseBusinessDays", figure(terms.responseBusinessDays()));
    all.put("disputeWindowDays", figure(terms.disputeWindowDays()));
    all.put("paymentBusinessDays", figure(terms.paymentBusinessDays()));
    all.put("taxInvoiceRequired", flag(terms.taxInvoiceRequired()));
    all.put("taxReimbursed", flag(terms.taxReimbursed()));
    all.put("usersMayDispute", flag(terms.usersMayDispute()));
    return new Thing(NOWHERE, all);
  }

  private static Thing entity(ProgramDocument.Entity entity) {
    Map<String, Piece> all = new LinkedHashMap<>();
    all.put("code", text(entity.code()));
    all.put("name", text(entity.name()));
    all.put("currency", text(entity.currency()));
    all.put("priority", figure(entity.priority()));
    return new Thing(NOWHERE, all);
  }

  private static Thing period(Period period) {
    return period(period, Revision.datesOf(period));
  }

  private static Thing period(Period period, Revision.Dates dates) {
    Map<String, Piece> all = new LinkedHashMap<>();
    all.put("code", text(period.code()));
    all.put("earningStart", text(period.earningStart()));
    all.put("earningEnd", text(period.earningEnd()));
    all.put("usageStart", text(period.usageStart()));
    all.put("usageEnd", text(period.usageEnd()));
    all.put("claimOpen", text(dates.claimOpen()));
    all.put("claimDeadline", text(dates.claimDeadline()));
    all.put("resubmissionCutOff", text(dates.resubmissionCutOff()));
    return new Thing(NOWHERE, all);
  }

  private static Thing country(ProgramDocument.Country country) {
    Map<String, Piece> all = new LinkedHashMap<>();
    all.put("code", text(country.code()));
    all.put("taxInvoiceRequired", flag(country.taxInvoiceRequired()));
    all.put("preApprovalRequired", flag(country.preApprovalRequired()));
    return new Thing(NOWHERE, all);
  }

  private static Thing money(Money money) {
    Map<String, Piece> all = new LinkedHashMap<>();
    all.put("amount", text(money.amount().toPlainString()));
    all.put("currency", text(money.currency().getCurrencyCode()));
    return new Thing(NOWHERE, all);
  }

  private static Thing localized(LocalizedText text) {
    Map<String, Piece> all = new LinkedHashMap<>();
    for (String language : LocalizedText.LANGUAGES) {
      if (!text.isMissing(language)) {
        all.put(language, text(text.in(language)));
      }
    }
    return new Thing(NOWHERE, all);
  }

  private static Series days(Collection<LocalDate> days) {
    return series(days.stream().map(ProgramDocumentText::text).toList());
  }

  private static Series series(List<? extends Piece> pieces) {
    return new Series(NOWHERE, List.copyOf(pieces));
  }

  private static Piece text(Object value) {
    return new Text(NOWHERE, value.toString());
  }

  private static Piece figure(int number) {
    return new Figure(NOWHERE, Integer.toString(number));
  }

  private static Piece flag(boolean value) {
    return new Flag(NOWHERE, value);
  }

  /** Without what counts as absent. */
  private static Piece sound(Piece piece) {
    if (piece instanceof Thing thing) {
      Map<String, Piece> all = new LinkedHashMap<>();
      thing
          .fields()
          .forEach(
              (name, each) -> {
                if (!(each instanceof Nothing)) {
                  all.put(name, sound(each));
                }
              });
      return new Thing(thing.place(), all);
    }
    return piece instanceof Series series
        ? new Series(
            series.place(), series.pieces().stream().map(ProgramDocumentText::sound).toList())
        : piece;
  }

  private static void write(Piece piece, String indent, StringBuilder out) {
    String inner = indent + "  ";
    if (piece instanceof Thing thing && isLarge(thing)) {
      List<String> names = new ArrayList<>(thing.fields().keySet());
      names.sort(READABLE);
      String separator = "{\n";
      for (String name : names) {
        out.append(separator).append(inner).append(CanonicalJson.quoted(name)).append(": ");
        write(thing.fields().get(name), inner, out);
        separator = ",\n";
      }
      out.append('\n').append(indent).append('}');
    } else if (piece instanceof Series series
        && series.pieces().stream().anyMatch(Thing.class::isInstance)) {
      String separator = "[\n";
      for (Piece each : series.pieces()) {
        out.append(separator).append(inner);
        write(each, inner, out);
        separator = ",\n";
      }
      out.append('\n').append(indent).append(']');
    } else if (piece instanceof Thing thing) {
      List<String> names = new ArrayList<>(thing.fields().keySet());
      names.sort(READABLE);
      String separator = "{";
      for (String name : names) {
        out.append(separator).append(CanonicalJson.quoted(name)).append(": ");
        write(thing.fields().get(name), inner, out);
        separator = ", ";
      }
      out.append(names.isEmpty() ? "{}" : "}");
    } else if (piece instanceof Series series) {
      String separator = "";
      out.append('[');
      for (Piece each : series.pieces()) {
        out.append(separator);
        write(each, inner, out);
        separator = ", ";
      }
      out.append(']');
    } else {
      out.append(CanonicalJson.value(piece));
    }
  }

  /** More than fits a line that people like to read. */
  private static boolean isLarge(Thing thing) {
    return CanonicalJson.write(thing).length() > 80;
  }
}
