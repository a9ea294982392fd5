package coop.claims.domain.account;

import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Serves saved views to their owners. */
public final class SavedViewsService implements SavedViews {

  /** Lists that can be filtered or ordered. */
  private static final Set<String> PAGES = Set.of("claims", "queue");

  private final SavedViewStore store;
  private final Clock clock;
  private final Ids ids;

  public SavedViewsService(SavedViewStore store, Clock clock, Ids ids) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<List<SavedView>> list(Actor actor, String page) {
    return Outcome.of(
        () ->
            store.of(actor.userId()).stream()
                .filter(view -> page == null || view.page().equals(page))
                .toList());
  }

  @Override
  public Outcome<SavedView> one(Actor actor, UUID id) {
    return Outcome.of(() -> view(actor, id));
  }

  @Override
  public Outcome<Receipt> save(Actor actor, NewView wanted) {
    return Outcome.of(
        () -> {
          store.lock(actor.userId());
          List<SavedView> others = store.of(actor.userId());
          Checks checks = new Checks();
          checks.that(
              wanted.page() != null && PAGES.contains(wanted.page()), "page", "view.no-such-page");
          SavedView view =
              new SavedView(
                  ids.next(),
                  wanted.page(),
                  name(checks, wanted.name(), wanted.page(), others),
                  query(checks, wanted.query()),
                  wanted.opensFirst(),
                  clock.instant().truncatedTo(ChronoUnit.MICROS),
                  1);
          checks.orRefuse();
          if (others.size() >= MOST) {
            throw Refusal.rule("view.too-many", MOST).asException();
          }
          makeRoom(actor, view, others);
          store.add(actor.userId(), view);
          return new Receipt(view.id(), view.version());
        });
  }

  @Override
  public Outcome<Receipt> change(Actor actor, UUID id, Long version, Edit edit) {
    return Outcome.of(
        () -> {
          store.lock(actor.userId());
          SavedView view = view(actor, id);
          refuseStale(view, version);
          List<SavedView> others =
              store.of(actor.userId()).stream().filter(v -> !v.id().equals(id)).toList();
          Checks checks = new Checks();
          SavedView changed =
              view.with(
                  edit.name() == null
                      ? view.name()
                      : name(checks, edit.name(), view.page(), others),
                  edit.query() == null ? view.query() : query(checks, edit.query()),
                  edit.opensFirst() == null ? view.opensFirst() : edit.opensFirst());
          checks.orRefuse();
          makeRoom(actor, changed, others);
          store.save(actor.userId(), changed);
          return new Receipt(id, changed.version());
        });
  }

  @Override
  public Outcome<Receipt> delete(Actor actor, UUID id, Long version) {
    return Outcome.of(
        () -> {
          store.lock(actor.userId());
          SavedView view = view(actor, id);
          refuseStale(view, version);
          store.remove(actor.userId(), id);
          return new Receipt(id, view.version());
        });
  }

  /** The page opens with one view only: the other stays, but no longer first. */
  private void makeRoom(Actor actor, SavedView view, List<SavedView> others) {
    if (view.opensFirst()) {
      others.stream()
          .filter(other -> other.opensFirst() && other.page().equals(view.page()))
          .forEach(
              other -> store.save(actor.userId(), other.with(other.name(), other.query(), false)));
    }
  }

  private SavedView view(Actor actor, UUID id) {
    return store.byId(actor.userId(), id).orElseThrow(() -> Refusal.notFound().asException());
  }

  private static void refuseStale(SavedView view, Long version) {
    if (version != null && version != view.version()) {
      throw Refusal.stale().asException();
    }
  }

  private static String name(Checks checks, String typed, String page, List<SavedView> others) {
    String name = checks.required("name", typed, LONGEST_NAME);
    boolean control = name != null && name.chars().anyMatch(Character::isISOControl);
    checks.that(!control, "name", "field.control-characters");
    boolean taken =
        name != null
            && others.stream()
                .anyMatch(other -> Objects.equals(other.page(), page) && same(other.name(), name));
    checks.that(!taken, "name", "view.name-taken");
    return name;
  }

  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private static String query(Checks checks, String typed) {
    String query = typed == null ? "" : typed;
    checks.that(query.length() <= LONGEST_QUERY, "query", "field.too-long", LONGEST_QUERY);
    checks.that(
        query.chars().noneMatch(Character::isISOControl), "query", "field.control-characters");
    return query;
  }
}
