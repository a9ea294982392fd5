/**
 * Benchmarks: how the cost of finding, listing and exporting grows with the number of claims. They
 * drive a running server over HTTP and are never part of the tests: {@code mvn -Pbench verify -pl
 * claims-app -am}, with {@code -Dbench.claims=} for how many claims there are in the end.
 */
package coop.claims.app.bench;
