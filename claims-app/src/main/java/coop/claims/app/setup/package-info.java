/**
 * Bringing an installation into use from one master-data file: the vendor's entities, programs with
 * their periods and catalogue, partners, funds and people.
 *
 * <p>The file is one JSON object. Codes are what things are referred to by; ids are given while it
 * is read. A field that is not known is refused, so that a slip of the pen is noticed. Everything
 * wrong is told at once, each with its path in the file, and then nothing is taken in.
 *
 * <pre>
 * {
 *   "initialPassword": for people without one of their own; optional
 *   "entities": [{"code", "name", "currency": ISO 4217}],
 *   "programs": [{
 *     "code", "name": {"en", "fr", "nl", "sv"; English is a must},
 *     "family": DEVICES, HOSTING, CLOUD, MANAGED_RESELLER or OTHER,
 *     "calendar": {
 *       "zone", "opens": "09:00", "closes": "17:00",
 *       "holidays": ["12-25" for every year, "2026-04-06" for that day]},
 *     "terms": {
 *       "reviewBusinessDays", "disputeBusinessDays", "responseBusinessDays", "disputeWindowDays",
 *       "paymentBusinessDays", "taxInvoiceRequired", "taxReimbursed", "usersMayDispute";
 *       what is left out is as published},
 *     "catalogue": name of the file with its expense types and activities, beside this one,
 *     "periods": either {"halfYears": {"from": -2, "to": 1}}, half-years around today, 0 being the
 *       one that is claimed for today, or
 *       [{"code", "earningStart", "earningEnd", "usageStart", "usageEnd", "claimOpen",
 *         "claimDeadline": default usage end + 45 days,
 *         "resubmissionCutOff": default deadline + 45 days}]}],
 *   "organisations": [{
 *     "code", "name", "country": ISO 3166-1 alpha-2, "timeZone", "language",
 *     "locations": [{
 *       "code", "name", "country": default the organisation's,
 *       "enrollments": [{
 *         "program", "status": default ENROLLED,
 *         "funds": [{"entity", "earned": "1250.00",
 *           "period": its code, or its number among the half-years}]}]}]}],
 *   "users": [{
 *     "username", "name", "language", "timeZone",
 *     "email": absent: told in the application only,
 *     "organisation": code; absent for the vendor's people,
 *     "password": at least 8 characters; absent with no initialPassword: cannot sign in yet,
 *     "roles": [{"role", "location": absent for all, "program": absent for all}]}]
 * }
 * </pre>
 *
 * <p>A catalogue file is {"expenseTypes": [{"code", "source", "name"}], "activities": [{"code",
 * "category", "name", "active", "requiresPreApproval", "compositeOf", "expenseTypes",
 * "requirements": [{"code", "kind", "text", "mandatory", "minimumFiles", "mediaTypes",
 * "valueType"}]}]}.
 */
package coop.claims.app.setup;
