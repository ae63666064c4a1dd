// @ts-check
// Follows the focus: after each Tab writes down what is wrong with where it is now.
/** @param {boolean} narrow all stands in one column, so that order shows */
(narrow) => {
  /** @type {Element[]} */
  const reached = [];
  /** @type {string[]} */
  const faults = [];
  /** @type {DOMRect | undefined} */
  let before;

  /** @param {Element} element */
  const name = (element) =>
    `${element.tagName}.${element.className} ${(element.textContent || element.id).trim().slice(0, 40)}`;

  /** A ring of 3 px, round the element or round the part of it that is drawn.
   * @param {Element} element */
  const hasRing = (element) =>
    [null, "::before", "::after"].some((part) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, part);
      return outlineStyle === "solid" && parseFloat(outlineWidth) >= 3 && !outlineColor.endsWith(", 0)");
    });

  /** In the window, and nothing in front of it.
   * @param {Element} element @param {DOMRect} box */
  const isSeen = (element, box) => {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return left < right && top < bottom && hit !== null && (element.contains(hit) || hit.contains(element));
  };

  /** On the page, not in the window, which scrolls.
   * @param {Element} element */
  const place = (element) => {
    const box = [...element.getClientRects()].find((rect) => rect.width > 1) ?? element.getBoundingClientRect();
    return { box, onPage: new DOMRect(box.x, box.y + scrollY, box.width, box.height) };
  };

  addEventListener("keyup", (event) => {
    const element = document.activeElement;
    if (event.key !== "Tab" || !element || element === document.body) return;
    const { box, onPage } = place(element);
    if (reached.includes(element)) faults.push(`twice: ${name(element)}`);
    if (!hasRing(element)) faults.push(`no ring: ${name(element)}`);
    if (!isSeen(element, box)) faults.push(`hidden: ${name(element)}`);
    if (narrow && before) {
      const isAbove = onPage.bottom <= before.top;
      const isBeside = onPage.top < before.bottom && onPage.bottom > before.top;
      if (isAbove || (isBeside && onPage.right <= before.left)) faults.push(`out of order: ${name(element)}`);
    }
    before = onPage;
    reached.push(element);
  });
  Object.assign(window, { walked: () => ({ reached: reached.length, first: reached[0]?.className, faults }) });
}
