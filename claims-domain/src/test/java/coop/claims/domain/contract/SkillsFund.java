package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.Ports;
import coop.claims.domain.world.SampleDocument;
import coop.claims.domain.world.Samples;
import coop.claims.domain.world.World;
import java.util.UUID;

/** The program of {@link SampleDocument} in force, and money in Amsterdam to claim from it. */
public final class SkillsFund {

  private final World world;
  private final Period period;

  private SkillsFund(World world, Period period) {
    this.world = world;
    this.period = period;
  }

  /** Published by the two managers of the world; 10,000 kronor in its first period. */
  public static SkillsFund inForce(World world) {
    return inForce(world, SampleDocument.text());
  }

  /**
   * @param text of the document
   */
  public static SkillsFund inForce(World world, String text) {
    String code = SampleDocument.SKILLS;
    Actor manager = world.people().programManager;
    long draft =
        done(world.in().documents().save(manager, code, null, SampleDocument.bytes(text)))
            .version();
    done(world.in().documents().publish(world.people().otherProgramManager, code, draft, false));
    Period period =
        world.looking(() -> world.ports().programs().periods(code)).stream()
            .filter(p -> p.code().equals("FY26-H1"))
            .findFirst()
            .orElseThrow();
    SkillsFund fund = new SkillsFund(world, period);
    fund.earn();
    return fund;
  }

  /** A draft of a claim for a print campaign. */
  public UUID draft() {
    return done(world
            .in()
            .claims()
            .create(
                world.people().user, Samples.newClaim(world.places().amsterdam.id(), period.id())))
        .id();
  }

  private void earn() {
    Ports ports = world.ports();
    Program program =
        world.looking(() -> ports.programs().program(SampleDocument.SKILLS)).orElseThrow();
    Enrollment enrollment =
        new Enrollment(
            ports.ids().next(),
            world.places().aurora.id(),
            world.places().amsterdam.id(),
            SampleDocument.SKILLS,
            Enrollment.Status.ENROLLED);
    Money earned = Money.of("10000.00", "SEK");
    Fund fund =
        Fund.open(
            ports.ids().next(),
            world.places().aurora.id(),
            enrollment.id(),
            period.id(),
            SampleDocument.ENTITY,
            earned.currency(),
            period.closesAt(program.calendar()));
    fund.earn(earned, new Booking(ports.ids(), world.clock().instant(), UUID.randomUUID(), "T"));
    ports.inTransaction(
        Actor.SET_UP,
        () -> {
          ports.partners().add(enrollment);
          ports.funds().add(fund);
          return null;
        });
  }
}
