package coop.claims.app.architecture.broken.app.launch;

import coop.claims.app.architecture.broken.app.edge.Stray;

record SeesTheRest(Stray rest) {}
