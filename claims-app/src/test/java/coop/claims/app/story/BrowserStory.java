package coop.claims.app.story;

import com.microsoft.playwright.Page.LocatorOptions;
import coop.claims.app.it.Papers;
import coop.claims.app.it.Place;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import java.net.URI;
import java.util.function.Consumer;

/** The story in front of a browser. Whatever page comes by is looked at. */
final class BrowserStory {

  private final RunningWar war;
  private final Chromium chromium;
  private final Place place;

  BrowserStory(RunningWar war, Chromium chromium) {
    this.war = war;
    this.chromium = chromium;
    this.place = Place.of(war.as(Plot.PARTNER), Plot.PROGRAM);
  }

  Told tell() {
    return new Told(theApproved(), theDisputed());
  }

  private String theApproved() {
    String claim = handedIn("Product training, told in a browser");
    as(
        Plot.REVIEWER,
        reviewer -> {
          take(reviewer, claim);
          askAbout(reviewer, claim, "agenda.png");
        });
    as(Plot.PARTNER, partner -> answer(partner, claim));
    as(
        Plot.REVIEWER,
        reviewer -> {
          take(reviewer, claim);
          cutTheRoom(reviewer, claim);
          reviewer.form("approving").press("button.primary");
          reviewer.mustBeLookedAt();
        });
    return claim;
  }

  private String theDisputed() {
    String claim = handedIn("Product training, contested in a browser");
    as(
        Plot.REVIEWER,
        reviewer -> {
          take(reviewer, claim);
          reviewer
              .form("rejecting")
              .choose("reason", "INSUFFICIENT_PROOF")
              .fill("text", Plot.REJECTED)
              .press("button.danger");
          reviewer.mustBeLookedAt();
        });
    as(
        Plot.PARTNER_ADMIN,
        admin -> {
          admin.open("claim?id=" + claim);
          admin.mustBeLookedAt();
          admin.form("disputing").fill("justification", Plot.CONTESTED).press("button.primary");
        });
    as(
        Plot.DISPUTE_REVIEWER,
        other -> {
          other.open("queue?tab=DISPUTES");
          other.mustBeLookedAt();
          other.open("review?id=" + claim);
          other.mustBeLookedAt();
          other.form("approving").fill("text", Plot.SETTLED).press("button.primary");
        });
    return claim;
  }

  private void take(Visitor reviewer, String claim) {
    reviewer.open("queue");
    reviewer.mustBeLookedAt();
    reviewer.open("review?id=" + claim);
    reviewer.form("taking").press("button");
    reviewer.open("review?id=" + claim);
    reviewer.mustBeLookedAt();
  }

  private void askAbout(Visitor reviewer, String claim, String fileName) {
    reviewer.and(() -> reviewer.page().locator("#items a.item", named(fileName)).click());
    reviewer.mustBeLookedAt();
    reviewer
        .form("remarking")
        .choose("severity", "MUST_FIX")
        .fill("text", Plot.FEEDBACK)
        .press("button");
    reviewer.form("asking").fill("text", Plot.ASKED).press("button");
    reviewer.mustBeLookedAt();
  }

  private static LocatorOptions named(String words) {
    return new LocatorOptions().setHasText(words);
  }

  private void answer(Visitor partner, String claim) {
    partner.open("claim?id=" + claim);
    partner.mustBeLookedAt();
    partner.part("#asked").write(Plot.ANSWER).press("button");
    partner.form("submit").press("button");
    partner.mustBeLookedAt();
  }

  private void cutTheRoom(Visitor reviewer, String claim) {
    String room =
        war.as(Plot.REVIEWER)
            .get("claims/" + claim + "/invoices")
            .must(200)
            .items()
            .get(0)
            .getJsonArray("lines")
            .getJsonObject(0)
            .getString("id");
    reviewer.open("review?id=" + claim + "&item=line:" + room);
    reviewer
        .form("deciding")
        .fill("approved", Plot.ROOM_APPROVED)
        .choose("reason", "AMOUNT_NOT_PROVEN")
        .fill("text", Plot.CUT)
        .press("button[data-key=a]");
    reviewer.mustBeLookedAt();
  }

