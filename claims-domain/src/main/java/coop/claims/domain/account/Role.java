package coop.claims.domain.account;

/**
 * What somebody is trusted with; the rights themselves stand beside the thing they are about (a
 * claim's in {@code ClaimRights}). Names follow the public guide's page "Assign roles and
 * permissions to users".
 */
public enum Role {
  GLOBAL_ADMIN(Side.PARTNER),
  INCENTIVES_ADMIN(Side.PARTNER),
  INCENTIVES_USER(Side.PARTNER),
  ACCOUNT_ADMIN(Side.PARTNER),
  REVIEWER(Side.VENDOR),
  DISPUTE_REVIEWER(Side.VENDOR),
  SUPERVISOR(Side.VENDOR),
  FINANCE(Side.VENDOR),
  PROGRAM_MANAGER(Side.VENDOR),
  SUPPORT(Side.VENDOR),
  VENDOR_ADMINISTRATOR(Side.VENDOR),
  OPERATOR(Side.VENDOR);

  private final Side side;

  Role(Side side) {
    this.side = side;
  }

  public Side side() {
    return side;
  }
}
