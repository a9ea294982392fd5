package coop.claims.app.architecture.broken.persistence.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class OpenRow {

  @Id private int id;
}
