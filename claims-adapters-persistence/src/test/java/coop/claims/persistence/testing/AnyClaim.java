package coop.claims.persistence.testing;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.Confirmation;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Metric;
import coop.claims.domain.claim.Placement;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.World;
import coop.claims.persistence.claim.RandomClaimNumbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Claims made up at random, within what the database holds to be possible, from a seed. */
public final class AnyClaim {

  private static final String[] TEXTS = {
    "plain",
    "with 'quotes' and \"more\"",
    "élan, naïve, Åse",
    "日本語 \uD83D\uDE00",
    "a\nb\tc",
    "%_\\",
    " "
  };

  private static final Currency EUR = Currency.getInstance("EUR");

  private final World world;
  private final Random random;

  public AnyClaim(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
  }

  public ClaimSnapshot snapshot() {
    return snapshot(id(), new RandomClaimNumbers().next(), instant(), id(), content());
  }

  /** Another state of the same claim: some parts kept, changed or gone, others new. */
  public ClaimSnapshot after(ClaimSnapshot before) {
    Content old = before.content();
    Content fresh = content();
    List<Document> documents = mixed(old.documents(), fresh.documents());
    Content content =
        new Content(
            mixed(old.invoices(), fresh.invoices()),
            mixed(old.statements(), fresh.statements()),
            documents,
            List.of(),
            List.of(),
            Map.of());
    return snapshot(
        before.id(),
        before.number(),
        before.life().createdAt(),
        before.life().createdBy(),
        withAnswers(content));
  }

  private <T> List<T> mixed(List<T> old, List<T> fresh) {
    List<T> all = new ArrayList<>(fresh);
    old.stream().filter(t -> random.nextBoolean()).forEach(all::add);
    Collections.shuffle(all, random);
    return all;
  }

  private ClaimSnapshot snapshot(
      UUID id, String number, Instant createdAt, UUID createdBy, Content content) {
    ClaimStatus status = ClaimStatus.values()[random.nextInt(ClaimStatus.values().length)];
    boolean draft = status == ClaimStatus.EDITING || status == ClaimStatus.EXPIRED;
    int submission = draft ? 0 : 1 + random.nextInt(3);
    LocalDate start = date();
    Enrollment enrollment = world.places().enrollment(world.places().amsterdam.id(), Places.CLOUD);
    Money claimed = content.claimed(EUR);
    return new ClaimSnapshot(
        id,
        number,
        new Placement(
            enrollment.organisationId(),
            enrollment.id(),
            enrollment.locationId(),
            enrollment.programCode(),
            1,
            world.places().cloud.id()),
        new Form(
            text(),
            SampleCatalogue.PRINT_AD,
            EUR,
            start,
            start.plusDays(random.nextInt(20)),
            maybe(this::text),
            maybe(this::text),
            maybe(this::text)),
        content,
        life(status, submission, createdAt, createdBy),
        claimed,
        status == ClaimStatus.APPROVED ? content.approvable(EUR) : null,
        submission == 0 ? List.of() : feedback(submission),
        0);
  }

  private Life life(ClaimStatus status, int submission, Instant createdAt, UUID createdBy) {
    boolean submitted = submission > 0;
    return new Life(
        status,
        instant(),
        createdAt,
        createdBy,
        submission,
        submitted ? instant() : null,
        submitted ? instant() : null,
        submitted ? id() : null,
        random.nextBoolean(),
        status == ClaimStatus.UNDER_REVIEW ? id() : maybe(this::id),
        maybe(this::instant),
        maybe(this::instant),
        maybe(this::text),
        maybe(this::instant),
        maybe(this::instant),
        maybe(this::text),
        random.nextBoolean(),
        maybe(this::id),
        Set.copyOf(some(this::id)),
        maybe(this::instant),
        maybe(this::reason),
        maybe(this::text),
        status == ClaimStatus.EDITING ? maybe(this::instant) : null);
  }

  private Content content() {
    return withAnswers(
        new Content(
            some(this::invoice),
            some(this::statement),
            some(this::document),
            List.of(),
            List.of(),
            Map.of()));
  }

  private Content withAnswers(Content content) {
    List<Confirmation> confirmations =
        content.documents().stream()
            .limit(2)
            .map(d -> new Confirmation("core-" + d.id(), d.id(), judgement(), count()))
            .toList();
    List<Metric> metrics =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(i -> new Metric("metric-" + i, text(), judgement(), count()))
            .toList();
    return new Content(
        content.invoices(),
        content.statements(),
        content.documents(),
        metrics,
        confirmations,
        answers());
  }

  private Map<String, String> answers() {
    Map<String, String> answers = new HashMap<>();
    some(this::text).forEach(text -> answers.put("question-" + answers.size(), text));
    return answers;
  }

  private Invoice invoice() {
    return new Invoice(
        id(), text(), text(), date(), money(), money(), money(), maybe(this::text), lines());
  }

  private Statement statement() {
    LocalDate from = date();
    return new Statement(
        id(),
        text(),
        from,
        from.plusDays(random.nextInt(9)),
        some(() -> new Statement.Work(text(), new BigDecimal("7.50"), money())),
        some(() -> new Statement.OtherCost(text(), money())),
        money(),
        text(),
        text(),
        date(),
        random.nextBoolean(),
        maybe(this::text),
        lines());
  }

  private List<CostLine> lines() {
    return some(
        () -> {
          Money amount = money();
          return new CostLine(
              id(),
              "MEDIA",
              maybe(this::text),
              amount,
              maybe(() -> random.nextBoolean() ? amount : Money.zero(EUR)),
              judgement(),
              count(),
              answers());
        });
  }

  private Document document() {
    return new Document(
        id(),
        Document.Kind.values()[random.nextInt(Document.Kind.values().length)],
        maybe(this::text),
        LargeClaims.file(random.nextInt(20)),
        text(),
        maybe(this::text),
        id(),
        instant(),
        random.nextBoolean(),
        maybe(this::id),
        judgement(),
        count());
  }

  /** Oldest first, as a claim has it. */
  private List<Feedback> feedback(int submission) {
    return Stream.generate(
            () ->
                new Feedback(
                    id(),
                    ItemRef.of(ItemRef.Kind.DOCUMENT, id()),
                    count(),
                    random.nextBoolean() ? Feedback.Severity.MUST_FIX : Feedback.Severity.NOTE,
                    text(),
                    id(),
                    instant(),
                    submission,
                    maybe(this::text),
                    random.nextBoolean()))
        .limit(random.nextInt(4))
        .sorted(Comparator.comparing(Feedback::at).thenComparing(f -> f.id().toString()))
        .toList();
  }

  private Judgement judgement() {
    return new Judgement(
        ItemState.values()[random.nextInt(ItemState.values().length)],
        maybe(this::reason),
        maybe(this::text));
  }

  private <T> List<T> some(Supplier<T> make) {
    return Stream.generate(make).limit(random.nextInt(4)).toList();
  }

  private <T> T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private ReasonCode reason() {
    return ReasonCode.values()[random.nextInt(ReasonCode.values().length)];
  }

  private UUID id() {
    return world.ports().ids().next();
  }

  private int count() {
    return random.nextInt(100);
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private Money money() {
    return new Money(BigDecimal.valueOf(random.nextLong(1_000_000_00L), 2), EUR);
  }

  private LocalDate date() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(180));
  }

  /** Any microsecond of two years, the hours when clocks are put back among them. */
  private Instant instant() {
    return Instant.parse("2025-06-01T00:00:00Z")
        .plus(random.nextInt(2 * 365 * 24), ChronoUnit.HOURS)
        .plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
  }
}
