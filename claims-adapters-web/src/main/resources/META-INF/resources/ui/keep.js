// Keeps what is being typed: a moment after the last key it is saved with the account, and it is
// there again when the page is opened next, in whatever browser. What the server did not take yet
// waits in this browser. Where somebody else has changed the same field, both texts are shown.
(function () {
  "use strict";

  const PAUSE = 1000;
  const AGAIN = 5000;
  const WARNING = 120;
  const ALIVE = "claims.alive";

  const skipped = /^(claims-|jakarta\.faces|javax\.faces|primefaces)/;
  const types = ["text", "date", "email", "number", "search", "url", "tel", "checkbox"];

  let texts;
  let page;
  const forms = [];

  function fieldsOf(form) {
    return Array.from(form.elements).filter(function (field) {
      const kind = field.tagName === "INPUT" ? types.includes(field.type)
        : field.tagName === "TEXTAREA" || field.tagName === "SELECT";
      return kind && field.name && !skipped.test(field.name);
    });
  }

  function valueOf(field) {
    return field.type === "checkbox" ? (field.checked ? "on" : "") : field.value;
  }

  function put(field, value) {
    if (field.type === "checkbox") {
      field.checked = value === "on";
    } else {
      field.value = value;
    }
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** As it is read: a choice by its words. */
  function told(field, value) {
    if (field.tagName === "SELECT") {
      const option = Array.from(field.options).find((each) => each.value === value);
      return option ? option.text : value;
    }
    return value;
  }

  function labelOf(field) {
    const label = field.labels && field.labels[0];
    return label ? label.textContent.trim().replace(/\s+/g, " ").slice(0, 200) : "";
  }

  function element(name, text, classes) {
    const made = document.createElement(name);
    made.textContent = text || "";
    made.className = classes || "";
    return made;
  }

  function button(text, press) {
    const made = element("button", text, "small");
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  }

  /** One form whose text is kept. */
  class Kept {
    constructor(form, name) {
      this.form = form;
      this.name = name;
      this.before = new Map(fieldsOf(form).map((field) => [field.name, valueOf(field)]));
      this.state = element("p", "", "keeping");
      this.state.setAttribute("role", "status");
      form.append(this.state);
      this.timer = null;
      this.unsaved = false;
      this.sent = false;
      const mark = document.createElement("input");
      mark.type = "hidden";
      mark.name = "claims-kept";
      mark.value = page;
      form.append(mark);
      form.addEventListener("input", () => this.typed());
      form.addEventListener("change", (event) => event.isTrusted && this.typed());
      form.addEventListener("submit", () => { this.sent = true; clearTimeout(this.timer); });
    }

    get local() {
      return "claims.kept " + texts.person + " " + page + " " + this.name;
    }

    changed() {
      return fieldsOf(this.form)
        .filter((field) => valueOf(field) !== (this.before.get(field.name) || ""))
        .map((field) => ({
          name: field.name,
          label: labelOf(field),
          typed: valueOf(field),
          before: this.before.get(field.name) || "",
        }));
    }

    typed() {
      this.unsaved = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), PAUSE);
    }

    async save(leaving) {
      clearTimeout(this.timer);
      const fields = this.changed();
      if (!this.unsaved || this.sent) {
        return;
      }
      if (fields.length === 0) {
        this.unsaved = false;
        this.forget();
        return;
      }
      const body = JSON.stringify({ page: page, form: this.name, fields: fields });
      this.unsaved = false;
      try {
        const answer = await fetch(texts.address, {
          method: "POST",
          body: body,
          headers: { "Content-Type": "application/json" },
          keepalive: Boolean(leaving),
        });
        if (answer.redirected || answer.status === 401 || answer.status === 403) {
          throw new Error("signed out");
        }
        if (!answer.ok) {
          throw new Error("not taken");
        }
        alive();
        this.state.textContent = (await answer.json()).saved;
        drop(this.local);
      } catch (failure) {
        this.unsaved = true;
        store(this.local, fields);
        this.state.textContent = failure.message === "signed out" ? texts.signedOut : texts.waiting;
        this.timer = setTimeout(() => this.save(), AGAIN);
      }
    }

    forget() {
      drop(this.local);
      this.state.replaceChildren();
      fetch(texts.address + "?" + new URLSearchParams({ page: page, form: this.name }),
        { method: "DELETE" }).catch(() => {});
    }

    /** Puts back what was typed; a field that was changed meanwhile shows both. */
    restore(kept) {
      const here = new Map(fieldsOf(this.form).map((field) => [field.name, field]));
      const without = kept.fields.filter((each) => !here.has(each.name) && each.typed);
      let back = false;
      for (const each of kept.fields) {
        const field = here.get(each.name);
        const now = field ? valueOf(field) : null;
        if (field && now === each.before) {
          put(field, each.typed);
          back = true;
        } else if (field && now !== each.typed) {
          this.both(field, each, now);
        }
        if (field && document.getElementById("wrong")) {
          this.before.set(each.name, each.before);
        }
      }
      if (back || without.length > 0) {
        this.tell(kept, without);
      } else if (!this.form.querySelector(".both") && !document.getElementById("wrong")) {
        this.forget();
      }
    }

    tell(kept, without) {
      const note = element("div", "", "message info kept-note");
      note.append(element("p", kept.restored || texts.waiting));
      if (without.length > 0) {
        note.append(element("p", texts.noPlace));
        const list = document.createElement("ul");
        without.forEach((each) => list.append(element("li", each.label + ": " + each.typed)));
        note.append(list);
      }
      note.append(button(texts.discard, () => {
        for (const field of fieldsOf(this.form)) {
          if (this.before.has(field.name)) {
            put(field, this.before.get(field.name));
          }
        }
        this.unsaved = false;
        note.remove();
        this.forget();
      }));
      this.form.prepend(note);
    }

    both(field, each, now) {
      const block = element("div", "", "message attention both");
      block.append(element("p", texts.changed));
      const list = document.createElement("dl");
      list.append(element("dt", texts.yours), element("dd", told(field, each.typed)));
      list.append(element("dt", texts.theirs), element("dd", told(field, now)));
      block.append(list);
      const end = () => {
        block.remove();
        field.focus();
        this.typed();
      };
      block.append(
        button(texts.useYours, () => { put(field, each.typed); end(); }),
        button(texts.useTheirs, () => { put(field, now); end(); }));
      (field.closest(".field") || field).append(block);
    }
  }

  function store(key, fields) {
    try {
      window.localStorage.setItem(key, JSON.stringify(fields));
    } catch (full) {
      // Then it lasts as long as the page.
    }
  }

  function drop(key) {
    try {
      window.localStorage.removeItem(key);
    } catch (refused) {
      // Nothing was stored then.
    }
  }

  function stored(key) {
    try {
      return JSON.parse(window.localStorage.getItem(key));
    } catch (unreadable) {
      return null;
    }
  }

  /** Every tab of this browser hears that the session was used. */
  function alive() {
    try {
      window.localStorage.setItem(ALIVE, String(Date.now()));
    } catch (refused) {
      lastUsed = Date.now();
    }
    lastUsed = Date.now();
  }

  let lastUsed = Date.now();

  function usedAt() {
    try {
      return Math.max(lastUsed, Number(window.localStorage.getItem(ALIVE)) || 0);
    } catch (refused) {
      return lastUsed;
    }
  }

  /** Two minutes before the session ends somebody is asked; when it has ended, the page says so. */
  function watch(idleSeconds) {
    const dialog = document.getElementById("idle");
    if (!dialog || !(idleSeconds > WARNING)) {
      return;
    }
    dialog.querySelector("button").addEventListener("click", function () {
      ask().then(() => dialog.close());
    });
    window.setInterval(function () {
      const idle = (Date.now() - usedAt()) / 1000;
      if (idle >= idleSeconds) {
        window.location.reload();
      } else if (idle >= idleSeconds - WARNING && !dialog.open) {
        dialog.showModal();
      } else if (idle < idleSeconds - WARNING && dialog.open) {
        dialog.close();
      }
    }, 1000);
  }

  async function ask() {
    const answer = await fetch(texts.address + "?" + new URLSearchParams({ page: page }));
    if (!answer.ok || answer.redirected) {
      return [];
    }
    alive();
    return answer.json();
  }

  async function ready() {
    const keeping = document.getElementById("keeping");
    if (!keeping) {
      return;
    }
    texts = keeping.dataset;
    page = window.location.pathname + window.location.search;
    alive();
    watch(Number(texts.idle));
    document.querySelectorAll("form[method=post]").forEach(function (form) {
      const name = form.querySelector("input[name=claims-form]");
      if (name && name.value && fieldsOf(form).some((field) => field.tagName !== "SELECT")) {
        forms.push(new Kept(form, name.value));
      }
    });
    if (forms.length === 0) {
      return;
    }
    window.addEventListener("beforeunload", function (event) {
      if (forms.some((kept) => kept.unsaved && !kept.sent && kept.changed().length > 0)) {
        event.preventDefault();
      }
    });
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") {
        forms.forEach((kept) => kept.save(true));
      }
    });
    const kept = await ask().catch(() => []);
    for (const form of forms) {
      const waiting = stored(form.local);
      const saved = kept.find((each) => each.form === form.name);
      if (waiting) {
        form.restore({ fields: waiting, restored: saved && saved.restored });
        form.typed();
      } else if (saved) {
        form.restore(saved);
        form.state.textContent = saved.saved;
      }
    }
    document.documentElement.dataset.kept = "ready";
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", ready);
  } else {
    ready();
  }
})();
