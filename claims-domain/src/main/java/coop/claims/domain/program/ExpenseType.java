package coop.claims.domain.program;

import coop.claims.domain.shared.LocalizedText;

/** A kind of cost that may be reimbursed, and what must prove it. */
public record ExpenseType(String code, LocalizedText name, Source source) {

  /** Third-party cost is proven by an invoice, in-house work by a statement. */
  public enum Source {
    INVOICE,
    STATEMENT,
    EITHER;

    public boolean allows(Source used) {
      return this == EITHER || this == used;
    }
  }
}
