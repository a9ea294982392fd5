package coop.claims.domain.notification;

import static coop.claims.domain.world.Outcomes.done;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.notification.Reminders.Batch;
import coop.claims.domain.notification.Reminders.Due;
import coop.claims.domain.notification.Reminders.Span;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.InPorts;
import coop.claims.domain.world.MailServer;
import coop.claims.domain.world.People;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.World;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a test about telling people needs: a world in memory, and the jobs done by hand. */
abstract class Telling {

  final World world = new World(MemoryPorts.walled());

  InPorts in() {
    return world.in();
  }

  People people() {
    return world.people();
  }

  Places places() {
    return world.places();
  }

  MailServer mail() {
    return world.mail();
  }

  /** By the clock on the wall in Amsterdam, such as {@code 2026-07-16T09:00}. */
  static Instant local(String dateTime) {
    return LocalDateTime.parse(dateTime).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
  }

  void at(Instant instant) {
    world.clock().moveTo(instant);
  }

  /** Tells everything that waits in the outbox; answers how many notices that made. */
  int announce() {
    done(in().announcements().pass(Actor.CLOCK, 1_000));
    return done(in().announcements().waiting(Actor.CLOCK, 1_000)).stream()
        .mapToInt(event -> done(in().announcements().tell(Actor.CLOCK, event)))
        .sum();
  }

  /** All that is to be reminded of by now. */
  List<Due> due() {
    Span span = done(in().reminders().span(Actor.CLOCK));
    List<Due> all = new ArrayList<>();
    String after = null;
    do {
      Batch batch = done(in().reminders().due(Actor.CLOCK, span, after));
      all.addAll(batch.items());
      after = batch.next();
    } while (after != null);
    return all;
  }

  /** Reminds of all that is to be reminded of by now; answers how many notices that made. */
  int remind() {
    Span span = done(in().reminders().span(Actor.CLOCK));
    int told = due().stream().mapToInt(d -> done(in().reminders().tell(Actor.CLOCK, d))).sum();
    done(in().reminders().over(Actor.CLOCK, span));
    return told;
  }

  MailRound.Done send() {
    return new MailRound(in().postbox(), mail()).run();
  }

  List<NoticeLine> notices(Actor actor) {
    return done(in().inbox().notices(actor, false, new PageRequest(null, PageRequest.MOST)))
        .items();
  }

  List<NoticeKind> kinds(Actor actor) {
    return notices(actor).stream().map(NoticeLine::kind).toList();
  }

  /** User names of everybody who was told of a claim's last event. */
  Set<String> toldOfLastEvent(UUID claim) {
    List<ChainedEvent> chain = world.history(claim);
    return told(chain.get(chain.size() - 1).event().id().toString());
  }

  /** User names of everybody who was told that. */
  Set<String> told(String key) {
    Set<String> told = new TreeSet<>();
    for (UserAccount user : people().users()) {
      if (notices(user.actor()).stream().anyMatch(line -> line.notice().key().equals(key))) {
        told.add(user.username());
      }
    }
    return told;
  }

  /** User names of who got a mail, in the order of the mails. */
  List<String> mailed() {
    return mail().taken().stream().map(letter -> letter.to().username()).toList();
  }
}
