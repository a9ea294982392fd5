package coop.claims.domain.memory;

import coop.claims.domain.account.UserAccount;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.setup.Installation;
import coop.claims.domain.setup.MasterData.Entity;
import coop.claims.domain.setup.Stock;
import coop.claims.domain.setup.Stock.FundThere;
import coop.claims.domain.setup.Stock.Person;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@link Installation} in memory. */
final class InMemoryInstallation implements Installation {

  private final Table<String, Entity> entities;
  private final Table<Boolean, Instant> demo;
  private final Table<Boolean, String> link;
  private final Table<Boolean, Vendor> vendor;
  private final Table<String, Instant> files;
  private final InMemoryAccounts accounts;
  private final InMemoryPartners partners;
  private final InMemoryPrograms programs;
  private final Supplier<InMemoryFunds> funds;

  InMemoryInstallation(
      Tables tables,
      InMemoryAccounts accounts,
      InMemoryPartners partners,
      InMemoryPrograms programs,
      Supplier<InMemoryFunds> funds) {
    this.entities = tables.table();
    this.demo = tables.table();
    this.link = tables.table();
    this.vendor = tables.table();
    this.files = tables.table();
    this.accounts = accounts;
    this.partners = partners;
    this.programs = programs;
    this.funds = funds;
  }

  @Override
  public boolean isEmpty() {
    return entities.isEmpty() && accounts.isEmpty() && partners.isEmpty();
  }

  @Override
  public boolean isDemo() {
    return !demo.isEmpty();
  }

  @Override
  public void markDemo(Instant at) {
    demo.add(true, at);
  }

  @Override
  public void add(Entity entity) {
    entities.add(entity.code(), entity);
  }

  Stream<Entity> entities() {
    return entities.stream();
  }

  Entity entity(String code) {
    return entities.get(code).orElseThrow();
  }

  /** One transaction at a time is all there is. */
  @Override
  public void lock() {}

  @Override
  public Stock stock() {
    List<Program> all = programs.programs();
    List<Catalogue> first = all.stream().map(p -> programs.catalogue(p.code(), 1)).toList();
    List<Period> periods = all.stream().flatMap(p -> programs.periods(p.code()).stream()).toList();
    return new Stock(
        entities.stream().toList(),
        all,
        first,
        periods,
        partners.organisations(),
        partners.locations(),
        partners.enrollments(),
        funds.get().all().map(this::fund).toList(),
        accounts.all().map(InMemoryInstallation::person).toList());
  }

  private FundThere fund(Fund.Snapshot fund) {
    Money takenIn =
        funds
            .get()
            .movements(fund.id())
            .filter(m -> m.kind() == Movement.Kind.EARN && "MASTER_DATA".equals(m.reason()))
            .map(Movement::amount)
            .reduce(Money.zero(fund.currency()), Money::plus);
    return new FundThere(fund.enrollmentId(), fund.periodId(), fund.entityCode(), takenIn);
  }

  private static Person person(UserAccount user) {
    return new Person(
        user.id(),
        user.username(),
        user.displayName(),
        user.email(),
        user.organisationId(),
        user.grants());
  }

  @Override
  public void keepLink(String sha256, Instant at) {
    link.put(true, sha256);
  }

  @Override
  public Optional<String> link() {
    return link.get(true);
  }

  @Override
  public void dropLink() {
    link.remove(true);
  }

  @Override
  public Optional<Vendor> vendor() {
    return vendor.get(true);
  }

  @Override
  public void keepVendor(Vendor kept, UUID by) {
    vendor.add(true, kept);
  }

  @Override
  public Optional<Instant> takenIn(String fileSha256) {
    return files.get(fileSha256);
  }

  @Override
  public void keepFile(String fileSha256, Instant at, UUID by, int made) {
    if (files.get(fileSha256).isEmpty()) {
      files.add(fileSha256, at);
    }
  }

  @Override
  public List<Waiting> waiting() {
    return accounts
        .all()
        .filter(UserAccount::active)
        .filter(u -> u.passwordHash() == null || accounts.hasFirstPassword(u.id()))
        .sorted(Comparator.comparing(UserAccount::username))
        .map(u -> new Waiting(u.id(), u.username(), u.displayName()))
        .toList();
  }
}
