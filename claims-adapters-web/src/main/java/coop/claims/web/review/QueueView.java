package coop.claims.web.review;

import coop.claims.domain.account.Role;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.program.Program;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.domain.shared.Page;
import coop.claims.web.page.Address;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The validation team's work, most urgent first, at {@code /queue}. */
@Named("queueView")
@ViewScoped
public class QueueView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject QueueReading reading;
  @Inject ReviewerClaims claims;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  private String tab;
  private String program;
  private String text;
  private String cursor;
  private List<Shown> shown = List.of();

  /** A row as it was shown: which claim, at which version. */
  private record Shown(UUID id, long version, String number) implements Serializable {}

  /**
   * One part of the queue.
   *
   * @param count as shown, such as {@code 1,000+}
   */
  public record Part(String address, String label, String count, boolean current) {}

  public void load() {
    shown =
        getPage().items().stream()
            .map(l -> new Shown(l.id(), l.version(), ClaimNumber.display(l.number())))
            .toList();
  }

  /** T3. Rows may have moved since they were shown: the one that was shown is taken. */
  public void take(int row) {
    if (row >= shown.size()) {
      return;
    }
    Shown chosen = shown.get(row);
    posting
        .run("take", () -> claims.take(context.actor(), chosen.id, chosen.version))
        .ifPresent(done -> posting.done("/review?id=" + chosen.id, "queue.taken", chosen.number));
  }

  public Page<ClaimLine> getPage() {
    return reading.page(new QueueFilter(tab(), program, text), cursor);
  }

  public List<Part> getParts() {
    return Arrays.stream(Tab.values())
        .map(
            t ->
                new Part(
                    Address.of("/queue")
                        .with("tab", t)
                        .with("program", program)
                        .with("text", text)
                        .toString(),
                    wording.name(t),
                    count(reading.counts().getOrDefault(t, 0)),
                    t == tab()))
        .toList();
  }

  private String count(int claims) {
    return wording.format(
        claims >= ReviewerClaims.MOST_COUNTED ? "queue.count.most" : "queue.count", claims);
  }

  private Tab tab() {
    return Arrays.stream(Tab.values())
        .filter(t -> t.name().equals(tab))
        .findFirst()
        .orElse(Tab.NEW);
  }

  /** Whether the reader could take that claim: the claim itself decides. */
  public boolean isTakeable(ClaimLine line) {
    return line.status() == ClaimStatus.SUBMITTED
        && context.actor().holds(Role.REVIEWER, line.locationId(), line.programCode());
  }

  /** Whether there is something to decide on that claim. */
  public boolean isDecidable(ClaimLine line) {
    return line.status() == ClaimStatus.UNDER_REVIEW || line.status() == ClaimStatus.DISPUTED;
  }

  public String number(ClaimLine line) {
    return ClaimNumber.display(line.number());
  }

  public List<Program> getPrograms() {
    return reading.programs();
  }

  public boolean isFiltered() {
    return program != null || text != null;
  }

  /** Why this part is empty. */
  public String getEmptyTitle() {
    return wording.get(isFiltered() ? "queue.empty.filtered" : "queue.empty." + tab());
  }

  public boolean isNew() {
    return tab() == Tab.NEW;
  }

  /** The name of the part, for the heading of its table. */
  public String getPart() {
    return wording.name(tab());
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = tab;
  }

  public String getProgram() {
    return program;
  }

  public void setProgram(String program) {
    this.program = blankToNull(program);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = blankToNull(text);
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  private static String blankToNull(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
