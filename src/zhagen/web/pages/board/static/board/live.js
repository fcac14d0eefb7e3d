// The slider goes to its month when a finger or the mouse lets it go; by keyboard, on Enter or with the button, so that
// one may step on. The day beside it and in the field below follows while it moves.
(() => {
  const slide = document.querySelector("form.slide");
  if (!slide) return;
  const range = slide.elements.month;
  const days = [...document.querySelectorAll(".month-days time")];
  const field = document.querySelector("form.exact [name=as_of]");
  slide.classList.add("goes-itself");
  range.addEventListener("input", () => {
    const day = days[Number(range.value)];
    slide.querySelector("output").textContent = day.textContent;
    range.setAttribute("aria-valuetext", day.textContent);
    if (field) field.value = day.dateTime;
  });
  let pointed = false;
  range.addEventListener("pointerdown", () => { pointed = true; });
  range.addEventListener("keydown", () => { pointed = false; });
  range.addEventListener("change", () => { if (pointed) slide.requestSubmit(); });
})();
