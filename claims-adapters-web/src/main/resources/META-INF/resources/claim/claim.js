// After a row was added or taken away the page comes back whole: this leads the eye, and the
// keyboard, to the row. Without it the page works the same, from the top.
(function () {
  "use strict";

  function show() {
    const mark = document.querySelector("[data-shows]");
    const row = mark && document.getElementById(mark.dataset.shows);
    if (!row || document.getElementById("wrong")) {
      return;
    }
    row.scrollIntoView({ block: "center" });
    const field = row.querySelector("select, input");
    (field || row).focus({ preventScroll: true });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", show);
  } else {
    show();
  }
})();
