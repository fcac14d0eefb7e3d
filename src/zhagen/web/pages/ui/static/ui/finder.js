// Finds people and homes as somebody types. Without this the button beside the field does the same.
"use strict";
for (const finder of document.querySelectorAll(".finder")) {
  const { source, name, type, exempt, none, some } = finder.dataset;
  const field = finder.querySelector("[type=search]");
  const said = finder.querySelector("[role=status]");
  const chosen = finder.querySelector(".chosen");
  const found = finder.querySelector(".found");
  const token = finder.closest("form").elements.csrfmiddlewaretoken.value;
  let last = 0;
  let waiting;
  const button = finder.querySelector(".ask button");
  button.hidden = button.disabled = true; // disabled, so that Enter in another field does not press it

  const part = (tag, text, kind) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  const row = (one) => {
    const item = document.createElement("li");
    const label = document.createElement("label");
    const box = document.createElement("input");
    const words = document.createElement("span");
    Object.assign(box, { type, name, value: one.key });
    words.append(part("b", one.name));
    if (one.where) words.append(" ", part("small", one.where));
    if (one.exempt) words.append(" ", part("small", exempt, "tag"));
    label.append(box, words);
    item.append(label);
    return item;
  };
  const find = async () => {
    const turn = ++last;
    const words = field.value.trim();
    if (!words) {
      found.replaceChildren();
      said.textContent = "";
      return;
    }
    let answer;
    try {
      // Sent, and not in the address: it would stand in the log of each server on its way.
      // With the day of what is written: who had left by then is not found.
      const day = finder.closest("form").elements.day?.value ?? "";
      const body = new URLSearchParams({ q: words, day, csrfmiddlewaretoken: token });
      answer = await fetch(source, { method: "POST", body, credentials: "same-origin" });
    } catch {
      answer = null;
    }
    if (turn !== last) return; // a later question has been asked
    if (!answer || !answer.ok || answer.redirected) {
      button.hidden = button.disabled = false; // no network, or signed out: the form itself will say so
      return;
    }
    const taken = new Set([...chosen.querySelectorAll("input")].map((box) => box.value));
    const rows = (await answer.json()).found.filter((one) => !taken.has(one.key));
    if (turn !== last) return;
    found.replaceChildren(...rows.map(row));
    said.textContent = rows.length ? some : none;
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 150);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    find();
  });
  found.addEventListener("change", (event) => {
    if (type === "radio") for (const box of chosen.querySelectorAll("[value]:not([value=''])")) box.closest("li").remove();
    chosen.append(event.target.closest("li"));
    found.replaceChildren();
    field.value = "";
    said.textContent = "";
    event.target.focus();
    finder.dispatchEvent(new CustomEvent("chosen", { bubbles: true }));
  });
}
