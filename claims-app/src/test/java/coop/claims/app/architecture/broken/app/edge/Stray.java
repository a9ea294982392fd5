package coop.claims.app.architecture.broken.app.edge;

public record Stray() {}
