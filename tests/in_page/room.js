// @ts-check
// What does not fit: a page that scrolls sideways, a text that is cut off.
() => {
  /** @param {Element} element */
  const name = (element) =>
    `${element.tagName}.${element.className} ${(element.textContent ?? "").trim().slice(0, 40)}`;
  const scroller = document.scrollingElement ?? document.documentElement;
  const faults = [];
  if (scroller.scrollWidth > innerWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".scroll *"),
    );
    faults.push(`sideways ${scroller.scrollWidth} > ${innerWidth}: ${wide.slice(0, 3).map(name).join("; ")}`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    // What only a screen reader reads is cut off on purpose.
    if (clipPath !== "none" || element.closest("svg") || element.matches("input, select, textarea")) continue;
    const cut =
      (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (cut) faults.push(`cut: ${name(element)}`);
    if (overflowX === "auto" && !element.matches("[tabindex='0'][role=region]") && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`scrolls without a name: ${name(element)}`);
    }
  }
  return faults;
}
