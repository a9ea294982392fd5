package coop.claims.web.setup;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.setup.Installation.Vendor;
import coop.claims.domain.setup.MasterDataImport;
import coop.claims.domain.setup.MasterDataImport.Taken;
import coop.claims.domain.setup.Plan;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Master-data files after set-up, and first passwords, at {@code /master-data}. */
@Named("masterDataView")
@ViewScoped
public class MasterDataView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Names of people that the page lists; the rest are counted. */
  private static final int MOST_NAMES = 50;

  @Inject MasterDataImport imports;
  @Inject SetUp setUp;
  @Inject ChosenFile chosen;
  @Inject CallContext context;
  @Inject HttpServletRequest request;
  @Inject Posting posting;
  @Inject Wording wording;

  private List<String> waiting = List.of();
  private String usernames;
  private PlanSheet sheet;

  public void load() {
    Actor actor = context.actor();
    if (!actor.holdsSomewhere(Role.VENDOR_ADMINISTRATOR)) {
      throw Refusal.forbidden().asException();
    }
    waiting = imports.waiting(actor).orThrow();
  }

  public void preview() {
    Optional<byte[]> file = chosen.bytes();
    sheet = null;
    if (file.isEmpty()) {
      posting.wrong("file", wording.get("setup.file.none"));
      return;
    }
    isSound(file.get());
  }

  private boolean isSound(byte[] file) {
    sheet =
        posting
            .answer(imports.preview(context.actor(), file))
            .map(plan -> PlanSheet.of(plan, wording.texts()))
            .orElse(null);
    if (sheet != null && !sheet.isSound()) {
      posting.wrong("file", wording.format("setup.file.faulty", sheet.getFaultCount()));
    }
    return sheet != null && sheet.isSound();
  }

  public void take() {
    Optional<byte[]> file = chosen.bytes();
    sheet = null;
    if (file.isEmpty()) {
      posting.wrong("file", wording.get("setup.file.none"));
      return;
    }
    if (isSound(file.get())) {
      posting.answer(imports.take(context.actor(), file.get())).ifPresent(this::taken);
    }
  }

  private void taken(Taken taken) {
    KeptFirstPasswords.keep(request, taken.passwords());
    Plan plan = taken.plan();
    posting.done("/master-data", "masterdata.taken", plan.made(), plan.rows().size() - plan.made());
  }

  public void makePasswords() {
    List<String> named =
        usernames == null || usernames.isBlank()
            ? List.of()
            : Arrays.stream(usernames.split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    posting
        .answer(imports.newFirstPasswords(context.actor(), named))
        .ifPresent(
            made -> {
              KeptFirstPasswords.keep(request, made);
              posting.done("/master-data", "masterdata.passwords.made", made.size());
            });
  }

  public PlanSheet getSheet() {
    return sheet;
  }

  /** First passwords that can be downloaded, once. */
  public int getPasswords() {
    return KeptFirstPasswords.count(request);
  }

  /** How many have not chosen a password of their own. */
  public int getWaiting() {
    return waiting.size();
  }

  public String getWaitingNames() {
    String names = String.join(", ", waiting.subList(0, Math.min(MOST_NAMES, waiting.size())));
    return waiting.size() > MOST_NAMES ? names + ", …" : names;
  }

  /** Null when it was not set up on the set-up page. */
  public Vendor getVendor() {
    return setUp.vendor(context.actor()).orThrow().orElse(null);
  }

  public String getUsernames() {
    return usernames;
  }

  public void setUsernames(String usernames) {
    this.usernames = usernames;
  }
}
