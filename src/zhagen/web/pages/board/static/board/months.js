// Where not all months fit, the newest are in sight; the older ones are a swipe away.
for (const table of document.querySelectorAll(".months .scroll-x")) table.scrollLeft = table.scrollWidth;
