// The slider goes to its month when it is let go; the day beside it and in the field below follows while it moves.
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
  range.addEventListener("change", () => slide.requestSubmit());
})();
