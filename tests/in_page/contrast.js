// @ts-check
// Texts that stand out from their ground less than `least`, each with its place and contrast.
/** @param {number} least */
(least) => {
  const { parsed, laid, contrast } = /** @type {any} */ (window).colours;

  /** @type {Map<Element, number[]>} */
  const known = new Map();
  /** The colour behind an element; it may also be drawn as a border image of one colour.
   * @param {Element} element @returns {number[]} */
  const ground = (element) => {
    const found = known.get(element) ?? lookBehind(element);
    known.set(element, found);
    return found;
  };
  /** @param {Element} element @returns {number[]} */
  const lookBehind = (element) => {
    const { backgroundColor, borderImageSource } = getComputedStyle(element);
    const drawn = /rgba?\([^)]*\)/.exec(borderImageSource);
    const own = parsed(drawn ? drawn[0] : backgroundColor);
    if (own[3] === 1) return own;
    const { parentElement } = element;
    return laid(own, parentElement ? ground(parentElement) : parsed("255 255 255"));
  };

  const faults = new Set();
  /** @param {Element} element @param {CSSStyleDeclaration} style @param {string} said */
  const measure = (element, style, said) => {
    const behind = ground(element);
    const colour = parsed(element instanceof SVGElement ? style.fill : style.color);
    const found = contrast(laid(colour, behind), behind);
    if (found >= least) return;
    const name = `${element.tagName}.${element.getAttribute("class")}`;
    faults.add(`${name} ${said.trim().slice(0, 40)}: ${found.toFixed(2)}`);
  };

  for (const details of document.querySelectorAll("details")) details.open = true;
  const shown = [...document.body.querySelectorAll("*")].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  for (const element of shown) {
    const said = [...element.childNodes].find(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    const isField = element.matches("input, select, textarea");
    if (said || isField) measure(element, getComputedStyle(element), said?.nodeValue ?? "");
    for (const part of ["::before", "::after"]) {
      const style = getComputedStyle(element, part);
      const written = style.content.replace(/ \/ .*|none|normal|url\(.*/, "");
      if (/[^"\s]/.test(written)) measure(element, style, written);
    }
  }
  return [...faults];
}
