// The line of what is carried over says what will be saved, as soon as something of it is changed by hand.
"use strict";
for (const fold of document.querySelectorAll("details.carried")) {
  const summary = fold.querySelector("summary");
  const head = summary.querySelector("span");
  const said = head.querySelector("b");
  const { today, todayWord, minutes, will } = summary.dataset;
  const word = (control) => control.closest("label").textContent.trim();
  const chosen = (name) => [...fold.querySelectorAll(`[name=${name}]:checked`)].filter((one) => one.value);
  fold.addEventListener("change", () => {
    const day = fold.querySelector("[name=day]").value;
    const parts = [day === today ? todayWord : day];
    for (const name of ["mode", "initiator", "purpose"]) parts.push(...chosen(name).map(word));
    parts.push(...chosen("minutes").map((one) => minutes.replace("0", one.value)));
    const who = chosen("workers");
    if (who.length > 1) parts.push(...who.map(word));
    said.textContent = parts.filter(Boolean).join(" · ");
    head.firstChild.textContent = `${will} `;
  });
}
