package coop.claims.app.setup;

import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.setup.MasterData;
import coop.claims.domain.setup.MasterData.Entity;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Money;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a master-data file, whose form the package describes. */
public final class MasterDataFile {

  private final CatalogueFiles files;
  private final PasswordHasher hasher;
  private final Ids ids;
  private final Clock clock;

  /**
   * @param clock says which day the half-years lie around
   */
  public MasterDataFile(CatalogueFiles files, PasswordHasher hasher, Ids ids, Clock clock) {
    this.files = files;
    this.hasher = hasher;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws UnusableMasterData with everything that is wrong
   */
  public MasterData read(JsonObject file) {
    Problems problems = new Problems();
    Node root = new Node("", file);

    Map<String, Entity> entities = new LinkedHashMap<>();
    problems.each(root.objects("entities"), node -> entity(node, entities));
    ProgramsSection programs = new ProgramsSection(problems, files, ids, clock);
    problems.each(root.objects("programs"), programs::read);
    problems.orGoOn();

    PartnersSection partners = new PartnersSection(problems, programs, entities, ids);
    problems.each(root.objects("organisations"), partners::read);
    problems.orGoOn();

    PeopleSection people =
        new PeopleSection(partners, programs, hasher, root.textOr("initialPassword", null), ids);
    problems.each(root.objects("users"), people::read);
    problems.within(root, nothingMore -> {});
    problems.orGoOn();

    return new MasterData(
        programs.programs(),
        programs.catalogues(),
        programs.periods(),
        partners.organisations(),
        partners.locations(),
        partners.enrollments(),
        List.copyOf(entities.values()),
        partners.funds(),
        partners.earnings(),
        people.users());
  }

  private static void entity(Node node, Map<String, Entity> entities) {
    String code = node.text("code");
    Currency currency = node.as("currency", Currency::getInstance);
    Money.scaleOf(currency);
    if (entities.put(code, new Entity(code, node.text("name"), currency.getCurrencyCode()))
        != null) {
      throw node.wrong("code", "'" + code + "' stands there twice");
    }
  }
}
