package coop.claims.web.fund;

import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.FundStatus;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.web.shared.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fund as JSON. */
@Schema(
    description =
        "The co-op money of one enrollment, one period and one vendor entity, in that entity's"
            + " currency.")
public record FundBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID organisationId,
    @Schema(required = true, example = "Aurora Services") String organisationName,
    @Schema(required = true) UUID locationId,
    @Schema(required = true, example = "Lyon office") String locationName,
    @Schema(required = true, example = "CSP-DIRECT") String programCode,
    @Schema(required = true) LocalizedText programName,
    @Schema(required = true) UUID periodId,
    @Schema(required = true, example = "FY26-H1") String periodCode,
    @Schema(required = true, example = "IE") String entityCode,
    @Schema(required = true) Amount earned,
    @Schema(required = true, description = "Reserved and approved.") Amount claimed,
    @Schema(required = true) Amount approved,
    @Schema(required = true) Amount remaining,
    @Schema(
            required = true,
            description = "What can be claimed of it: nothing where it is below the threshold.")
        Amount claimable,
    @Schema(required = true, description = "BELOW_THRESHOLD becomes a rebate at the deadline.")
        FundStatus status,
    @Schema(description = "Of the program; earnings below it are no co-op funds.") Amount threshold,
    @Schema(
            required = true,
            description =
                "Whether its ledger was found wrong: nothing moves until the case is closed.")
        boolean caseOpen,
    @Schema(required = true, description = "By account of the ledger.")
        Map<String, Amount> balances,
    @Schema(required = true, description = "The last day to claim, in the program's zone.")
        LocalDate lapsesOn,
    @Schema(required = true, description = "From then on nothing can be claimed.")
        Instant expiresAt) {

  public static FundBody of(FundView fund) {
    Map<String, Amount> balances = new TreeMap<>();
    fund.balances().forEach((account, money) -> balances.put(account.name(), Amount.of(money)));
    return new FundBody(
        fund.id(),
        fund.organisationId(),
        fund.organisationName(),
        fund.locationId(),
        fund.locationName(),
        fund.programCode(),
        fund.programName(),
        fund.periodId(),
        fund.periodCode(),
        fund.entityCode(),
        Amount.of(fund.earned()),
        Amount.of(fund.claimed()),
        Amount.of(fund.approved()),
        Amount.of(fund.remaining()),
        Amount.of(fund.claimable()),
        fund.status(),
        Amount.of(fund.threshold()),
        fund.caseOpen(),
        balances,
        fund.lapsesOn(),
        fund.expiresAt());
  }
}
