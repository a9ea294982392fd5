package coop.claims.app.architecture.broken.domain.shared;

final class ShowsItsState {

  public int state;
}
