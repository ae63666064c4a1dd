// @ts-check
// In the reader's own colours: what has lost the line or the shape by which it was known.
() => {
  const { parsed, contrast } = /** @type {any} */ (window).colours;
  const paper = parsed(getComputedStyle(document.body).backgroundColor);

  /** @param {string} text */
  const shows = (text) => text !== "none" && parsed(text)[3] === 1 && contrast(parsed(text), paper) >= 3;
  /** @param {CSSStyleDeclaration} style */
  const hasLine = (style) =>
    ["top", "right", "bottom", "left"].some(
      (side) =>
        parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1 &&
        style.getPropertyValue(`border-${side}-style`) !== "none" &&
        shows(style.getPropertyValue(`border-${side}-color`)),
    );
  /** @param {CSSStyleDeclaration} style */
  const isDrawn = (style) => shows(style.fill) || (parseFloat(style.strokeWidth) > 0 && shows(style.stroke));
  /** @param {CSSStyleDeclaration} style */
  const isUnderlined = (style) => style.textDecorationLine === "underline";

  /** @type {[string, (style: CSSStyleDeclaration) => boolean][]} */
  const promises = [
    ["select, textarea, input:not([type=radio], [type=checkbox])", hasLine],
    ["button, .button", (style) => hasLine(style) || isUnderlined(style)],
    [".status-mark, .status-tag, .card, .notice", hasLine],
    ["main svg :is(rect, circle, path, line, polyline):not([class*=hollow])", isDrawn],
    ["main p a:not(.button)", isUnderlined],
    [".menu [aria-current]", (style) => isUnderlined(style) || hasLine(style)],
  ];
  return promises.flatMap(([selector, holds]) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !holds(getComputedStyle(element)))
      .map((element) => `${element.tagName}.${element.getAttribute("class")} ${(element.textContent ?? "").trim().slice(0, 30)}`),
  );
}
