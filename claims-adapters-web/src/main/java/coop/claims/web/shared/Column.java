package coop.claims.web.shared;

import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param header in the reader's language
 * @param value of a row: text, a number, an instant or a day; null for an empty cell
 */
public record Column<T>(String header, Function<? super T, ?> value) {}
