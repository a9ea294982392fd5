package coop.claims.app.architecture.broken.web.claim;

import coop.claims.app.architecture.broken.app.edge.Stray;

record SeesTheApp(Stray app) {}
