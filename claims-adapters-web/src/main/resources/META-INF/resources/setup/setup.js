// The zone of whoever sets up is a good guess for the vendor's; it can be typed over.
(function () {
  "use strict";

  function ready() {
    const field = document.getElementById("setup:timeZone:in");
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const known = document.querySelector('#zones option[value="' + CSS.escape(zone || "") + '"]');
    if (field && !field.value && known && !document.getElementById("wrong")) {
      field.value = zone;
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", ready);
  } else {
    ready();
  }
})();
