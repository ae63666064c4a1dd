// @ts-check
// Narrows the list that stands with the filters. The address holds what is chosen, so that it can
// be shared and comes back on reload. Without this file the page shows the whole list and links to
// shorter ones.

/** @param {string} text */
const plain = (text) => text.toLocaleLowerCase("fi");

/**
 * Whether a row fits what is chosen: the words are all in its texts, and each other choice is
 * among the values that its row has under the same name.
 * @param {HTMLElement} row
 * @param {[string, string][]} chosen
 */
const fits = (row, chosen) =>
  chosen.every(([name, value]) => {
    if (name !== "haku") return (row.dataset[name] ?? "").split(" ").includes(value);
    const texts = plain(`${row.textContent} ${row.dataset.nimi}`);
    return plain(value).split(/\s+/).every((word) => texts.includes(word));
  });

/** @param {HTMLElement} root */
const setUp = (root) => {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const links = /** @type {HTMLElement} */ (root.querySelector(".filters__links"));
  const count = /** @type {HTMLElement} */ (root.querySelector("[role=status]"));
  const list = /** @type {HTMLElement} */ (root.parentElement);
  const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-nimi]")]);
  const sections = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("section")]);

  /** @returns {[string, string][]} */
  const chosen = () =>
    [...new FormData(form)]
      .map(([name, value]) => /** @type {[string, string]} */ ([name, String(value).trim()]))
      .filter(([, value]) => value);

  /** @param {number} left */
  const tell = (left) => {
    const { none = "", one = "", many = "" } = count.dataset;
    count.textContent = left ? (left === 1 ? one : many.replace("{count}", String(left))) : none;
  };

  const narrow = () => {
    const choices = chosen();
    for (const row of rows) row.hidden = !fits(row, choices);
    for (const section of sections) {
      section.hidden = !section.querySelector("[data-nimi]:not([hidden])");
    }
    tell(rows.filter((row) => !row.hidden).length);
    const address = new URL(location.href);
    address.search = new URLSearchParams(choices).toString();
    history.replaceState(history.state, "", address);
  };

  const fill = () => {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        field.value = value;
        // A choice that there is not, perhaps from an old link, chooses all.
        if (field.value !== value) field.value = "";
      }
    }
    narrow();
  };

  // Typing asks at its pauses: a screen reader says each count, and browsers limit replaceState.
  let pause = 0;
  form.addEventListener("input", (event) => {
    clearTimeout(pause);
    pause = setTimeout(narrow, event.target instanceof HTMLInputElement ? 250 : 0);
  });
  form.addEventListener("reset", () => setTimeout(narrow));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    narrow();
  });

  fill();
  form.hidden = false;
  links.hidden = true;
};

for (const root of document.querySelectorAll(".filters")) setUp(/** @type {HTMLElement} */ (root));
