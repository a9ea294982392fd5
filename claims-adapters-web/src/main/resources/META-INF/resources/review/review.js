// The keys of the review page: J and K walk the items, A, C and R decide the chosen one. They can
// be switched off, are silent while something is being typed, and press what is on the page anyway.
(function () {
  "use strict";

  const SWITCH = "claims.review-keys";

  function stored() {
    try {
      return window.localStorage.getItem(SWITCH) !== "off";
    } catch (refused) {
      return true;
    }
  }

  function store(on) {
    try {
      window.localStorage.setItem(SWITCH, on ? "on" : "off");
    } catch (refused) {
      // Then the choice lasts as long as the page.
    }
  }

  function isTyping(element) {
    return Boolean(element.closest("input, select, textarea, [contenteditable]"));
  }

  function ready() {
    const form = document.getElementById("deciding");
    const box = document.getElementById("keys-on");
    let on = stored();
    let meant = null;

    if (box) {
      box.checked = on;
      box.addEventListener("change", function () {
        on = box.checked;
        store(on);
      });
    }

    function field(name) {
      return document.getElementById("deciding:" + name + ":in");
    }

    // Where their help is not shown, on a phone, there is no way to switch the keys off either.
    function isHelped() {
      const help = document.getElementById("keys");
      return Boolean(help && help.offsetParent);
    }

    // A change or a refusal needs a reason and words: the first one that is empty comes first.
    function press(target, key) {
      if (key === "a" || key === "j" || key === "k") {
        target.click();
        return;
      }
      meant = target;
      const empty = [field("reason"), field("text")].find((input) => input && !input.value);
      if (empty) {
        empty.focus();
      } else {
        target.click();
      }
    }

    document.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && event.ctrlKey && meant && form && form.contains(event.target)) {
        event.preventDefault();
        meant.click();
        return;
      }
      const free = !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target);
      if (!on || !free || !isHelped()) {
        return;
      }
      const key = event.key.toLowerCase();
      const target = /^[a-z]$/.test(key) && document.querySelector('[data-key="' + key + '"]');
      if (target) {
        event.preventDefault();
        press(target, key);
      }
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", ready);
  } else {
    ready();
  }
})();
