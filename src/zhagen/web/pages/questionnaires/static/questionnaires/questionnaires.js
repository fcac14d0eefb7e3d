// Sheets by taps: one a screen, the next comes when all is answered; or a grid. A digit answers and goes on.
"use strict";
for (const form of document.querySelectorAll(".asking")) {
  const sheets = form.querySelector(".sheets");
  const told = form.querySelector("[data-told]");
  const tally = form.querySelector(".tally");
  const template = form.parentElement.querySelector("template");
  const modes = [...form.querySelectorAll("[data-mode]")];
  const isOpened = "opened" in form.dataset;
  let now = 0;

  const people = () => [...sheets.querySelectorAll(".person:not(.heads)")];
  const asks = (person) => [...person.querySelectorAll(".ask")];
  const isAnswered = (ask) => Boolean(ask.querySelector("input:checked")?.value);
  const number = (person) => person.querySelector("[name^=number-]");
  const count = () => {
    const filled = people().filter((person) => asks(person).some(isAnswered)).length;
    tally.textContent = filled ? tally.dataset.words.replace("{n}", filled) : "";
  };
  const add = () => {
    const all = people();
    const made = template.content.firstElementChild.cloneNode(true);
    for (const field of made.querySelectorAll("[name]")) field.name = field.name.replace(/-0/, `-${all.length}`);
    number(made).value = Number(number(all[all.length - 1]).value) + 1;
    sheets.append(made);
  };
  const show = (place) => {
    if (place < 0) return;
    if (place >= people().length) {
      if (isOpened) return;
      add();
    }
    now = place;
    for (const [at, person] of people().entries()) person.classList.toggle("now", at === now);
    if (form.classList.contains("one") && sheets.getBoundingClientRect().top < 0) sheets.scrollIntoView();
  };
  const goOn = (ask) => {
    const person = ask.closest(".person");
    const place = people().indexOf(person);
    const all = asks(person);
    const isLast = all.indexOf(ask) === all.length - 1;
    if (all.every(isAnswered) && form.classList.contains("one")) {
      told.textContent = tally.textContent;
      show(place + 1);
      return people()[place + 1] && asks(people()[place + 1])[0];
    }
    if (!isLast) return all[all.indexOf(ask) + 1];
    if (place === people().length - 1 && !isOpened) add();
    return people()[place + 1] && asks(people()[place + 1])[0];
  };

  sheets.addEventListener("change", count);
  sheets.addEventListener("click", (event) => {
    const ask = event.detail > 0 && event.target.matches(".ask input") && event.target.closest(".ask");
    if (ask && asks(ask.closest(".person")).every(isAnswered)) goOn(ask);
  });
  sheets.addEventListener("keydown", (event) => {
    const ask = event.target.closest(".ask");
    const chosen = ask && !event.ctrlKey && !event.metaKey && ask.querySelector(`input[value="${CSS.escape(event.key)}"]`);
    if (!chosen) return;
    event.preventDefault();
    chosen.checked = true;
    count();
    const next = goOn(ask);
    (next || ask).querySelector("input:checked").focus();
  });
  for (const mode of modes)
    mode.addEventListener("change", () => {
      for (const other of modes) {
        other.checked = other === mode;
        form.classList.toggle(other.dataset.mode, other === mode);
      }
      form.querySelector(".steps").hidden = mode.dataset.mode !== "one" || isOpened;
      show(now);
    });
  for (const step of form.querySelectorAll("[data-step]"))
    step.addEventListener("click", () => show(now + Number(step.dataset.step)));

  const wide = window.matchMedia("(min-width: 62.5em)").matches && !isOpened;
  const first = modes.find((mode) => mode.dataset.mode === (wide ? "grid" : "one"));
  // At what is wrong; else behind what a draft has filled in already.
  const begin = people().findIndex((person) => person.classList.contains("has-wrong"));
  const empty = people().findIndex((person) => !asks(person).some(isAnswered));
  now = Math.max(0, begin < 0 ? empty : begin);
  first.checked = true;
  first.dispatchEvent(new Event("change"));
  form.querySelector(".modes").hidden = isOpened;
  count();
}