  private String handedIn(String name) {
    String[] made = new String[1];
    as(
        Plot.PARTNER,
        partner -> {
          String claim = created(partner, name);
          invoiced(partner, claim, name);
          certified(partner, claim);
          partner.mustBeLookedAt();
          proven(partner, "agenda", Plot.AGENDA_NOTE, claim);
          proven(partner, "vendor-presentation", Plot.SLIDES_NOTE, claim);
          partner.part("[id=metric-attendees]").type(Plot.ATTENDEES);
          partner.form("measuring").press("button");
          partner.part("[id=core-vendor-content-only]").chooseLike("agenda.png");
          partner.form("confirming").press("button");
          partner.mustBeLookedAt();
          partner.form("submit").press("button");
          partner.mustBeLookedAt();
          made[0] = claim;
        });
    return made[0];
  }

  private String created(Visitor partner, String name) {
    partner.mustBeLookedAt();
    partner.open("create?location=" + place.locationId() + "&period=" + place.periodId());
    partner
        .form("create")
        .choose("activityCode", Plot.ACTIVITY)
        .fill("name", name)
        .fill("activityStart", place.usageStart().toString())
        .fill("activityEnd", place.usageStart().plusDays(6).toString())
        .fill("description", "Made in a browser")
        .press("button.primary");
    return idIn(partner.page().url());
  }

  private void invoiced(Visitor partner, String claim, String name) {
    partner.open("invoice?claim=" + claim);
    partner
        .form("saving")
        .fill("vendor", "Northlight Media")
        .fill("number", "NL-" + claim.substring(claim.length() - 8))
        .fill("date", place.usageStart().plusDays(3).toString())
        .fill("net", Plot.INVOICE_TOTAL)
        .fill("gross", Plot.INVOICE_TOTAL)
        .choose("lines:0:expenseType", "ROOM")
        .fill("lines:0:amount", Plot.ROOM)
        .press("section[aria-labelledby=lines-title] .actions button");
    partner.mustBeLookedAt();
    partner
        .form("saving")
        .choose("lines:1:expenseType", "CATER")
        .fill("lines:1:amount", Plot.CATERING)
        .attach("invoice.pdf", "application/pdf", Papers.pdf(name))
        .press("button.primary");
  }

  private void certified(Visitor partner, String claim) {
    partner.open("statement?claim=" + claim);
    partner
        .form("saving")
        .fill("workDescription", "Training our own people")
        .fill("workFrom", place.usageStart().toString())
        .fill("workTo", place.usageStart().plusDays(4).toString())
        .fill("work:0:role", "Trainer")
        .fill("work:0:hours", Plot.TRAINER_HOURS)
        .fill("work:0:hourlyCost", Plot.TRAINER_HOURLY)
        .choose("lines:0:expenseType", "TUIT")
        .fill("lines:0:amount", Plot.TRAINER)
        .fill("certifierName", "Claire Martin")
        .fill("certifierTitle", "Head of marketing")
        .fill("certifiedOn", place.usageStart().plusDays(5).toString())
        .tick("certified")
        .press("button.primary");
  }

  private void proven(Visitor partner, String slot, String note, String claim) {
    partner
        .part("[id=proof-" + slot + "] form")
        .attach(slot + ".png", "image/png", Papers.png(slot + claim))
        .write(note)
        .press("button");
  }

  private void as(String user, Consumer<Visitor> what) {
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en-IE")) {
      try {
        visitor.signIn(user);
        what.accept(visitor);
        visitor.mustNotHaveComplained();
      } catch (RuntimeException | AssertionError spoilt) {
        visitor.leavePicture(spoilt);
        throw spoilt;
      }
    }
  }

  private static String idIn(String address) {
    return URI.create(address).getQuery().replaceAll(".*\\bid=([0-9a-f-]+).*", "$1");
  }
}
