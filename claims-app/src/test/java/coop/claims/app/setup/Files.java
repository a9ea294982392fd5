package coop.claims.app.setup;

/** Master-data files to begin with. */
final class Files {

  /** Its lines are counted in tests: entities on 1, programs from 2, users on 26 and 29. */
  static final String GOOD =
      """
      {"entities": [{"code": "JP", "name": "Vendor Japan", "currency": "JPY"}],
       "programs": [{
         "code": "CLOUD", "name": {"en": "Cloud", "sv": "Moln"}, "family": "CLOUD",
         "calendar": {"zone": "Asia/Tokyo", "holidays": ["12-25", "2026-11-23"]},
         "terms": {"reviewBusinessDays": 3, "usersMayDispute": true},
         "catalogue": {
           "expenseTypes": [{"code": "MEDIA", "source": "INVOICE", "name": "Media"}],
           "activities": [{"code": "PRINT", "category": "DEMAND_GENERATION", "name": "Print",
             "expenseTypes": ["MEDIA"], "compositeOf": [],
             "requirements": [
               {"code": "brand", "kind": "CORE", "text": "The brand is shown"},
               {"code": "copy", "kind": "PROOF", "text": "A copy"},
               {"code": "reach", "kind": "METRIC", "text": "Reach", "valueType": "NUMBER"}]}]},
         "periods": [{"code": "P1",
           "earningStart": "2026-01-01", "earningEnd": "2026-06-30",
           "usageStart": "2026-07-01", "usageEnd": "2026-12-31", "claimOpen": "2026-08-16"}]}],
       "organisations": [{
         "code": "KITA", "name": "Kita", "country": "JP", "timeZone": "Asia/Tokyo",
         "language": "en",
         "locations": [{"code": "KITA-1", "name": "Sapporo",
           "enrollments": [{"program": "CLOUD",
             "funds": [{"entity": "JP", "period": "P1", "earned": "120000"}]}]}]}],
       "users": [
         {"username": "kita", "name": "Kita A", "email": "a@kita.example",
          "organisation": "KITA", "timeZone": "Asia/Tokyo",
          "roles": [{"role": "INCENTIVES_USER", "location": "KITA-1", "program": "CLOUD"}]},
         {"username": "rev", "name": "Rev", "email": "r@vendor.example", "timeZone": "UTC",
          "password": "own-password", "roles": [{"role": "REVIEWER"}]}]}
      """;

  private Files() {}
}
