package coop.claims.app.architecture.broken.domain.wizardry;

record Unheard() {}
