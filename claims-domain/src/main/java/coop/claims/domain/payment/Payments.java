package coop.claims.domain.payment;

import java.util.List;

/** Payments in storage. */
public interface Payments {
  void add(List<Payment> payments);
}
