package coop.claims.persistence.account;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.SavedView;
import coop.claims.domain.account.SavedViews;
import coop.claims.domain.account.SavedViews.NewView;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.PostgresStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One person in many browsers. */
class SavedViewsAtOnceTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final int BROWSERS = 4;

  private final World world = new World(STORAGE.empty());

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @Test
  void thereAreNeverMoreThanAllowedAndNeverTwoThatOpenFirst() throws InterruptedException {
    SavedViews views = world.in().savedViews();
    Actor owner = world.people().user;
    ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<Thread> browsers = new ArrayList<>();
    for (int browser = 0; browser < BROWSERS; browser++) {
      int number = browser;
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < SavedViews.MOST / 2; i++) {
                  views.save(owner, new NewView("claims", "View " + number + " " + i, "", true));
                }
              });
      thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
      browsers.add(thread);
      thread.start();
    }
    for (Thread browser : browsers) {
      browser.join(60_000);
    }

    assertThat(failures).isEmpty();
    assertThat(done(views.list(owner, null))).hasSize(SavedViews.MOST);
    assertThat(done(views.list(owner, null))).filteredOn(SavedView::opensFirst).hasSize(1);
  }
}
