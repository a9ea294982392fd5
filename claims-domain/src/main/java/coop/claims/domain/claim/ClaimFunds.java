package coop.claims.domain.claim;

import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.fund.Split;

/** The funds claims draw on, and how one is shared out over several. */
public final class ClaimFunds {

  private final Funds storage;
  private final Split split;

  public ClaimFunds(Funds storage, Split split) {
    this.storage = storage;
    this.split = split;
  }

  /** Locks the claim's funds; nothing that references them has been written before. */
  public ClaimMoney of(Open open) {
    return new ClaimMoney(open.claim(), storage, split, open.deed());
  }
}
