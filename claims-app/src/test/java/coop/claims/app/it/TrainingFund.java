package coop.claims.app.it;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A training fund in Norwegian kroner with monthly periods, written by nothing but the published
 * schema: no code of the application knows anything of it.
 *
 * @param code what it is called in this test
 */
public record TrainingFund(String code) {

  public static final String ACTIVITY = "SEMINAR";

  /** In YAML, with its proof of attendance wanted or not. */
  public String yaml(boolean attendanceWanted) {
    LocalDate from = LocalDate.now().withDayOfMonth(1).minusMonths(6);
    return """
    # Money for training people, by the month.
    code: %s
    name: {en: Training fund, sv: Utbildningsfond}
    family: OTHER
    calendar:
      zone: Europe/Oslo
      country: 'NO'
    terms:
      reviewBusinessDays: 4
    entities:
      - {code: %s, name: Vendor Norge, currency: NOK}
    periods: {every: MONTH, from: %s, count: 12}
    coopSharePercent: 50
    catalogue:
      expenseTypes:
        - {code: COURSE, name: Course fee, source: INVOICE}
      activities:
        - code: SEMINAR
          category: PARTNER_READINESS
          name: {en: Seminar for one's own people, sv: Seminarium för egen personal}
          expenseTypes: [COURSE]
          requirements:
            - {code: programme, kind: PROOF, text: The programme of the seminar}
            - code: attendance
              kind: PROOF
              text: The list of who was there
              mandatory: %s
    """
        .formatted(code, entity(), from, attendanceWanted);
  }

  public String entity() {
    return code + "-NO";
  }

  public Reply put(Rest manager, String text, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/yaml";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return manager.send("PUT", path("draft"), BodyPublishers.ofString(text), all);
  }

  /** Published by the second of the two. */
  public static TrainingFund inForce(RunningWar war, String code) {
    TrainingFund fund = new TrainingFund(code);
    Reply draft = fund.put(war.as("program-1"), fund.yaml(false)).must(200);
    fund.publish(war.as("program-2"), draft.etag(), false).must(200);
    return fund;
  }

  public Reply publish(Rest manager, String etag, boolean moveDrafts) {
    return manager.post(
        path("publication"), Json.object("moveDrafts", moveDrafts), "If-Match", etag);
  }

  public String path(String part) {
    return "catalogues/" + code + "/" + part;
  }

  /** Aurora takes part, and has earned something in the period that is claimed for today. */
  public Place enrolled(RunningWar war) {
    String file =
        Json.object(
                "organisations",
                Json.list(
                    Json.object(
                        "code",
                        "AURORA",
                        "locations",
                        Json.list(
                            Json.object(
                                "code",
                                "AUR-01",
                                "enrollments",
                                Json.list(
                                    Json.object(
                                        "program",
                                        code,
                                        "funds",
                                        Json.list(
                                            Json.object(
                                                "entity",
                                                entity(),
                                                "period",
                                                openPeriod(war),
                                                "earned",
                                                "90000.00")))))))))
            .toString();
    war.as("operator")
        .upload(
            "master-data",
            Multipart.form()
                .file(
                    "master-data.json", "application/json", file.getBytes(StandardCharsets.UTF_8)))
        .must(200);
    return Place.of(war.as("aurora-admin"), code);
  }

  /** The period that is claimed for today. */
  public String openPeriod(RunningWar war) {
    String today = LocalDate.now(ZoneId.of("Europe/Oslo")).toString();
    List<JsonObject> open =
        war.as("program-1").get("programs/" + code + "/periods").must(200).items().stream()
            .filter(each -> each.getString("claimOpen").compareTo(today) <= 0)
            .filter(each -> each.getString("claimDeadline").compareTo(today) >= 0)
            .toList();
    return open.get(0).getString("code");
  }

  /** A draft that is ready to be handed in, as long as no list of attendance is wanted. */
  public OwnClaim claim(RunningWar war, Place place, String amount) {
    Rest partner = war.as("aurora-admin");
    OwnClaim claim = OwnClaim.draft(partner, place, ACTIVITY, "Seminar in Oslo");
    String invoice = claim.addInvoice("COURSE", amount).id();
    claim.upload("INVOICE", invoice, "invoice.pdf", Papers.pdf("Course"), null).must(201);
    claim
        .upload("PROOF", "programme", "programme.png", Papers.png(claim.id()), "Two days in May")
        .must(201);
    return claim;
  }
}
