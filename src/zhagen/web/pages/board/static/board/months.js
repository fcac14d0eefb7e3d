// Where not all months fit, the newest are in sight; the older ones are a swipe away.
const showNewest = () => {
  for (const table of document.querySelectorAll(".months .scroll-x")) table.scrollLeft = table.scrollWidth;
};
showNewest();

// The months were not read yet: they are asked for, and stand here when they are.
if (document.querySelector("[data-coming]")) {
  fetch(location.href)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
    .then((text) => {
      const read = new DOMParser().parseFromString(text, "text/html").querySelector("main");
      document.querySelector("main").replaceWith(read);
      showNewest();
    })
    .catch(() => {
      document.querySelector("[data-coming]").hidden = true;
      document.querySelector(".coming-else").hidden = false;
    });
}
