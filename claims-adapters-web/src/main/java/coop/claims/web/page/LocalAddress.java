package coop.claims.web.page;

/** Addresses that came from outside and may only lead to a page of this application. */
public final class LocalAddress {

  private static final int LONGEST = 2_000;
  private static final String HOME = "/";

  private LocalAddress() {}

  /**
   * The address if it is a path of this server, else the other one. A browser reads {@code //x} and
   * {@code /\x} as another server, and drops control characters before it looks.
   */
  public static String checked(String address, String otherwise) {
    boolean local =
        address != null
            && address.length() <= LONGEST
            && address.startsWith("/")
            && !address.startsWith("//")
            && address.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    return local ? address : otherwise;
  }

  /** As {@link #checked}, but signing in leads neither back to itself nor out again. */
  public static String afterSignIn(String address) {
    String checked = checked(address, HOME);
    boolean circular = checked.startsWith("/signin") || checked.startsWith("/signout");
    return circular ? HOME : checked;
  }
}
