package coop.claims.web.page;

import coop.claims.domain.account.Actor;
import coop.claims.domain.setup.Installation.Vendor;
import coop.claims.domain.setup.SetUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the vendor is called who runs this installation: asked until it is known, and kept. */
@ApplicationScoped
public class VendorName {

  @Inject SetUp setUp;

  private volatile String name;

  /** Empty when the installation was not set up on the set-up page. */
  public Optional<String> name(Actor asking) {
    if (name == null) {
      name = setUp.vendor(asking).orThrow().map(Vendor::name).orElse(null);
    }
    return Optional.ofNullable(name);
  }
}
