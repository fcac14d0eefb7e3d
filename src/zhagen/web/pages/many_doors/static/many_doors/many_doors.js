// A round of doors by taps: a door takes what the brush says, a second tap takes it away. The lists stay beneath.
"use strict";
for (const form of document.querySelectorAll(".knocking")) {
  const told = form.querySelector("[data-told]");
  const tally = form.querySelector(".tally");
  const brush = form.querySelector(".brush");
  const brushes = [...brush.querySelectorAll("[type=radio]")];
  const doors = [];

  const count = () => {
    const tried = doors.filter((door) => door.list.value !== "").length;
    tally.textContent = tried ? tally.dataset.words.replace("{n}", tried) : "";
  };
  const draw = (door) => {
    const chosen = door.list.selectedOptions[0];
    door.tap.dataset.outcome = door.list.value;
    door.tap.setAttribute("aria-pressed", String(door.list.value !== ""));
    door.outcome.textContent = door.list.value ? chosen.textContent : "";
  };
  const write = (door, value) => {
    door.list.value = value;
    draw(door);
    count();
    told.textContent = `${door.name} ${door.list.selectedOptions[0].textContent}`;
  };
  const keyed = (event, place) => {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key in steps) doors[(place + steps[event.key] + doors.length) % doors.length].tap.focus();
    else if (event.key === "0") write(doors[place], "");
    else if (brushes[Number(event.key) - 1]) write(doors[place], brushes[Number(event.key) - 1].value);
    else return;
    event.preventDefault();
  };

  for (const place of form.querySelectorAll(".knock")) {
    const label = place.querySelector("label");
    const tap = document.createElement("button");
    tap.type = "button";
    tap.className = label.className;
    tap.append(...[...label.childNodes].map((one) => one.cloneNode(true)));
    const outcome = document.createElement("b");
    tap.append(outcome);
    const door = { tap, outcome, list: place.querySelector("select"), name: label.querySelector("small").textContent };
    const number = doors.push(door) - 1;
    label.hidden = door.list.hidden = true;
    place.prepend(tap);
    tap.addEventListener("click", () => {
      const wanted = brushes.find((one) => one.checked)?.value || "nobody_home";
      write(door, door.list.value === wanted ? "" : wanted);
    });
    tap.addEventListener("keydown", (event) => keyed(event, number));
    draw(door);
  }
  brush.hidden = false;
  count();
}
