package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the page that is open, as somebody who needs it to be readable. */
final class Eye {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /**
   * A partner's document in the browser's own viewer: no page of ours, and the viewer may never let
   * a script in. That it has a name is looked at here instead.
   */
  private static final String PAPER = "iframe";

  private Eye() {}

  /** No serious or critical finding of axe, every rule on. */
  static void findsNothing(Page page) {
    List<Rule> found =
        axe(page).analyze().getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .toList();
    assertThat(page.locator(PAPER + ":not([title])").count()).as("frames without a name").isZero();
    assertThat(found.stream().map(Eye::told).toList()).as("axe at %s", page.url()).isEmpty();
  }

  /**
   * It works on the page itself and tells of what is wrong alone: a page of its own for each look,
   * and word of everything that is right, take twice the time. The rules are the same, all of them.
   */
  private static AxeBuilder axe(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(options).setLegacyMode(true).exclude(List.of(PAPER));
  }

  /** Nothing stands out to the side. */
  static void seesNothingCutOff(Page page) {
    int wider =
        (int)
            page.evaluate(
                "() => document.documentElement.scrollWidth -"
                    + " document.documentElement.clientWidth");
    assertThat(wider).as("pixels to scroll sideways at %s", page.url()).isLessThanOrEqualTo(0);
  }

  /** No table hides columns behind its edge. */
  static void seesWholeTables(Page page) {
    int hidden =
        (int)
            page.evaluate(
                "() => [...document.querySelectorAll('.table-wrap')]"
                    + ".filter(each => each.scrollWidth > each.clientWidth + 1).length");
    assertThat(hidden).as("tables with hidden columns at %s", page.url()).isZero();
  }

  /** Enter in a field presses a form's first button, which must not be one that takes away. */
  static void seesNothingLostByEnter(Page page) {
    Object first =
        page.evaluate(
            "() => [...document.forms]"
                + ".filter(form => form.querySelector('input:not([type=hidden])'))"
                + ".map(form => form.querySelector('button[type=submit], input[type=submit]'))"
                + ".filter(button => button && button.matches('.quiet-button, .danger'))"
                + ".map(button => button.form.id)");
    assertThat((List<?>) first).as("forms whose Enter takes away at %s", page.url()).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getImpact()
        + " "
        + rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .map(node -> "\n  " + node.getTarget() + " " + node.getHtml())
            .limit(5)
            .collect(Collectors.joining());
  }
}
