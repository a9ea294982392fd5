package coop.claims.web.shared;

import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.Theme;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.DecisionReceipt;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.DryRuns;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.PolicyReplays;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.claim.Submission;
import coop.claims.domain.currency.RatePlan;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.fund.Adjustment;
import coop.claims.domain.fund.AdjustmentReason;
import coop.claims.domain.fund.Discrepancy;
import coop.claims.domain.fund.FundStatus;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.notification.MailMode;
import coop.claims.domain.notification.NoticeGroup;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Cap;
import coop.claims.domain.program.Change;
import coop.claims.domain.program.Edition;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.rule.AppliedRule;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.setup.Plan;
import java.util.Map;

/** Under which prefix the bundles name the values of each enumeration. */
final class Names {

  static final Map<Class<?>, String> PREFIXES =
      Map.ofEntries(
          Map.entry(ClaimStatus.class, "status."),
          Map.entry(ClaimVerb.class, "verb."),
          Map.entry(ReasonCode.class, "reason."),
          Map.entry(ItemState.class, "itemstate."),
          Map.entry(ItemRef.Kind.class, "itemkind."),
          Map.entry(Payment.Status.class, "paymentstatus."),
          Map.entry(Payment.Basis.class, "paymentbasis."),
          Map.entry(Role.class, "role."),
          Map.entry(Side.class, "side."),
          Map.entry(Theme.class, "theme."),
          Map.entry(NoticeKind.class, "noticekind."),
          Map.entry(NoticeGroup.class, "noticegroup."),
          Map.entry(MailMode.class, "mailmode."),
          Map.entry(Document.Kind.class, "documentkind."),
          Map.entry(DocumentRequest.State.class, "requeststate."),
          Map.entry(Submission.Kind.class, "submissionkind."),
          Map.entry(ActivityType.Category.class, "category."),
          Map.entry(Feedback.Severity.class, "severity."),
          Map.entry(Finding.Severity.class, "severity."),
          Map.entry(Requirement.Kind.class, "requirementkind."),
          Map.entry(Requirement.ValueType.class, "valuetype."),
          Map.entry(ExpenseType.Source.class, "expensesource."),
          Map.entry(Program.Family.class, "family."),
          Map.entry(Cap.Kind.class, "capkind."),
          Map.entry(Cap.Scope.class, "capscope."),
          Map.entry(Question.Type.class, "questiontype."),
          Map.entry(Question.Scope.class, "questionscope."),
          Map.entry(Question.Role.class, "questionrole."),
          Map.entry(Change.Field.class, "difffield."),
          Map.entry(Edition.State.class, "editionstate."),
          Map.entry(DryRuns.Result.class, "trialresult."),
          Map.entry(DecisionReceipt.Kind.class, "receiptkind."),
          Map.entry(AppliedRule.State.class, "rulestate."),
          Map.entry(PolicyReplays.Verdict.class, "verdict."),
          Map.entry(Enrollment.Status.class, "enrollmentstatus."),
          Map.entry(StoredFile.ScanState.class, "scanstate."),
          Map.entry(Adjustment.State.class, "adjustmentstate."),
          Map.entry(AdjustmentReason.class, "fundreason."),
          Map.entry(FundStatus.class, "fundstatus."),
          Map.entry(Discrepancy.Kind.class, "discrepancy."),
          Map.entry(Movement.Account.class, "fundaccount."),
          Map.entry(Movement.Kind.class, "movement."),
          Map.entry(Plan.Kind.class, "setupkind."),
          Map.entry(RatePlan.Reason.class, "rateleft."),
          Map.entry(ReviewerClaims.Tab.class, "queuetab."));

  private Names() {}

  static String prefixOf(Enum<?> value) {
    String prefix = PREFIXES.get(value.getDeclaringClass());
    if (prefix == null) {
      throw new IllegalArgumentException("no words for " + value.getDeclaringClass());
    }
    return prefix;
  }
}
