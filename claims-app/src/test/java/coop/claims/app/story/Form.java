package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/**
 * A part of the page that is filled in and sent, found by ids alone so that it works in every
 * language.
 *
 * @param visitor who fills it in
 * @param part the form, or what it is inside
 */
record Form(Visitor visitor, Locator part) {

  Form fill(String field, String text) {
    field(field).fill(text);
    return this;
  }

  Form choose(String field, String value) {
    field(field).selectOption(value);
    return this;
  }

  /** The first choice that contains the words. */
  Form chooseLike(String words) {
    Locator select = part.locator("select");
    String label =
        select.locator("option").allTextContents().stream()
            .filter(each -> each.contains(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no choice like " + words));
    select.selectOption(new SelectOption().setLabel(label));
    return this;
  }

  Form tick(String field) {
    field(field).check();
    return this;
  }

  Form attach(String fileName, String mediaType, byte[] bytes) {
    part.locator("input[type=file]").setInputFiles(new FilePayload(fileName, mediaType, bytes));
    return this;
  }

  Form write(String text) {
    part.locator("textarea").first().fill(text);
    return this;
  }

  Form type(String text) {
    part.locator("input[type=text]").first().fill(text);
    return this;
  }

  /** Presses the one button that fits; the page that comes back has nothing to complain about. */
  void press(String button) {
    visitor.and(() -> sending(button).click());
    assertThat(visitor.page().locator("#wrong").allInnerTexts())
        .as("what is wrong at %s", visitor.page().url())
        .isEmpty();
  }

  /** Presses the one button that fits; the page that comes back says what is wrong. */
  void pressInVain(String button) {
    visitor.and(() -> sending(button).click());
    assertThat(visitor.page().locator("#wrong").innerText())
        .as("what is wrong at %s", visitor.page().url())
        .isNotBlank();
  }

  /** What was kept of an earlier visit brings buttons of its own, which send nothing. */
  private Locator sending(String button) {
    return part.locator(button).and(visitor.page().locator(":not([type=button])"));
  }

  private Locator field(String name) {
    return part.locator("[id$=\":" + name + ":in\"]");
  }
}
