// @ts-check
// Colours as WCAG reckons with them, for the scripts beside this one.
(() => {
  /** @typedef {number[]} Colour red, green, blue, and how much of it is there */

  /** @param {string} text @returns {Colour} */
  const parsed = (text) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };

  /** What is seen of one colour laid over another.
   * @param {Colour} over @param {Colour} under @returns {Colour} */
  const laid = (over, under) => [
    ...[0, 1, 2].map((i) => over[i] * over[3] + under[i] * (1 - over[3])),
    over[3] + under[3] * (1 - over[3]),
  ];

  /** @param {Colour} one */
  const luminance = (one) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
      const part = one[i] / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);

  /** @param {Colour} one @param {Colour} other */
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  Object.assign(window, { colours: { parsed, laid, contrast } });
})();
