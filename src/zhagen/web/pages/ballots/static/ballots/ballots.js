// Ballots by taps: the first that is tapped stands first. The next ballot comes when all have a place; the result
// beside it is counted anew each time. The lists of places stay beneath.
"use strict";
for (const form of document.querySelectorAll(".balloting")) {
  const voters = form.querySelector(".voters");
  const told = form.querySelector("[data-told]");
  const tally = form.querySelector(".tally");
  const tie = form.querySelector("[data-tie]");
  const template = form.parentElement.querySelector("template");
  const result = document.querySelector("[data-result]");
  const isOpened = "opened" in form.dataset;
  const doors = new WeakMap(); // a button -> its list of places
  let now = 0;
  let asked = 0;

  const all = () => [...voters.querySelectorAll(".voter")];
  const lists = (voter) => [...voter.querySelectorAll(".option select")];
  const placed = (voter) => lists(voter).map((list) => Number(list.value)).filter(Boolean);
  const number = (voter) => voter.querySelector("[name^=number-]");
  const draw = (voter) => {
    for (const tap of voter.querySelectorAll(".option button")) {
      const place = doors.get(tap).value;
      tap.querySelector("b").textContent = place;
      tap.setAttribute("aria-pressed", String(place !== ""));
    }
    const filled = all().filter((one) => placed(one).length).length;
    tally.textContent = filled ? tally.dataset.words.replace("{n}", filled) : "";
  };
  const build = (voter) => {
    for (const option of voter.querySelectorAll(".option")) {
      const list = option.querySelector("select");
      const tap = document.createElement("button");
      tap.type = "button";
      const words = document.createElement("span");
      words.textContent = option.querySelector("span").textContent;
      tap.append(document.createElement("b"), words);
      option.querySelector("label").hidden = true;
      option.prepend(tap);
      doors.set(tap, list);
    }
    draw(voter);
  };
  const count = async () => {
    const mine = ++asked;
    const answer = await fetch(form.dataset.count, { method: "POST", body: new FormData(form) }).catch(() => null);
    if (answer && answer.ok && mine === asked) result.innerHTML = await answer.text();
  };
  const add = () => {
    const last = all()[all().length - 1];
    const made = template.content.firstElementChild.cloneNode(true);
    for (const field of made.querySelectorAll("[name]")) field.name = field.name.replace(/-0/, `-${all().length}`);
    number(made).value = Number(number(last).value) + 1;
    voters.append(made);
    build(made);
  };
  const show = (place) => {
    if (place < 0) return;
    if (place >= all().length) {
      if (isOpened) return;
      add();
    }
    now = place;
    for (const [at, voter] of all().entries()) voter.classList.toggle("now", at === now);
    if (voters.getBoundingClientRect().top < 0) voters.scrollIntoView();
  };
  const write = (tap, place) => {
    const voter = tap.closest(".voter");
    const list = doors.get(tap);
    const before = Number(list.value);
    list.value = place;
    const left = placed(voter);
    // One that is taken away leaves no gap behind.
    if (place === "" && !left.includes(before))
      for (const other of lists(voter)) if (Number(other.value) > before) other.value = String(Number(other.value) - 1);
    draw(voter);
    told.textContent = `${tap.querySelector("span").textContent} ${list.value}`;
    if (lists(voter).every((one) => one.value)) {
      count();
      if (!isOpened) show(all().indexOf(voter) + 1);
      return all()[now].querySelector(".option button");
    }
    return null;
  };

  voters.addEventListener("click", (event) => {
    const tap = event.target.closest(".option button");
    if (!tap) return;
    const last = Math.max(0, ...placed(tap.closest(".voter")));
    const place = doors.get(tap).value ? "" : String(tie.checked && last ? last : last + 1);
    if (place) tie.checked = false;
    const next = write(tap, place);
    if (next && event.detail === 0) next.focus();
  });
  voters.addEventListener("keydown", (event) => {
    const tap = event.target.closest(".option button");
    if (!tap || event.ctrlKey || event.metaKey) return;
    const place = event.key === "0" ? "" : event.key;
    if (!/^\d$/.test(event.key) || ![...doors.get(tap).options].some((one) => one.value === place)) return;
    event.preventDefault();
    const taps = [...tap.closest(".voter").querySelectorAll(".option button")];
    (write(tap, place) || taps[taps.indexOf(tap) + 1] || tap).focus();
  });
  for (const step of form.querySelectorAll("[data-step]"))
    step.addEventListener("click", () => show(now + Number(step.dataset.step)));

  // What is typed and not saved would be gone with the page that answers.
  const unsaved = document.querySelector("[data-unsaved]");
  for (const other of document.querySelectorAll(".out form"))
    other.addEventListener("submit", (event) => {
      unsaved.hidden = tally.textContent === "" || isOpened;
      if (!unsaved.hidden) event.preventDefault();
    });

  for (const voter of all()) build(voter);
  form.classList.add("one");
  form.querySelector(".tools").hidden = form.querySelector(".keys").hidden = false;
  form.querySelector(".steps").hidden = isOpened;
  // At what is wrong; else behind what a draft has filled in already.
  const begin = all().findIndex((voter) => voter.classList.contains("has-wrong"));
  const empty = all().findIndex((voter) => !placed(voter).length);
  show(Math.max(0, begin < 0 ? empty : begin));
}
