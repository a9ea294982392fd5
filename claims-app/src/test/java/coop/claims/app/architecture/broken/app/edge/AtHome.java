package coop.claims.app.architecture.broken.app.edge;

record AtHome() {}
