package coop.claims.web.api;

import coop.claims.web.account.MeResource;
import coop.claims.web.account.OwnPasswordResource;
import coop.claims.web.account.SavedViewsResource;
import coop.claims.web.account.TokensResource;
import coop.claims.web.account.UsersResource;
import coop.claims.web.claim.ClaimCommentsResource;
import coop.claims.web.claim.ClaimConfirmationsResource;
import coop.claims.web.claim.ClaimDecisionsResource;
import coop.claims.web.claim.ClaimDocumentsResource;
import coop.claims.web.claim.ClaimExportResource;
import coop.claims.web.claim.ClaimHistoryResource;
import coop.claims.web.claim.ClaimInvoicesResource;
import coop.claims.web.claim.ClaimMetricsResource;
import coop.claims.web.claim.ClaimRequestsResource;
import coop.claims.web.claim.ClaimResource;
import coop.claims.web.claim.ClaimStatementsResource;
import coop.claims.web.claim.ClaimsResource;
import coop.claims.web.claim.ContentResource;
import coop.claims.web.claim.DeletedClaimsResource;
import coop.claims.web.claim.DocumentRequestCommentsResource;
import coop.claims.web.claim.DocumentRequestsResource;
import coop.claims.web.claim.DryRunResource;
import coop.claims.web.claim.OverviewResource;
import coop.claims.web.claim.ReplayExportResource;
import coop.claims.web.claim.ReplayResource;
import coop.claims.web.claim.SearchResource;
import coop.claims.web.claim.SecondThoughtsResource;
import coop.claims.web.currency.ExchangeRatesResource;
import coop.claims.web.currency.RateExportResource;
import coop.claims.web.dispute.DisputeResource;
import coop.claims.web.fund.FundAdjustmentsResource;
import coop.claims.web.fund.FundExportResource;
import coop.claims.web.fund.FundsResource;
import coop.claims.web.fund.LedgerResource;
import coop.claims.web.notification.MailResource;
import coop.claims.web.notification.MyNotificationsResource;
import coop.claims.web.notification.NotificationsResource;
import coop.claims.web.partner.EnrollmentsResource;
import coop.claims.web.partner.LocationsResource;
import coop.claims.web.partner.OrganisationsResource;
import coop.claims.web.payment.ClaimPaymentsResource;
import coop.claims.web.payment.PaymentExportResource;
import coop.claims.web.payment.PaymentsResource;
import coop.claims.web.program.CataloguesResource;
import coop.claims.web.program.ProgramsResource;
import coop.claims.web.program.SchemaResource;
import coop.claims.web.review.ClaimFeedbackResource;
import coop.claims.web.review.ItemDecisionsResource;
import coop.claims.web.review.QueueExportResource;
import coop.claims.web.review.ReviewQueueResource;
import coop.claims.web.review.ReviewResource;
import coop.claims.web.setup.FirstPasswordsResource;
import coop.claims.web.setup.InstallationResource;
import coop.claims.web.setup.MasterDataResource;
import coop.claims.web.shared.AnswerFilter;
import coop.claims.web.shared.BodyFilter;
import coop.claims.web.shared.BodyLimitFilter;
import coop.claims.web.shared.IdempotencyFilter;
import coop.claims.web.shared.JsonBodies;
import coop.claims.web.shared.ProblemMapper;
import coop.claims.web.shared.QueryFilter;
import coop.claims.web.shared.SignedInFilter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resources of the REST interface, in the order they are described, and what all share. */
@ApplicationPath(Api.ROOT)
public class Api extends Application {

  static final String ROOT = "/api/v1";

  static final List<Class<?>> RESOURCES =
      List.of(
          MeResource.class,
          TokensResource.class,
          OwnPasswordResource.class,
          UsersResource.class,
          SavedViewsResource.class,
          OrganisationsResource.class,
          LocationsResource.class,
          EnrollmentsResource.class,
          ProgramsResource.class,
          SchemaResource.class,
          CataloguesResource.class,
          DryRunResource.class,
          ReplayResource.class,
          ExchangeRatesResource.class,
          FundsResource.class,
          FundAdjustmentsResource.class,
          OverviewResource.class,
          SearchResource.class,
          ClaimsResource.class,
          ClaimResource.class,
          SecondThoughtsResource.class,
          DeletedClaimsResource.class,
          ClaimInvoicesResource.class,
          ClaimStatementsResource.class,
          ClaimDocumentsResource.class,
          ContentResource.class,
          ClaimMetricsResource.class,
          ClaimConfirmationsResource.class,
          ClaimCommentsResource.class,
          ClaimRequestsResource.class,
          DocumentRequestsResource.class,
          DocumentRequestCommentsResource.class,
          ReviewQueueResource.class,
          ReviewResource.class,
          ClaimFeedbackResource.class,
          ItemDecisionsResource.class,
          DisputeResource.class,
          ClaimHistoryResource.class,
          ClaimDecisionsResource.class,
          PaymentsResource.class,
          ClaimPaymentsResource.class,
          ClaimExportResource.class,
          QueueExportResource.class,
          PaymentExportResource.class,
          FundExportResource.class,
          RateExportResource.class,
          ReplayExportResource.class,
          InstallationResource.class,
          MasterDataResource.class,
          FirstPasswordsResource.class,
          NotificationsResource.class,
          MyNotificationsResource.class,
          MailResource.class,
          LedgerResource.class);

  static final List<Class<?>> PROVIDERS =
      List.of(
          SignedInFilter.class,
          BodyLimitFilter.class,
          QueryFilter.class,
          IdempotencyFilter.class,
          BodyFilter.class,
          JsonBodies.class,
          AnswerFilter.class,
          ProblemMapper.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new LinkedHashSet<>(RESOURCES);
    classes.addAll(PROVIDERS);
    return classes;
  }

  /**
   * No second description of the interface, in an older language, answers OPTIONS; and no reader or
   * writer of the server's own competes with {@link JsonBodies}. Another server ignores the words.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl", true,
        "jersey.config.server.disableJsonBinding", true,
        "jersey.config.server.disableMoxyJson", true);
  }
}
