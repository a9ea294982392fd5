package coop.claims.domain.setup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The installation's own rows in storage. */
public interface Installation {

  boolean isEmpty();

  /** Whether the demo's people are here, whose password everybody knows. */
  boolean isDemo();

  /** Remembers for good that the demo's people are here. */
  void markDemo(Instant at);

  void add(MasterData.Entity entity);

  /** Makes whoever else sets up or takes a file in wait until this transaction ends. */
  void lock();

  /** All the master data that is there. */
  Stock stock();

  /** The hash of the set-up link's secret; the former one opens nothing any more. */
  void keepLink(String sha256, Instant at);

  /** Empty when there is no link that opens anything. */
  Optional<String> link();

  /** No link opens anything any more. */
  void dropLink();

  /** Empty until it was set up on the set-up page. */
  Optional<Vendor> vendor();

  /** Once only. */
  void keepVendor(Vendor vendor, UUID by);

  /** When a file of exactly these bytes was first taken in. */
  Optional<Instant> takenIn(String fileSha256);

  /** Remembers a file; one that was taken in before stays as it was. */
  void keepFile(String fileSha256, Instant at, UUID by, int made);

  /** User names of active people who have not chosen a password of their own, in order. */
  List<Waiting> waiting();

  /**
   * The vendor who runs this installation.
   *
   * @param timeZone where its head office is
   */
  record Vendor(String name, ZoneId timeZone, Instant setUpAt) {}

  /** Somebody who has not chosen a password of their own. */
  record Waiting(UUID userId, String username, String name) {}
}
