// Helps on the form of a contact: only the fields that apply, what is left to divide, and the cursor
// in the minutes when a kind was chosen. The page works without.
"use strict";

(() => {
  const place = document.querySelector("[data-in-persoon]");
  const form = place.closest("form");
  const inPerson = place.dataset.inPersoon.split(" ");
  const division = form.querySelector("[data-verdeling]");
  const left = form.querySelector("[data-over]");
  const number = (box) => (/^\d+$/.test(box.value.trim()) ? Number(box.value) : null);

  function showPlace() {
    const chosen = form.querySelector("[name=vorm]:checked");
    const applies = !chosen || inPerson.includes(chosen.value);
    place.hidden = !applies;
    place.querySelectorAll("select, input").forEach((box) => (box.disabled = !applies));
  }

  function chosenParts() {
    return [...division.querySelectorAll("[data-deel]")].filter((box) => {
      const chosen = form.querySelector(`[name=hulpvragen][value="${box.dataset.deel}"]`).checked;
      box.closest(".veld").hidden = !chosen;
      box.disabled = !chosen;
      return chosen;
    });
  }

  function words(total, parts) {
    if (parts.length < 2) return "Kies hierboven twee of meer hulpvragen om te verdelen.";
    if (total === null) return "Vul eerst de minuten van het contact in.";
    const rest = total - parts.reduce((sum, box) => sum + (number(box) || 0), 0);
    const open = parts.filter((box) => number(box) === null).length;
    if (rest < 0) return `U verdeelde ${-rest} minuten te veel.`;
    if (rest === 0) return "Alle minuten zijn verdeeld.";
    if (!open) return `Nog ${rest} minuten te verdelen.`;
    return open === 1
      ? `De andere ${rest} minuten gaan naar het vak dat leeg is.`
      : `De andere ${rest} minuten worden gelijk verdeeld over ${open} lege vakken.`;
  }

  function showDivision() {
    if (!division) return;
    const parts = chosenParts();
    const text = words(number(form.elements.minuten), parts);
    if (left.textContent !== text) left.textContent = text;
  }

  function show() {
    showPlace();
    showDivision();
  }

  form.addEventListener("input", show);
  form.addEventListener("change", show);
  window.addEventListener("pageshow", show);
  show();

  const begin = form.querySelector("[data-begin-hier]");
  if (begin && !document.querySelector("[data-fouten]")) {
    begin.focus({ preventScroll: true });
    begin.select();
    // On a phone it stands below what is filled in already.
    const out = begin.getBoundingClientRect().bottom > window.innerHeight;
    if (out) begin.closest(".veld").scrollIntoView({ block: "center" });
  }
})();
