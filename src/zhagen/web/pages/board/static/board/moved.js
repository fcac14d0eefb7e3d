// After a save: fetches the page that says what it moved and puts its sentences here. Without it there is the link.
for (const place of document.querySelectorAll("[data-moved]")) {
  const link = place.querySelector("[data-moved-link]");
  const waits = place.querySelector("[data-moved-waits]");
  link.hidden = true;
  waits.hidden = false;
  fetch(link.querySelector("a").href)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
    .then((text) => {
      const said = new DOMParser().parseFromString(text, "text/html").getElementById("moved-said");
      place.replaceChildren(said);
    })
    .catch(() => {
      waits.hidden = true;
      link.hidden = false;
    });
}
