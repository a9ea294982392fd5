package coop.claims.domain.setup;

import coop.claims.domain.account.Preferences;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Piece.Thing;
import coop.claims.domain.shared.Problems;
import java.time.Instant;
import java.util.List;

/**
 * Reads a master-data file against what is there: what is new, what is there just so, and what is
 * wrong. What is there already may be named by its code alone; whatever else is said of it must be
 * as it is, for a file adds and never changes.
 */
public final class MasterDataReader {

  static final List<String> LANGUAGES = Preferences.LANGUAGES;

  private final MasterDataFormat format;
  private final Ids ids;

  public MasterDataReader(MasterDataFormat format, Ids ids) {
    this.format = format;
    this.ids = ids;
  }

  /**
   * What was read.
   *
   * @param data what is new; of use only when the plan is sound
   */
  public record Reading(Plan plan, MasterData data) {}

  /**
   * @param now which years holidays of every year are written out for
   * @param asOf which day half-years given by number lie around; null when they may not be
   * @param taken a user name that is somebody's already; null for none
   */
  public Reading read(Thing file, Stock stock, Instant now, Instant asOf, String taken) {
    Intake intake = new Intake(stock, ids, asOf);
    try {
      return read(file, intake, now, taken);
    } catch (FaultyFile whole) {
      return new Reading(Plan.unreadable(whole.fault()), null);
    }
  }

  private Reading read(Thing file, Intake intake, Instant now, String taken) {
    Problems problems = intake.problems();
    MasterData[] data = new MasterData[1];
    problems.within(
        new Node("", file, problems),
        root -> {
          root.knows("initialPassword", "entities", "programs", "organisations", "users");
          EntitiesSection entities = new EntitiesSection(intake);
          problems.each(root.objects("entities"), entities::read);
          ProgramsSection programs = new ProgramsSection(intake, format, now);
          problems.each(root.objects("programs"), programs::read);
          PartnersSection partners = new PartnersSection(intake, programs, entities);
          problems.each(root.objects("organisations"), partners::read);
          String initial = root.take("initialPassword", f -> PeopleSection.password(root, f));
          PeopleSection people = new PeopleSection(intake, partners, programs, initial, taken);
          problems.each(root.objects("users"), people::read);
          data[0] = data(entities, programs, partners, people);
        });
    if (problems.count() == 0 && intake.rows().isEmpty()) {
      problems.add(Fault.ofFile("setup.nothing-in-it"));
    }
    return new Reading(intake.plan(), data[0]);
  }

  private static MasterData data(
      EntitiesSection entities,
      ProgramsSection programs,
      PartnersSection partners,
      PeopleSection people) {
    return new MasterData(
        programs.programs(),
        programs.catalogues(),
        programs.periods().periods(),
        partners.organisations(),
        partners.locations(),
        partners.enrollments(),
        entities.entities(),
        partners.funds().funds(),
        partners.funds().earnings(),
        people.users(),
        programs.documents(entities.all()));
  }
}
