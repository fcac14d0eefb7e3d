// Sums as they are typed; up and down lead from day to day. Without script the sums are those of the last save.
"use strict";
for (const grid of document.querySelectorAll("[data-grid]")) {
  const number = (text) => Number(String(text).trim().replace(",", ".")) || 0;
  const say = (sum) => String(Math.round(sum * 100) / 100);
  const rows = [...grid.tBodies[0].rows];
  const worth = (cell) => {
    const field = cell.querySelector("input");
    return number(field ? field.value : cell.textContent);
  };
  const add = () => {
    const columns = [];
    for (const row of rows) {
      const values = [...row.cells].slice(1, -1).map(worth);
      const sum = values.reduce((one, other) => one + other, 0);
      row.querySelector("[data-sum]").textContent = sum ? say(sum) : "";
      values.forEach((value, place) => (columns[place] = (columns[place] || 0) + value));
    }
    grid.querySelectorAll("[data-column]").forEach((cell, place) => (cell.textContent = say(columns[place] || 0)));
    grid.querySelector("[data-total]").textContent = say(columns.reduce((one, other) => one + other, 0));
  };
  grid.addEventListener("input", add);
  grid.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const cell = event.target.closest("td");
    if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows[rows.indexOf(cell.parentElement) + step];
    const field = row && row.cells[cell.cellIndex].querySelector("input");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  add();
}
