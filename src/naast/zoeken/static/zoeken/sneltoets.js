// The key / puts the cursor in the search box, unless one is typing or has put the key out (WCAG
// 2.1.4). That choice stays in this browser.
"use strict";

const BOX = document.getElementById("zoekvak");
const NAME = "naast-sneltoets-zoeken";
const off = () => localStorage.getItem(NAME) === "uit";

document.addEventListener("keydown", (event) => {
  if (!BOX || off() || event.key !== "/" || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  BOX.focus();
  BOX.select();
});

const line = document.querySelector("[data-sneltoets]");
if (line) {
  const button = line.querySelector("button");
  const tell = () => {
    button.textContent = off() ? "Zet deze toets aan" : "Zet deze toets uit";
  };
  button.addEventListener("click", () => {
    localStorage.setItem(NAME, off() ? "aan" : "uit");
    tell();
  });
  tell();
  line.hidden = false;
}
