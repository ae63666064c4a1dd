// @ts-check
// What the keyboard should reach on this page, each once, in the order of reading.
() => {
  const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const groups = new Set();
  return [...document.querySelectorAll(all)].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(":disabled")) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    // Of radio buttons Tab reaches one; arrow keys reach the others.
    const isFirst = !groups.has(element.name);
    groups.add(element.name);
    return isFirst;
  }).length;
}
