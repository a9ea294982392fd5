package coop.claims.persistence;

import coop.claims.domain.claim.ClaimNumbers;
import coop.claims.domain.contract.AccountsContract;
import coop.claims.domain.contract.AdjustmentsContract;
import coop.claims.domain.contract.ChargesContract;
import coop.claims.domain.contract.ClaimIndexContract;
import coop.claims.domain.contract.ClaimListContract;
import coop.claims.domain.contract.ClaimReadingContract;
import coop.claims.domain.contract.ClaimsContract;
import coop.claims.domain.contract.CommentsAndRequestsContract;
import coop.claims.domain.contract.CopyContract;
import coop.claims.domain.contract.DeletedDraftsContract;
import coop.claims.domain.contract.DeliveriesContract;
import coop.claims.domain.contract.DocumentStoreContract;
import coop.claims.domain.contract.EventLogContract;
import coop.claims.domain.contract.FileClearingContract;
import coop.claims.domain.contract.FundViewsContract;
import coop.claims.domain.contract.FundsContract;
import coop.claims.domain.contract.IdentifiersContract;
import coop.claims.domain.contract.InstallationContract;
import coop.claims.domain.contract.KeptAsideContract;
import coop.claims.domain.contract.KeptTextsContract;
import coop.claims.domain.contract.LedgersContract;
import coop.claims.domain.contract.NoticesContract;
import coop.claims.domain.contract.OutboxContract;
import coop.claims.domain.contract.PartnersContract;
import coop.claims.domain.contract.PaymentsContract;
import coop.claims.domain.contract.PolicyReplaysContract;
import coop.claims.domain.contract.ProgramDocumentsContract;
import coop.claims.domain.contract.ProgramsContract;
import coop.claims.domain.contract.PuttingBackContract;
import coop.claims.domain.contract.RateTableContract;
import coop.claims.domain.contract.ReminderTimesContract;
import coop.claims.domain.contract.ReviewQueueContract;
import coop.claims.domain.contract.SavedViewsContract;
import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.world.Ports;
import coop.claims.persistence.claim.RandomClaimNumbers;
import coop.claims.persistence.evidence.FileDocumentStore;
import coop.claims.persistence.shared.TimeOrderedIds;
import coop.claims.persistence.testing.PostgresStorage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and the file system keep what every storage has to keep. */
class PortContractsTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @Nested
  class KeepsAccounts extends AccountsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsTypedTexts extends KeptTextsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsSavedViews extends SavedViewsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsExchangeRates extends RateTableContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class FindsClaims extends ClaimIndexContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class ListsClaims extends ClaimListContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class ReadsClaims extends ClaimReadingContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsClaims extends ClaimsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsCommentsAndRequests extends CommentsAndRequestsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsEvents extends EventLogContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsAdjustments extends AdjustmentsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class ChecksLedgers extends LedgersContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }

    @Override
    protected void damage(UUID fund, BigDecimal available) {
      STORAGE
          .database()
          .asSuperuser(
              "update fund set available = %1$s, budget = budget + available - %1$s where id = '%2$s'"
                  .formatted(available, fund));
    }
  }

  @Nested
  class ShowsFunds extends FundViewsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsCharges extends ChargesContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsFunds extends FundsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsAnInstallation extends InstallationContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsPartners extends PartnersContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsPayments extends PaymentsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsPrograms extends ProgramsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsProgramDocuments extends ProgramDocumentsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class ReplaysPolicies extends PolicyReplaysContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class QueuesClaims extends ReviewQueueContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class PutsBack extends PuttingBackContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsAside extends KeptAsideContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class RestoresDrafts extends DeletedDraftsContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class Copies extends CopyContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsNotices extends NoticesContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class ClearsFilesAway extends FileClearingContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsDeliveries extends DeliveriesContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsTheOutbox extends OutboxContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class FindsReminders extends ReminderTimesContract {
    @Override
    protected Ports empty() {
      return STORAGE.empty();
    }
  }

  @Nested
  class KeepsDocuments extends DocumentStoreContract {
    @TempDir Path folder;

    @Override
    protected DocumentStore empty() {
      return new FileDocumentStore(folder);
    }
  }

  @Nested
  class GivesIdentifiers extends IdentifiersContract {
    @Override
    protected Ids ids() {
      return new TimeOrderedIds();
    }

    @Override
    protected ClaimNumbers claimNumbers() {
      return new RandomClaimNumbers();
    }
  }
}
