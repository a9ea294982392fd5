// Keeps what is being typed: a moment after the last key it is saved with the account, and it is
// there again when the page is opened next, in whatever browser. What the server did not take yet
// waits in this browser. Where somebody else has changed the same field, both texts are shown.
(function () {
  "use strict";

  const PAUSE = 1000;
  const AGAIN = 5000;
  const WARNING = 120;
  const PATIENCE = 2000;
  const ALIVE = "claims.alive";
  const SENT = "claims.sent";

  const skipped = /^(claims-|jakarta\.faces|javax\.faces|primefaces)/;
  const types = ["text", "date", "email", "number", "search", "url", "tel", "checkbox"];

  let texts;
  let page;
  /** Whether this page came back from a form that was sent: with what was typed, in place. */
  let posted;
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

  /**
   * What a form is called in what is kept. One of a list is known by the thing it stands in, not by
   * its row: rows move.
   */
  function keyOf(form, id) {
    const thing = /:\d+:/.test(id) && form.closest("article[id], li[id], tr[id]");
    return thing ? id.replace(/:\d+(?=:)/g, "") + " " + thing.id : id;
  }

  /** One form whose text is kept. */
  class Kept {
    constructor(form, id) {
      this.form = form;
      this.id = id;
      this.name = keyOf(form, id);
      this.before = new Map(fieldsOf(form).map((field) => [this.nameOf(field), valueOf(field)]));
      this.state = element("p", "", "keeping");
      this.state.setAttribute("role", "status");
      form.append(this.state);
      this.timer = null;
      this.unsaved = false;
      this.sent = false;
      this.mark("claims-kept", page);
      this.mark("claims-kept-form", this.name);
      form.addEventListener("input", () => this.typed());
      form.addEventListener("change", (event) => event.isTrusted && this.typed());
      form.addEventListener("submit", (event) => this.leave(event));
    }

    mark(name, value) {
      const mark = document.createElement("input");
      mark.type = "hidden";
      mark.name = name;
      mark.value = value;
      this.form.append(mark);
    }

    /** Without the form's own id, which a row's form has its number in. */
    nameOf(field) {
      return field.name.startsWith(this.id + ":") ? field.name.slice(this.id.length + 1) : field.name;
    }

    /** What was typed this very moment is saved before it is sent: the answer may be no. */
    leave(event) {
      if (event.defaultPrevented) {
        return;
      }
      const undecided = this.form.querySelector(".both:not([data-decided])");
      if (undecided) {
        event.preventDefault();
        undecided.querySelector("button").focus();
        return;
      }
      if (this.unsaved && !this.held) {
        event.preventDefault();
        this.held = true;
        const button = event.submitter;
        const patience = new Promise((enough) => setTimeout(enough, PATIENCE));
        // Not before this event has ended: a form does not send itself while it is being sent.
        Promise.race([this.save(), patience]).finally(() => setTimeout(() => {
          delete this.form.dataset.posted;
          this.form.requestSubmit(button);
        }));
        return;
      }
      this.sent = true;
      clearTimeout(this.timer);
      store(SENT, { page: page, form: this.name, before: Array.from(this.before) },
        window.sessionStorage);
    }

    /** The browser shows the page again as it was left. */
    comeBack() {
      this.sent = false;
      this.held = false;
    }

    /** The page came back with what this form was sent with; what stood there before is known. */
    resume(before) {
      const stood = new Map(before);
      const here = fieldsOf(this.form);
      const names = new Set(here.map((field) => this.nameOf(field)));
      const rowGone = Array.from(stood.keys()).some((name) => !names.has(name));
      here.forEach((field) => {
        const name = this.nameOf(field);
        if (!rowGone || !/:\d+:/.test(":" + name)) {
          this.before.set(name, stood.get(name) || "");
        }
      });
      if (this.changed().length > 0) {
        this.typed();
      }
    }

    get local() {
      return "claims.kept " + texts.person + " " + page + " " + this.name;
    }

    changed() {
      return fieldsOf(this.form)
        .filter((field) => valueOf(field) !== (this.before.get(this.nameOf(field)) || ""))
        .map((field) => ({
          name: this.nameOf(field),
          label: labelOf(field),
          typed: valueOf(field),
          before: this.before.get(this.nameOf(field)) || "",
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
      if (body === this.last) {
        // The field was only left: nothing is new, and it is no sign of life either.
        return;
      }
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
        if (answer.status >= 400 && answer.status < 500) {
          // The server has answered: asking again would change nothing.
          store(this.local, fields);
          this.unsaved = true;
          this.last = body;
          this.state.textContent = texts.refused;
          return;
        }
        if (!answer.ok) {
          throw new Error("not taken");
        }
        alive();
        this.last = body;
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
      this.last = null;
      this.state.replaceChildren();
      fetch(texts.address + "?" + new URLSearchParams({ page: page, form: this.name }),
        { method: "DELETE" }).catch(() => {});
    }

    /** Puts back what was typed; a field that was changed meanwhile shows both. */
    restore(kept) {
      const here = new Map(fieldsOf(this.form).map((field) => [this.nameOf(field), field]));
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
        if (field && posted) {
          this.before.set(each.name, each.before);
        }
      }
      if (back || without.length > 0) {
        this.tell(kept, without);
      } else if (!this.form.querySelector(".both") && !posted) {
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
          if (this.before.has(this.nameOf(field))) {
            put(field, this.before.get(this.nameOf(field)));
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
      // Who goes on writing has chosen; both texts stay to be read.
      field.addEventListener("input", () => { block.dataset.decided = ""; });
      (field.closest(".field") || field).append(block);
    }
  }

  function store(key, value, where) {
    try {
      (where || window.localStorage).setItem(key, JSON.stringify(value));
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

  /** The form this tab has sent last; asked once. */
  function sentLast() {
    try {
      const sent = JSON.parse(window.sessionStorage.getItem(SENT));
      window.sessionStorage.removeItem(SENT);
      return posted && sent && sent.page === page ? sent : null;
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
        // The page's address, and not the form that may have led here, once more.
        window.location.replace(page);
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
    posted = texts.posted === "true";
    page = window.location.pathname + window.location.search;
    const sent = sentLast();
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
    window.addEventListener("pageshow", function (event) {
      if (event.persisted) {
        forms.forEach((kept) => kept.comeBack());
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
      if (sent && sent.form === form.name) {
        form.resume(sent.before);
        form.state.textContent = saved ? saved.saved : "";
      } else if (waiting) {
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
