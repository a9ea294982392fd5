package coop.claims.persistence.claim;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.Confirmation;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.Metric;
import coop.claims.domain.claim.Statement;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads and writes what claims carry: one statement to read each kind of part, however many. */
final class ClaimParts {

  private static final String INVOICES =
      "select i, l from InvoiceRow i left join CostLineRow l on l.invoiceId = i.id"
          + " where i.claimId = :claim order by i.position, l.position";
  private static final String STATEMENTS =
      "select s, l from StatementRow s left join CostLineRow l on l.statementId = s.id"
          + " where s.claimId = :claim order by s.position, l.position";
  private static final String DOCUMENTS =
      "select d, f from DocumentRow d join FileRow f on f.sha256 = d.sha256"
          + " where d.claimId = :claim order by d.position";
  private static final String ANSWERS =
      "select a from AnswerRow a where a.claimId = :claim order by a.position";
  private static final String FEEDBACK =
      "select f from FeedbackRow f where f.claimId = :claim order by f.at, f.id";

  private final EntityManager em;

  ClaimParts(EntityManager em) {
    this.em = em;
  }

  /** The whole claim. What was never submitted has no feedback, which saves a statement. */
  ClaimSnapshot read(ClaimRow claim) {
    List<Feedback> feedback =
        claim.submission == 0
            ? List.of()
            : rows(FEEDBACK, FeedbackRow.class, claim).stream().map(FeedbackRow::feedback).toList();
    return claim.snapshot(content(claim), feedback);
  }

  private Content content(ClaimRow claim) {
    List<Metric> metrics = new ArrayList<>();
    List<Confirmation> confirmations = new ArrayList<>();
    for (AnswerRow answer : rows(ANSWERS, AnswerRow.class, claim)) {
      if (answer.kind == Answer.Kind.METRIC) {
        metrics.add(answer.metric());
      } else {
        confirmations.add(answer.confirmation());
      }
    }
    return new Content(
        withLines(INVOICES, claim, InvoiceRow::invoice),
        withLines(STATEMENTS, claim, StatementRow::statement),
        documents(claim),
        metrics,
        confirmations,
        AnswersJson.read(claim.answers));
  }

  private <R, T> List<T> withLines(
      String query, ClaimRow claim, BiFunction<R, List<CostLine>, T> build) {
    Map<R, List<CostLine>> owners = new LinkedHashMap<>();
    for (Object[] pair : rows(query, Object[].class, claim)) {
      @SuppressWarnings("unchecked")
      R owner = (R) pair[0];
      List<CostLine> lines = owners.computeIfAbsent(owner, o -> new ArrayList<>());
      if (pair[1] != null) {
        lines.add(((CostLineRow) pair[1]).line());
      }
    }
    List<T> all = new ArrayList<>();
    owners.forEach((owner, lines) -> all.add(build.apply(owner, lines)));
    return all;
  }

  private List<Document> documents(ClaimRow claim) {
    return rows(DOCUMENTS, Object[].class, claim).stream()
        .map(pair -> ((DocumentRow) pair[0]).document(((FileRow) pair[1]).file()))
        .toList();
  }

  private <R> List<R> rows(String query, Class<R> type, ClaimRow claim) {
    return em.createQuery(query, type)
        .setParameter("claim", claim.id)
        .setHint("eclipselink.refresh", true)
        .getResultList();
  }

  /** Brings the rows from one state to the other; what did not change is not touched. */
  void write(ClaimRow claim, ClaimSnapshot before, ClaimSnapshot now) {
    Content had = before == null ? Content.EMPTY : before.content();
    Content has = now.content();
    List<Feedback> heard = before == null ? List.of() : before.feedback();
    new Part<>(claim, InvoiceRow.class, InvoiceRow::new, Invoice::id)
        .write(had.invoices(), has.invoices());
    new Part<>(claim, StatementRow.class, StatementRow::new, Statement::id)
        .write(had.statements(), has.statements());
    new Part<>(claim, CostLineRow.class, CostLineRow::new, (OwnedLine o) -> o.line().id())
        .write(OwnedLine.of(had), OwnedLine.of(has));
    new Part<>(claim, DocumentRow.class, DocumentRow::new, Document::id)
        .write(had.documents(), has.documents());
    new Part<>(claim, AnswerRow.class, AnswerRow::new, (Answer a) -> a.key(claim.id))
        .write(Answer.of(had), Answer.of(has));
    new Part<>(claim, FeedbackRow.class, FeedbackRow::new, Feedback::id)
        .write(heard, now.feedback());
  }

  /** One kind of part of one claim. */
  private final class Part<T, R extends PartRow<T>> {

    private final ClaimRow claim;
    private final Class<R> type;
    private final Supplier<R> make;
    private final Function<T, Object> key;

    Part(ClaimRow claim, Class<R> type, Supplier<R> make, Function<T, Object> key) {
      this.claim = claim;
      this.type = type;
      this.make = make;
      this.key = key;
    }

    void write(List<T> before, List<T> now) {
      Map<Object, Integer> placesBefore = new HashMap<>();
      for (int i = 0; i < before.size(); i++) {
        placesBefore.put(key.apply(before.get(i)), i);
      }
      for (int i = 0; i < now.size(); i++) {
        T part = now.get(i);
        Integer placeBefore = placesBefore.remove(key.apply(part));
        if (placeBefore == null) {
          add(part, i);
        } else if (placeBefore != i || !part.equals(before.get(placeBefore))) {
          em.find(type, key.apply(part)).take(part, i);
        }
      }
      placesBefore.keySet().forEach(gone -> em.remove(em.find(type, gone)));
    }

    private void add(T part, int place) {
      R row = make.get();
      row.belongTo(claim);
      row.take(part, place);
      em.persist(row);
    }
  }
}
