package coop.claims.domain.rule;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Cap;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Question;
import coop.claims.domain.shared.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is reimbursed at most. A cap that spans claims counts this one and what others have charged
 * already; the claim that would pass it is the one that is stopped, by what it adds.
 */
public final class CapRules {

  static final String PREFIX = "cap.";
  private static final String RATE_UNKNOWN = PREFIX + "rate-unknown";

  private final Facts f;
  private final Cap cap;
  private final boolean overAllActivities;

  private CapRules(Facts f, Cap cap, boolean overAllActivities) {
    this.f = f;
    this.cap = cap;
    this.overAllActivities = overAllActivities;
  }

  static Stream<Finding> capsAreKept(Facts f) {
    return all(f).flatMap(CapRules::findings);
  }

  /** What every cap leaves to the claim, whether it is kept or not. */
  public static List<CapEffect> effects(Facts f) {
    return all(f).flatMap(CapRules::effectsOfGroups).toList();
  }

  private static Stream<CapRules> all(Facts f) {
    return Stream.concat(
        f.activity().caps().stream().flatMap(cap -> of(f, cap, false)),
        f.catalogue().caps().stream().flatMap(cap -> of(f, cap, true)));
  }

  private static Stream<CapRules> of(Facts f, Cap cap, boolean overAllActivities) {
    return cap.forFamily(f.setting().program().family()).stream()
        .map(limit -> new CapRules(f, limit, overAllActivities));
  }

  /** Whose charges count with a claim's for an activity; empty when no cap spans claims. */
  public static Set<String> activitiesCounted(Catalogue catalogue, ActivityType activity) {
    Set<String> counted = new HashSet<>();
    for (Cap cap : activity.caps()) {
      if (cap.scope() != Cap.Scope.CLAIM) {
        counted.add(activity.code());
      }
      if (cap.scope() == Cap.Scope.PROGRAM_PERIOD) {
        sharing(catalogue, cap).forEach(counted::add);
      }
    }
    if (catalogue.caps().stream().anyMatch(cap -> cap.scope() != Cap.Scope.CLAIM)) {
      catalogue.activities().forEach(a -> counted.add(a.code()));
    }
    return counted;
  }

  private static Stream<String> sharing(Catalogue catalogue, Cap cap) {
    return catalogue.activities().stream()
        .filter(
            a ->
                a.caps().stream()
                    .anyMatch(c -> c.code().equals(cap.code()) && c.scope() == cap.scope()))
        .map(ActivityType::code);
  }

  /** One line's part of what is counted, this claim's or another's. */
  private record Counted(String person, String conference, Money amount, String item) {
    boolean isOwn() {
      return item != null;
    }
  }

  private Stream<Finding> findings() {
    return ownGroups().flatMap(this::finding);
  }

  private Stream<CapEffect> effectsOfGroups() {
    return ownGroups().map(this::effect);
  }

  private CapEffect effect(List<Counted> group) {
    boolean people = cap.kind() == Cap.Kind.HEADCOUNT;
    Money own = sum(group.stream().filter(Counted::isOwn));
    Money others = sum(group.stream().filter(c -> !c.isOwn()));
    Money limit =
        people ? null : limit().orElseGet(() -> isWithinPercent(group) ? percent() : null);
    Money over = limit == null ? null : own.plus(others).minus(limit);
    Money nothing = Money.zero(f.claimed().currency());
    return new CapEffect(
        cap.code(),
        rule(),
        cap.text(),
        limit,
        people ? cap.count() : null,
        others,
        own,
        over == null ? null : over.isPositive() ? over.min(own) : nothing,
        group.stream().filter(Counted::isOwn).map(Counted::item).toList(),
        people ? beyond(group) : List.of());
  }

  /** Lines of the persons that came last; who others have named already costs no place. */
  private List<String> beyond(List<Counted> group) {
    Set<String> named = new HashSet<>();
    group.stream().filter(c -> !c.isOwn()).map(Counted::person).forEach(named::add);
    named.remove("");
    List<String> beyond = new ArrayList<>();
    for (Counted each : group) {
      boolean isNew = each.isOwn() && !each.person().isEmpty() && !named.contains(each.person());
      if (isNew && named.size() >= cap.count()) {
        beyond.add(each.item());
      } else if (isNew) {
        named.add(each.person());
      }
    }
    return beyond;
  }

  /** Groups of lines, this claim's among them, that are counted together. */
  private Stream<List<Counted>> ownGroups() {
    List<Counted> counted =
        Stream.concat(
                f.lines()
                    .filter(l -> cap.counts(l.expenseType()))
                    .map(l -> counted(l.answers(), l.amount(), l.item())),
                f.elsewhere().stream()
                    .filter(c -> counts(c) && cap.counts(c.expenseType()))
                    .map(c -> counted(c.answers(), c.amount(), null)))
            .toList();
    return groups(counted).values().stream()
        .filter(group -> group.stream().anyMatch(Counted::isOwn));
  }

