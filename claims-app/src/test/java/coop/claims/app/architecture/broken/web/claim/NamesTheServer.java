package coop.claims.app.architecture.broken.web.claim;

import fish.payara.micro.PayaraMicro;

record NamesTheServer(PayaraMicro server) {}
