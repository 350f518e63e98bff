// Small helps on top of pages that work without JavaScript. No framework, no inline code.
"use strict";

// A second click on the same button sends nothing. The button stays where it is and keeps its
// value in the form, so that the server still sees which one was pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  // After a file the page stays, and may be asked for another one.
  if (form.method === "dialog" || form.method === "get" || "bestand" in form.dataset) return;
  if (form.dataset.verstuurd) {
    event.preventDefault();
    return;
  }
  if (event.defaultPrevented) return;
  form.dataset.verstuurd = "ja";
  const button = event.submitter;
  if (button) button.setAttribute("aria-disabled", "true");
});

function ready(form) {
  delete form.dataset.verstuurd;
  form.querySelectorAll("[aria-disabled=true][type=submit]").forEach((button) => {
    button.removeAttribute("aria-disabled");
  });
}

// Back in the history, or an answer from htmx: the form may be sent again.
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-verstuurd]").forEach(ready));
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest && event.target.closest("form");
  if (form) ready(form);
});

// A page with faults is the answer to a form. Coming back to it later would make the browser ask
// whether to send the form again; now it opens the page anew.
if (document.querySelector("[data-fouten]")) history.replaceState(null, "", location.href);

// The error summary speaks first, and its links put the cursor in the field itself.
function showErrors(within) {
  const summary = within.querySelector("[data-fouten]");
  if (summary) summary.focus();
}

document.addEventListener("DOMContentLoaded", () => showErrors(document));
document.addEventListener("htmx:afterSwap", (event) => showErrors(event.target));
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-fouten] a[href^='#']");
  if (!link) return;
  const control = document.getElementById(link.hash.slice(1));
  if (!control) return;
  event.preventDefault();
  const field = control.closest(".veld");
  (field || control).scrollIntoView({ block: "start" });
  control.focus({ preventScroll: true });
});

// What opens above the menu of a phone closes when somebody goes on elsewhere.
const opened = () => document.querySelector(".navigatie__meer details[open]");

function leaveMenu(event) {
  const menu = opened();
  if (menu && !menu.contains(event.target)) menu.open = false;
}

document.addEventListener("click", leaveMenu);
document.addEventListener("focusin", leaveMenu);
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && opened();
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
window.addEventListener("pageshow", (event) => {
  const menu = event.persisted && opened();
  if (menu) menu.open = false;
});
