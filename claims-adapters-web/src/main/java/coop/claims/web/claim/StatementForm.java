package coop.claims.web.claim;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A certification statement as it is being typed. */
public class StatementForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String workDescription;
  private String workFrom;
  private String workTo;
  private List<WorkRow> work = new ArrayList<>();
  private List<OtherCostRow> otherCosts = new ArrayList<>();
  private String certifierName;
  private String certifierTitle;
  private String certifiedOn;
  private boolean certified;
  private String note;
  private List<LineRow> lines = new ArrayList<>();

  public String getWorkDescription() {
    return workDescription;
  }

  public void setWorkDescription(String workDescription) {
    this.workDescription = workDescription;
  }

  public String getWorkFrom() {
    return workFrom;
  }

  public void setWorkFrom(String workFrom) {
    this.workFrom = workFrom;
  }

  public String getWorkTo() {
    return workTo;
  }

  public void setWorkTo(String workTo) {
    this.workTo = workTo;
  }

  public List<WorkRow> getWork() {
    return work;
  }

  public List<OtherCostRow> getOtherCosts() {
    return otherCosts;
  }

  public String getCertifierName() {
    return certifierName;
  }

  public void setCertifierName(String certifierName) {
    this.certifierName = certifierName;
  }

  public String getCertifierTitle() {
    return certifierTitle;
  }

  public void setCertifierTitle(String certifierTitle) {
    this.certifierTitle = certifierTitle;
  }

  public String getCertifiedOn() {
    return certifiedOn;
  }

  public void setCertifiedOn(String certifiedOn) {
    this.certifiedOn = certifiedOn;
  }

  public boolean isCertified() {
    return certified;
  }

  public void setCertified(boolean certified) {
    this.certified = certified;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public List<LineRow> getLines() {
    return lines;
  }

  void setLines(List<LineRow> rows) {
    this.lines = rows;
  }
}
