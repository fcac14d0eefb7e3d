// The roll by taps: each name becomes one button that goes from absent to chaired and back. The radios stay beneath.
"use strict";
for (const calling of document.querySelectorAll(".calling")) {
  const told = calling.querySelector("[data-told]");
  const roll = calling.querySelector(".roll");
  const sift = calling.querySelector(".sift");
  if (!roll) continue;
  const words = sift.querySelector("[type=search]");
  const absent = sift.querySelector("[data-absent]");
  const everybody = sift.querySelector("[data-everybody]");

  const radios = (who) => [...who.querySelectorAll("[type=radio]")];
  const chosen = (who) => radios(who).find((radio) => radio.checked) || radios(who)[0];
  const word = (radio) => radio.parentElement.textContent.trim();
  const name = (who) => who.querySelector("legend b").textContent;
  const part = (tag, kind, text) => {
    const made = document.createElement(tag);
    made.className = kind;
    made.textContent = text || "";
    return made;
  };
  const count = () => {
    const states = [...roll.children].map((who) => chosen(who).value);
    calling.querySelector("[data-heads]").textContent = states.filter((state) => state !== "").length;
    for (const place of calling.querySelectorAll(".tally [data-state]"))
      place.textContent = states.filter((state) => state === place.dataset.state).length;
  };
  const draw = (who) => {
    const radio = chosen(who);
    who.dataset.state = radio.value;
    who.querySelector(".level b").textContent = word(radio);
  };
  const groups = () => new Set([...document.querySelectorAll("[name=groups]:checked")].map((box) => box.value));
  const show = () => {
    const wanted = words.value.trim().toLowerCase();
    const ours = groups();
    for (const who of roll.children) {
      const here = chosen(who).value !== "";
      const member = who.dataset.groups.split(" ").some((group) => ours.has(group));
      const aside = "aside" in who.dataset && !member && !here && !everybody.checked && !wanted;
      const found = who.querySelector("legend").textContent.toLowerCase().includes(wanted);
      who.hidden = aside || !found || (absent.checked && here);
    }
  };
  const build = (who) => {
    const tap = part("button", "tap");
    tap.type = "button";
    const level = part("span", "level");
    level.append(part("i", ""), part("b", ""));
    tap.append(...[...who.querySelector("legend").childNodes].map((one) => one.cloneNode(true)), level);
    who.append(tap);
    who.classList.add("by-tap");
    tap.addEventListener("click", () => {
      const all = radios(who);
      const next = all[(all.indexOf(chosen(who)) + 1) % all.length];
      next.checked = true;
      draw(who);
      count();
      told.textContent = `${name(who)} ${word(next)}`;
    });
    draw(who);
  };

  // Somebody found in the list of residents: onto the roll, as one who came.
  const add = (box) => {
    const key = box.value.replace("residents:", "");
    let who = document.getElementById(`who-${key}`);
    if (!who) {
      who = calling.querySelector("template").content.firstElementChild.cloneNode(true);
      who.id = `who-${key}`;
      who.dataset.groups = "";
      who.querySelector("legend b").textContent = box.parentElement.querySelector("b").textContent;
      who.querySelector("legend small").textContent = box.parentElement.querySelector("small")?.textContent || "";
      for (const radio of radios(who)) radio.name = `part-${key}`;
      build(who);
    }
    if (chosen(who).value === "") radios(who)[1].checked = true;
    draw(who);
    roll.prepend(who);
    who.hidden = false;
    box.closest("li").remove();
    count();
    told.textContent = `${name(who)} ${word(chosen(who))}`;
    who.querySelector(".tap").focus();
  };

  for (const who of roll.children) build(who);
  document.querySelector(".further .finder")?.addEventListener("chosen", (event) => {
    for (const box of event.currentTarget.querySelectorAll(".chosen [name=also]")) add(box);
  });
  for (const aside of sift.querySelectorAll("input")) aside.addEventListener("input", show);
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  for (const box of document.querySelectorAll("[name=groups]"))
    box.addEventListener("change", () => {
      const ours = groups();
      const rank = (who) => Number(!who.dataset.groups.split(" ").some((group) => ours.has(group)));
      roll.append(...[...roll.children].sort((one, other) => rank(one) - rank(other)));
      show();
    });
  // Enter in a field saves; without this it would press the first button that draws the page again.
  const save = document.createElement("button");
  save.hidden = true;
  calling.closest("form").prepend(save);
  calling.querySelector(".how").textContent = calling.dataset.tap;
  calling.classList.add("taps");
  sift.hidden = false;
  document.body.classList.add("scripted");
  count();
  show();
}
