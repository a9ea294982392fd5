package coop.claims.domain.contract;

import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.DecisionReceipt;
import coop.claims.domain.claim.DecisionReceipt.Cap;
import coop.claims.domain.claim.DecisionReceipt.Evidence;
import coop.claims.domain.claim.DecisionReceipt.Kind;
import coop.claims.domain.claim.DecisionReceipt.Line;
import coop.claims.domain.claim.DecisionReceipt.Rule;
import coop.claims.domain.claim.DecisionReceipt.Shown;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.rule.AppliedRule.State;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Sha256;
import coop.claims.domain.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A receipt with everything in it that a receipt can have. */
final class FullReceipt {

  private FullReceipt() {}

  static DecisionReceipt of(World world, UUID claimId) {
    ClaimSnapshot claim = world.claim(claimId);
    return new DecisionReceipt(
        world.ports().ids().next(),
        claimId,
        claim.organisationId(),
        claim.life().submission(),
        Kind.PARTLY_APPROVED,
        true,
        claim.placement().programCode(),
        7,
        world.clock().instant(),
        Side.VENDOR,
        world.people().reviewer.userId(),
        null,
        "Så när som på resan",
        eur("1200.00"),
        eur("450.50"),
        List.of(
            new Rule(
                "proof.missing",
                7,
                "final-piece",
                new LocalizedText(Map.of("en", "The final piece", "sv", "Det färdiga \"trycket\"")),
                List.of(),
                State.NOT_MET,
                List.of(
                    new Evidence(
                        "document:" + new UUID(1, 2),
                        "pièce.pdf",
                        ItemState.REJECTED,
                        List.of(new Shown(new UUID(1, 2), "pièce.pdf", Sha256.hex("x"))))),
                null),
            new Rule(
                "claim.deadline-passed",
                7,
                null,
                null,
                List.of(LocalDate.of(2026, 8, 15), eur("1.10"), 80, "plain"),
                State.NOTED,
                List.of(new Evidence("claim", null, null, List.of())),
                eur("12.34"))),
        List.of(
            new Line(
                new UUID(3, 4),
                "MEDIA",
                LocalizedText.english("Media"),
                "Front page",
                "R-1 / 2026",
                eur("1200.00"),
                eur("450.50"),
                ReasonCode.OVER_CAP,
                "Half of it"),
            new Line(
                new UUID(3, 5), "OLD", null, null, null, eur("0.00"), eur("0.00"), null, null)),
        List.of(
            new Cap(
                "travel",
                "cap.per-person",
                LocalizedText.english("At most 5,000 a person"),
                eur("450.50"),
                null,
                eur("0.00"),
                eur("1200.00"),
                eur("749.50"),
                0),
            new Cap(
                "people",
                "cap.headcount",
                LocalizedText.english("At most 3"),
                null,
                3,
                eur("0.00"),
                eur("1200.00"),
                null,
                1)));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
