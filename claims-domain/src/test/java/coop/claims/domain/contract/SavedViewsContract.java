package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.SavedView;
import coop.claims.domain.account.SavedViews;
import coop.claims.domain.account.SavedViews.Edit;
import coop.claims.domain.account.SavedViews.NewView;
import coop.claims.domain.shared.Refusal.Kind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved views come back to their owner, whole, and to nobody else. */
public abstract class SavedViewsContract extends PortContract {

  private static final String CLAIMS = "claims";

  @Test
  void aViewComesBackAsItWasSaved() {
    Actor owner = world.people().user;
    UUID id = save(owner, "Zoë’s \\ {0} 📷", "status=SUBMITTED&text=%C3%A9&sort=DUE", false);
    save(owner, "A", "", false);
    done(views().save(owner, new NewView("queue", "B", "", false)));

    SavedView view = done(views().one(owner, id));

    assertThat(view)
        .isEqualTo(
            new SavedView(
                id,
                CLAIMS,
                "Zoë’s \\ {0} 📷",
                "status=SUBMITTED&text=%C3%A9&sort=DUE",
                false,
                world.clock().instant(),
                1));
    assertThat(names(owner)).containsExactly("A", "Zoë’s \\ {0} 📷");
    assertThat(done(views().list(owner, null))).hasSize(3);
  }

  @Test
  void nobodyElseSeesOrChangesIt() {
    UUID id = save(world.people().user, "Mine", "", true);
    save(world.people().reviewer, "Mine", "", true);

    for (Actor other :
        List.of(world.people().admin, world.people().borealisAdmin, world.people().reviewer)) {
      assertThat(kind(views().one(other, id))).isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(views().change(other, id, null, new Edit("Theirs", null, null))))
          .isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(views().delete(other, id, null))).isEqualTo(Kind.NOT_FOUND);
      assertThat(done(views().list(other, null))).noneMatch(v -> v.id().equals(id));
    }
    assertThat(names(world.people().user)).containsExactly("Mine");
  }

  @Test
  void itIsRenamedChangedAndDeletedInTheVersionThatWasRead() {
    Actor owner = world.people().user;
    UUID id = save(owner, "Old", "text=a", false);

    assertThat(done(views().change(owner, id, 1L, new Edit("New", null, null))).version())
        .isEqualTo(2);
    assertThat(kind(views().change(owner, id, 1L, new Edit("Newer", null, null))))
        .isEqualTo(Kind.STALE);
    assertThat(kind(views().delete(owner, id, 1L))).isEqualTo(Kind.STALE);
    done(views().change(owner, id, 2L, new Edit(null, "text=b", null)));
    SavedView now = done(views().one(owner, id));
    assertThat(now.name()).isEqualTo("New");
    assertThat(now.query()).isEqualTo("text=b");

    done(views().delete(owner, id, 3L));
    assertThat(kind(views().one(owner, id))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void aPageOpensWithOneViewAtMost() {
    Actor owner = world.people().user;
    UUID first = save(owner, "First", "", true);
    UUID second = save(owner, "Second", "", true);
    UUID queue = done(views().save(owner, new NewView("queue", "First", "", true))).id();
    assertThat(opening(owner)).containsExactlyInAnyOrder(second, queue);

    done(views().change(owner, first, null, new Edit(null, null, true)));
    assertThat(opening(owner)).containsExactlyInAnyOrder(first, queue);

    done(views().change(owner, first, null, new Edit(null, null, false)));
    assertThat(opening(owner)).containsExactly(queue);
  }

  @Test
  void aNameIsGivenOnceOnAPage() {
    Actor owner = world.people().user;
    UUID id = save(owner, "Due soon", "", false);
    UUID other = save(owner, "Other", "", false);

    assertThat(violations(views().save(owner, new NewView(CLAIMS, " due SOON ", "", false))))
        .containsExactly("name=view.name-taken");
    assertThat(violations(views().change(owner, other, null, new Edit("DUE SOON", null, null))))
        .containsExactly("name=view.name-taken");
    done(views().change(owner, id, null, new Edit("due soon", null, null)));
    done(views().save(owner, new NewView("queue", "Due soon", "", false)));
  }

  @Test
  void thereIsALimitToEverything() {
    Actor owner = world.people().user;
    for (int i = 0; i < SavedViews.MOST; i++) {
      save(owner, "View " + i, "", false);
    }
    assertThat(code(views().save(owner, new NewView(CLAIMS, "One more", "", false))))
        .isEqualTo("view.too-many");
    UUID any = done(views().list(owner, CLAIMS)).get(0).id();
    done(views().change(owner, any, null, new Edit("x".repeat(100), "q".repeat(2000), null)));
    assertThat(
            violations(
                views()
                    .change(owner, any, null, new Edit("x".repeat(101), "q".repeat(2001), null))))
        .containsExactly("name=field.too-long", "query=field.too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\0b", "a\nb"})
  void aNameThatIsNoneIsRefused(String name) {
    assertThat(violations(views().save(world.people().user, new NewView(CLAIMS, name, "", false))))
        .isNotEmpty()
        .allMatch(v -> v.startsWith("name="));
    assertThat(names(world.people().user)).isEmpty();
  }

  @Test
  void aPageIsNamedByItsCode() {
    assertThat(violations(views().save(world.people().user, new NewView("/x", "A", "", false))))
        .containsExactly("page=view.no-such-page");
    assertThat(violations(views().save(world.people().user, new NewView(null, "A", "", false))))
        .containsExactly("page=view.no-such-page");
  }

  private List<UUID> opening(Actor owner) {
    return done(views().list(owner, null)).stream()
        .filter(SavedView::opensFirst)
        .map(SavedView::id)
        .toList();
  }

  private List<String> names(Actor owner) {
    return done(views().list(owner, CLAIMS)).stream().map(SavedView::name).toList();
  }

  private UUID save(Actor owner, String name, String query, boolean opensFirst) {
    return done(views().save(owner, new NewView(CLAIMS, name, query, opensFirst))).id();
  }

  private SavedViews views() {
    return world.in().savedViews();
  }
}
