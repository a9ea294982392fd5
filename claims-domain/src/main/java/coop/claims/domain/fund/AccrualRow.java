package coop.claims.domain.fund;

import coop.claims.domain.shared.Money;
import java.util.Currency;

/**
 * One row of a table of accruals: what a location earned in a program and a period from an entity.
 * What could not be read is null, so that everything else in the row is still looked at.
 *
 * @param line it stands in
 * @param earned null when the amount or its currency could not be read
 */
public record AccrualRow(
    int line,
    String partner,
    String location,
    String program,
    String period,
    String entity,
    Money earned,
    Currency currency,
    String reference) {}
