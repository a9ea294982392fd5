// Comfort on top of pages that work without it: focus on what is wrong, sizes checked before a
// file travels, a second click on a posting form ignored.
(function () {
  "use strict";

  document.documentElement.classList.add("scripted");

  // This script's address is below the application's root, wherever that is.
  const root = document.currentScript.src.replace(/jakarta\.faces\.resource\/.*$/, "");

  function ready() {
    const wrong = document.getElementById("wrong");
    if (wrong) {
      wrong.focus();
    }
    document.querySelectorAll("input[type=file][data-most-bytes]").forEach(function (input) {
      input.addEventListener("change", function () {
        const most = Number(input.dataset.mostBytes);
        const tooLarge = Array.from(input.files).some((file) => file.size > most);
        input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
        if (tooLarge) {
          input.reportValidity();
        }
      });
    });
    document.querySelectorAll("select[data-shows]").forEach(function (select) {
      const parts = document.getElementById(select.dataset.shows).children;
      select.addEventListener("change", function () {
        Array.from(parts).forEach(function (part) {
          part.hidden = part.dataset.value !== select.value;
        });
      });
    });
    document.querySelectorAll("input[data-understood]").forEach(function (input) {
      input.addEventListener("change", function () {
        const said = document.getElementById(input.dataset.understood);
        const asked = new URLSearchParams({text: input.value, currency: input.dataset.currency});
        fetch(root + "understood?" + asked)
          .then((answer) => (answer.ok && !answer.redirected ? answer.text() : ""))
          .then((text) => { said.textContent = text; })
          .catch(() => { said.textContent = ""; });
      });
    });
    document.querySelectorAll("form[method=post]").forEach(function (form) {
      form.addEventListener("submit", function (event) {
        if (form.dataset.posted) {
          event.preventDefault();
        }
        form.dataset.posted = "yes";
      });
    });
    window.addEventListener("pageshow", function () {
      document.querySelectorAll("form[data-posted]").forEach(function (form) {
        delete form.dataset.posted;
      });
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", ready);
  } else {
    ready();
  }
})();
