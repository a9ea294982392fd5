package coop.claims.domain.claim;

import java.util.List;
import java.util.UUID;

/** What cost lines stand in: an invoice or a statement. */
sealed interface Paper permits Invoice, Statement {

  UUID id();

  List<CostLine> lines();

  ItemRef item();

  Paper withLines(List<CostLine> changed);

  /** The content with this one, in place of the one with its id if there is one. */
  Content in(Content content);

  /** The content without the one with its id. */
  Content outOf(Content content);
}
