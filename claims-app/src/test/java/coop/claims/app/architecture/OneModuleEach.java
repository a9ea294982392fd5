package coop.claims.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Every package is found in one build module only. */
final class OneModuleEach extends ArchCondition<JavaClass> {

  private final Function<JavaClass, String> moduleOf;
  private final Map<String, String> homes = new TreeMap<>();

  OneModuleEach(Function<JavaClass, String> moduleOf) {
    super("share their package with no other module");
    this.moduleOf = moduleOf;
  }

  @Override
  public void init(Collection<JavaClass> all) {
    homes.clear();
    all.forEach(each -> homes.putIfAbsent(each.getPackageName(), moduleOf.apply(each)));
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    String home = homes.get(item.getPackageName());
    if (!home.equals(moduleOf.apply(item))) {
      events.add(
          SimpleConditionEvent.violated(
              item,
              item.getName() + " is in " + moduleOf.apply(item) + ", its package also in " + home));
    }
  }
}