  private boolean counts(Charge other) {
    return switch (cap.scope()) {
      case CLAIM -> false;
      case PERIOD, CONFERENCE -> overAllActivities || isOwn(other);
      case PROGRAM_PERIOD ->
          overAllActivities
              || isOwn(other)
              || sharing(f.catalogue(), cap).anyMatch(other.activityCode()::equals);
    };
  }

  private boolean isOwn(Charge other) {
    return other.activityCode().equals(f.activity().code());
  }

  private Counted counted(Map<String, String> answers, Money amount, String item) {
    return new Counted(
        named(answers, Question.Role.PERSON),
        named(answers, Question.Role.CONFERENCE),
        amount,
        item);
  }

  /** The same name is the same one, however it is spaced and capitalised. */
  private String named(Map<String, String> answers, Question.Role role) {
    return f.activity()
        .question(role)
        .flatMap(q -> Optional.ofNullable(answers.get(q.code())))
        .map(name -> name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private Map<String, List<Counted>> groups(List<Counted> counted) {
    boolean byPerson = cap.kind() == Cap.Kind.PER_PERSON;
    boolean byConference = cap.scope() == Cap.Scope.CONFERENCE;
    return counted.stream()
        .collect(
            Collectors.groupingBy(
                c -> (byConference ? c.conference() : "") + "\n" + (byPerson ? c.person() : ""),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private Stream<Finding> finding(List<Counted> group) {
    return cap.kind() == Cap.Kind.HEADCOUNT ? tooManyPeople(group) : tooMuch(group);
  }

  private Stream<Finding> tooManyPeople(List<Counted> group) {
    Set<String> people = new TreeSet<>();
    Set<String> others = new HashSet<>();
    group.stream().map(Counted::person).filter(p -> !p.isEmpty()).forEach(people::add);
    group.stream().filter(c -> !c.isOwn()).map(Counted::person).forEach(others::add);
    boolean addsNobody =
        group.stream().filter(Counted::isOwn).map(Counted::person).allMatch(others::contains);
    return people.size() <= cap.count() || addsNobody
        ? Stream.empty()
        : Rules.one(rule(), last(group), cap.text(), cap.count(), people.size());
  }

  private Stream<Finding> tooMuch(List<Counted> group) {
    Optional<Money> limit = limit();
    if (limit.isEmpty() && isWithinPercent(group)) {
      return Stream.empty();
    }
    if (limit.isEmpty()) {
      return Stream.of(
          Finding.warning(
              RATE_UNKNOWN,
              item(group),
              cap.text(),
              cap.amount(),
              f.claimed().currency().getCurrencyCode()));
    }
    Money own = sum(group.stream().filter(Counted::isOwn));
    Money others = sum(group.stream().filter(c -> !c.isOwn()));
    Money over = own.plus(others).minus(limit.get());
    return over.isPositive() && own.isPositive()
        ? Stream.of(
            Finding.blocking(rule(), item(group), cap.text(), limit.get(), others, own)
                .over(over.min(own)))
        : Stream.empty();
  }

  /** Empty when it hangs on a rate that is not known. */
  private Optional<Money> limit() {
    return switch (cap.kind()) {
      case PERCENT_OF_EARNED -> Optional.of(percent());
      case GREATER_OF ->
          Limit.converted(cap.amount(), f).map(a -> a.isMoreThan(percent()) ? a : percent());
      case AMOUNT, PER_PERSON, TOTAL -> Limit.converted(cap.amount(), f);
      case HEADCOUNT -> throw new IllegalArgumentException("people are no amount");
    };
  }

  /** Of two limits the greater counts: who keeps the one need not ask for the other. */
  private boolean isWithinPercent(List<Counted> group) {
    return cap.kind() == Cap.Kind.GREATER_OF && !sum(group.stream()).isMoreThan(percent());
  }

  private Money percent() {
    return Limit.percentOf(f.money().earned(), cap.percent());
  }

  private Money sum(Stream<Counted> counted) {
    return counted.map(Counted::amount).reduce(Money.zero(f.claimed().currency()), Money::plus);
  }

  /** What spans the claim is about the claim; what a person costs is about that person's line. */
  private String item(List<Counted> group) {
    boolean narrow = cap.kind() == Cap.Kind.PER_PERSON || cap.scope() == Cap.Scope.CONFERENCE;
    return narrow ? last(group) : "claim";
  }

  private static String last(List<Counted> group) {
    List<Counted> own = group.stream().filter(Counted::isOwn).toList();
    return own.get(own.size() - 1).item();
  }

  private String rule() {
    return PREFIX + cap.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
