// On a phone the stages are panels side by side. The one on record is shown first, and the strip says which are shown.
(() => {
  const stages = document.querySelector(".stages");
  const links = [...document.querySelectorAll(".strip a")];
  const panels = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (!stages || !panels.length || panels.includes(null)) return;

  const sideBySide = () => stages.scrollWidth > stages.clientWidth + 1;
  const placeOf = (panel) => panel.getBoundingClientRect().left - stages.getBoundingClientRect().left;

  // More than half of it can be seen: on a tablet that is so of two.
  const isShown = (panel) => {
    const left = placeOf(panel);
    const seen = Math.min(left + panel.clientWidth, stages.clientWidth) - Math.max(left, 0);
    return sideBySide() && seen > panel.clientWidth / 2;
  };
  const mark = () => {
    links.forEach((link, n) => (isShown(panels[n]) ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
  };

  const recorded = links.findIndex((link) => link.classList.contains("rec"));
  if (recorded > 0 && !location.hash && sideBySide()) stages.scrollLeft += placeOf(panels[recorded]);
  stages.addEventListener("scroll", mark, { passive: true });
  addEventListener("resize", mark);
  mark();
})();
