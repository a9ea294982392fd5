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
import coop.claims.web.page.SavedViewsView;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The validation team's work, most urgent first, at {@code /queue}. */
@Named("queueView")
@ViewScoped
public class QueueView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Name of the rows' buttons in the request. */
  private static final String TAKE = "take";

  private static final Pattern TAKING =
      Pattern.compile("(?<id>[0-9a-f-]{36})/(?<version>\\d{1,18})/(?<number>[0-9A-Z-]{1,20})");

  @Inject QueueReading reading;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Taking taking;
  @Inject SavedViewsView saved;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private String tab;
  private String program;
  private String text;
  private String cursor;

  /**
   * One part of the queue.
   *
   * @param count as shown, such as {@code 1,000+}
   */
  public record Part(String address, String label, String count, boolean current) {}

  /** Reads the queue, so that whoever has none is answered before anything is shown. */
  public void load() {
    if (!saved.opensFirst()) {
      getPage();
    }
  }

  /**
   * T3. Rows may have moved since they were shown, so the button itself says which claim it takes,
   * at which version: {@code <id>/<version>/<number>}.
   */
  public void take() {
    Matcher pressed = TAKING.matcher(Objects.requireNonNullElse(request.getParameter(TAKE), ""));
    if (!pressed.matches()) {
      return;
    }
    UUID id = UUID.fromString(pressed.group("id"));
    Long version = Long.valueOf(pressed.group("version"));
    taking
        .take(id, version)
        .ifPresent(
            done -> posting.done("/review?id=" + id, "queue.taken", pressed.group("number")));
  }

  /** What the button of a row sends. */
  public String taking(ClaimLine line) {
    return line.id() + "/" + line.version() + "/" + number(line);
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
