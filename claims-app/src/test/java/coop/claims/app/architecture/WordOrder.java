package coop.claims.app.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Conditions on the words of the house. */
final class WordOrder {

  private WordOrder() {}

  /** Depends on its own word and earlier ones. */
  static ArchCondition<JavaClass> of(String prefix) {
    return new ArchCondition<>("use no later word") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        int own = place(prefix, item);
        for (Dependency each : item.getDirectDependenciesFromSelf()) {
          JavaClass target = each.getTargetClass().getBaseComponentType();
          if (target.getPackageName().startsWith(prefix) && place(prefix, target) > own) {
            events.add(SimpleConditionEvent.violated(each, each.getDescription()));
          }
        }
      }
    };
  }

  /** Its package is {@code <root>.<module>.<word>}, and the word is known. */
  static ArchCondition<JavaClass> beInAWord(String root, List<String> words, Set<String> webWords) {
    return new ArchCondition<>("be in a package of one of the words") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        String[] parts = item.getPackageName().substring(root.length() + 1).split("\\.");
        boolean known =
            parts.length == 2
                && (words.contains(parts[1])
                    || (parts[0].equals("web") && webWords.contains(parts[1])));
        if (!known) {
          events.add(SimpleConditionEvent.violated(item, item.getName() + " is in no word"));
        }
      }
    };
  }

  /** No field is public, but constants. */
  static ArchCondition<JavaClass> havePublicStateOnlyAsConstants(Set<JavaModifier> constant) {
    return new ArchCondition<>("keep their state to themselves") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (JavaField field : item.getFields()) {
          Set<JavaModifier> modifiers = field.getModifiers();
          if (modifiers.contains(JavaModifier.PUBLIC) && !modifiers.containsAll(constant)) {
            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is public"));
          }
        }
      }
    };
  }

  private static int place(String prefix, JavaClass item) {
    String word = item.getPackageName().substring(prefix.length()).split("\\.")[0];
    return House.WORDS.indexOf(word);
  }
}
