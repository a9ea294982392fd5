package coop.claims.persistence.claim;

import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.ReasonCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What stands decided on an item. */
@Embeddable
class JudgementColumns {

  @Enumerated(EnumType.STRING)
  @Column(name = "judgement")
  ItemState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "judgement_reason")
  ReasonCode reason;

  @Column(name = "judgement_text")
  String text;

  void take(Judgement judgement) {
    state = judgement.state();
    reason = judgement.reason();
    text = judgement.text();
  }

  Judgement judgement() {
    return new Judgement(state, reason, text);
  }
}
