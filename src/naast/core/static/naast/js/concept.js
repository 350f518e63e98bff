// What is typed in a long form (data-concept) is kept in this browser until it is sent, so that a
// closed lid or a lost connection costs nothing. Kept for four days, under the account that typed it;
// gone after sending, at logging out, and as soon as somebody else logs in here.
"use strict";

(() => {
  const { account, uit } = document.currentScript.dataset;
  const ALL = "naast.concept.";
  const MINE = `${ALL}${account}.`;
  const SENT = "naast.verstuurd";
  const KEEP = 4 * 24 * 3600 * 1000;
  const FORMAT = { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };
  const NEVER = ["csrfmiddlewaretoken"];
  let store;
  let loggedOut = false;
  try {
    store = window.localStorage;
    store.getItem(MINE);
  } catch {
    return;
  }

  const when = (at) => new Date(at).toLocaleString("nl-NL", FORMAT);
  const keys = () => Object.keys(store).filter((key) => key.startsWith(ALL));

  const usable = (draft) =>
    (draft && Date.now() - draft.at < KEEP && Array.isArray(draft.waarden) ? draft : null);

  function read(key) {
    try {
      return usable(JSON.parse(store.getItem(key)));
    } catch {
      return null;
    }
  }

  // Gone is one draft; what was offered and left unanswered when it was typed (`vorige`) comes back.
  function drop(key) {
    const draft = read(key);
    const older = draft && usable(draft.vorige);
    store.removeItem(key);
    if (older) store.setItem(key, JSON.stringify(older));
    return older;
  }

  function tidy() {
    keys()
      .filter((key) => !key.startsWith(MINE) || !read(key))
      .forEach((key) => store.removeItem(key));
  }

  // A form that was accepted leads on to another page by itself. On its own page it was refused; a
  // page that somebody went to says nothing: the connection may have been lost at sending.
  function forgetSent() {
    const path = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    const [visit] = performance.getEntriesByType("navigation");
    const from = document.referrer && new URL(document.referrer).pathname;
    const away = location.pathname !== path && !location.pathname.startsWith("/inloggen/");
    if (visit && visit.redirectCount > 0 && from === path && away) drop(MINE + path);
  }

  function watch(form) {
    const key = MINE + location.pathname;
    const never = [...NEVER, ...form.dataset.conceptNiet.split(" ")];
    const refused = document.querySelector("[data-fouten]");
    let timer = 0;
    let saved = false;
    let unanswered = null;

    const values = () =>
      [...new FormData(form)].filter(([name, value]) => !never.includes(name) && typeof value === "string");
    const typed = () => JSON.stringify(values().filter(([name]) => name !== "verzoek"));
    const before = refused ? "" : typed();
    const texts = () =>
      [...form.querySelectorAll("textarea")]
        .filter((box) => box.value.trim() && !never.includes(box.name))
        .map((box) => [box.labels[0] ? box.labels[0].firstChild.textContent.trim() : "", box.value]);

    const typedNow = (vorige) => ({
      at: Date.now(),
      titel: form.dataset.concept,
      waarden: values(),
      teksten: texts(),
      vorige,
    });

    // What is sent takes the place of what was offered and left unanswered, even with nothing in
    // it: else that would be gone after sending.
    function save({ sending = false } = {}) {
      clearTimeout(timer);
      timer = 0;
      if (loggedOut) return;
      if (typed() === before && !(sending && unanswered)) {
        if (saved) drop(key);
        saved = false;
        return;
      }
      try {
        store.setItem(key, JSON.stringify(typedNow(unanswered)));
        saved = true;
      } catch {
        // The browser is full: typing goes on as without this help.
      }
    }

    function fill(draft) {
      const left = draft.waarden.map((pair) => [...pair]);
      [...form.elements].filter((box) => box.name && !never.includes(box.name)).forEach((box) => {
        if (box.type === "checkbox" || box.type === "radio") {
          box.checked = left.some(([name, value]) => name === box.name && value === box.value);
          return;
        }
        const at = left.findIndex(([name]) => name === box.name);
        if (at < 0 || ["submit", "button", "file", "password"].includes(box.type)) return;
        [[, box.value]] = left.splice(at, 1);
        const more = box.closest("details");
        if (more && box.value) more.open = true;
      });
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function offer(draft) {
      unanswered = draft;
      const template = form.querySelector("template[data-concept-aanbod]");
      const found = template.content.cloneNode(true).querySelector("[data-aanbod]");
      found.querySelector("[data-wanneer]").textContent =
        `Op ${when(draft.at)} typte u hier iets dat nog niet is verstuurd. Het staat nog in deze browser.`;
      const done = () => {
        found.remove();
        const first = form.querySelector("textarea, input:not([type=hidden]), select");
        if (first) first.focus();
      };
      found.querySelector("[data-verder]").addEventListener("click", () => {
        const older = usable(draft.vorige);
        unanswered = typed() === before ? older : typedNow(older);
        fill(draft);
        done();
      });
      found.querySelector("[data-weg]").addEventListener("click", () => {
        unanswered = usable(draft.vorige);
        if (saved) save();
        else drop(key);
        done();
        if (unanswered) offer(unanswered);
      });
      template.after(found);
    }

    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(save, 400);
    });
    form.addEventListener("submit", () => {
      save({ sending: true });
      sessionStorage.setItem(SENT, location.pathname);
    });
    addEventListener("pagehide", () => {
      if (timer) save();
    });

    const draft = read(key);
    if (refused) {
      unanswered = draft && usable(draft.vorige);
      save();
    } else if (draft) {
      offer(draft);
    }
  }

  // Who left something unsent is not done: then the page does not say so.
  function show(place, any) {
    place.hidden = !any;
    document.querySelectorAll("[data-zonder-concepten]").forEach((part) => {
      part.hidden = any;
    });
  }

  function list(place) {
    const rows = place.querySelector("ul");
    const template = place.querySelector("template");
    const found = keys().map((key) => ({ key, draft: read(key) }));
    found.sort((one, other) => other.draft.at - one.draft.at);
    found.forEach(({ key, draft }) => {
      const row = template.content.cloneNode(true).querySelector("li");
      const link = row.querySelector("a");
      link.href = key.slice(MINE.length);
      link.textContent = draft.titel;
      const said = row.querySelector("[data-wanneer]");
      said.textContent = when(draft.at);
      row.querySelector("[data-weg] span").textContent = `: ${draft.titel}`;
      row.querySelector("[data-weg]").addEventListener("click", () => {
        const older = drop(key);
        if (older) {
          link.textContent = older.titel;
          said.textContent = when(older.at);
          return;
        }
        row.remove();
        show(place, Boolean(rows.querySelector("li")));
        const next = rows.querySelector("a") || document.getElementById("inhoud");
        next.focus();
      });
      rows.append(row);
    });
    show(place, found.length > 0);
  }

  // Instead of the form came a page that says why not: what was typed can be copied from it.
  function showTexts(place) {
    const draft = read(MINE + location.pathname);
    const texts = (draft && draft.teksten) || [];
    const template = place.querySelector("template");
    texts.forEach(([label, text]) => {
      const found = template.content.cloneNode(true);
      found.querySelector("h3").textContent = label;
      found.querySelector("p").innerText = text;
      place.append(found);
    });
    place.hidden = !texts.length;
  }

  tidy();
  forgetSent();
  addEventListener("pageshow", (event) => {
    if (event.persisted) sessionStorage.removeItem(SENT);
  });
  document.addEventListener("submit", (event) => {
    if (new URL(event.target.action).pathname !== uit) return;
    loggedOut = true;
    keys().forEach((key) => store.removeItem(key));
  });
  document.querySelectorAll("form[data-concept]").forEach(watch);
  document.querySelectorAll("[data-concepten]").forEach(list);
  document.querySelectorAll("[data-concept-tekst]").forEach(showTexts);
})();
