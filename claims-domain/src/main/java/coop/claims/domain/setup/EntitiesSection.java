package coop.claims.domain.setup;

import coop.claims.domain.setup.MasterData.Entity;
import coop.claims.domain.setup.Plan.Kind;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the vendor's entities. */
final class EntitiesSection {

  private final Intake intake;
  private final Map<String, Entity> known = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Entity> entities = new ArrayList<>();

  EntitiesSection(Intake intake) {
    this.intake = intake;
    intake.stock().entities().forEach(e -> known.put(e.code(), e));
  }

  List<Entity> entities() {
    return entities;
  }

  /** Those that were there before, too; by their codes. */
  List<Entity> all() {
    return known.values().stream().sorted(Comparator.comparing(Entity::code)).toList();
  }

  Entity entity(Node node, String field) {
    String code = node.code(field);
    Entity entity = known.get(code);
    if (entity == null) {
      throw node.wrong(field, seen.contains(code) ? Problems.FOLLOWS : "setup.no-such", code);
    }
    return entity;
  }

  void read(Node node) {
    node.knows("code", "name", "currency");
    String code = node.code("code");
    if (!seen.add(code)) {
      throw node.wrong("code", "setup.twice", code);
    }
    Entity there = known.get(code);
    if (there != null) {
      node.same("name", there.name(), node::text);
      node.same("currency", there.currency(), field -> node.currency(field).getCurrencyCode());
      told(node, there, false);
      return;
    }
    String name = node.take("name", node::text);
    Currency currency = node.take("currency", node::currency);
    if (node.isSound()) {
      Entity made = new Entity(code, name, currency.getCurrencyCode());
      known.put(code, made);
      entities.add(made);
      told(node, made, true);
    }
  }

  private void told(Node node, Entity entity, boolean isNew) {
    intake.note(Kind.ENTITY, node, isNew, entity.code(), entity.name(), entity.currency());
  }
}
