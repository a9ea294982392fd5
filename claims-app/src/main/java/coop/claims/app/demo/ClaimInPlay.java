package coop.claims.app.demo;

import coop.claims.app.demo.Timetable.Plan;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A claim of the script while it is played: what its people would have on their screens. */
final class ClaimInPlay {

  final ScriptedClaim script;
  final Plan plan;

  /** Documents by proof requirement, in the order they came. */
  final Map<String, UUID> proofs = new LinkedHashMap<>();

  /** Which step was refused and why, so that the rest of the script does not fit; null if none. */
  String stopped;

  UUID id;
  UUID feedback;
  String feedbackSlot;
  UUID request;
  String requestedSlot;
  UUID invoiceFile;
  Instant now;

  private Long version;

  ClaimInPlay(ScriptedClaim script, Plan plan) {
    this.script = script;
    this.plan = plan;
  }

  /** The version last heard of. */
  Long version() {
    return version;
  }

  /** Notes the new version; answers what the command made. */
  UUID heard(Outcome<Receipt> outcome) {
    Receipt receipt = outcome.orThrow();
    version = receipt.version();
    return receipt.id();
  }

  /** Somebody looked at the claim again. */
  void read(long current) {
    version = current;
  }
}
