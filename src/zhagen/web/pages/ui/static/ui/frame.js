// An open menu closes when one goes on elsewhere on the page, or by Escape. Without this file its own head closes it.
const menus = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("focusin", (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// "/" looks for something from anywhere: in the field of the head, or on the page of the search.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const fields = document.querySelectorAll("main .seek-all [type=search], .top .seek-all [type=search]");
  const field = [...fields].find((one) => one.getClientRects().length > 0);
  const link = document.querySelector(".seek-link");
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.select();
  else location.assign(link.href);
});

// An answer to a form is read from what it says: from the first field that is wrong, or from what was saved.
document.addEventListener("DOMContentLoaded", () => {
  const main = document.getElementById("main");
  if (!main || location.hash || main.querySelector("[autofocus]")) return;
  const wrong = main.querySelector(".wrong");
  const said = wrong || main.querySelector(".note[role=alert], .done[role=status]");
  if (!said) return;
  for (let fold = said.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const place = wrong && wrong.closest(".field, fieldset, .seat");
  const drawn = (control) => control.getClientRects().length > 0;
  const control = place && [...place.querySelectorAll("input, select, textarea, button")].find(drawn);
  if (!control) said.tabIndex = -1;
  (control || said).focus();
});
