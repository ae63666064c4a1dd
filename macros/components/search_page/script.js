// @ts-check
// Shows what is found for the query in the address. The engine and the index are fetched when
// there is something to search; without this file the list of all pages serves.

const AT_ONCE = 10;

const root = /** @type {HTMLElement} */ (document.querySelector(".search-page"));
/** @template {Element} T @param {string} selector */
const part = (selector) => /** @type {T} */ (root.querySelector(selector));
const form = /** @type {HTMLFormElement} */ (part("form"));
const field = /** @type {HTMLInputElement} */ (part("input"));
const count = /** @type {HTMLElement} */ (part("[role=status]"));
const results = /** @type {HTMLElement} */ (part(".search-page__results"));
const list = /** @type {HTMLElement} */ (part("ol"));
const more = /** @type {HTMLButtonElement} */ (part(".search-page__results button"));
const tips = /** @type {HTMLElement} */ (part(".search-page__tips"));
const listing = /** @type {HTMLElement} */ (document.getElementById("sivuluettelo"));
const title = document.title;

/** @param {string} key @param {Record<string, string | number>} parts */
const say = (key, parts = {}) =>
  Object.entries(parts).reduce((text, [name, part]) => text.replace(`{${name}}`, () => String(part)), root.dataset[key] ?? "");

/** @param {string} tag @param {string} [name] @param {...(Node | string)} content */
const element = (tag, name, ...content) => {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...content);
  return made;
};

/** @type {Promise<any> | undefined} */
let engine;
const index = () =>
  (engine ??= import(new URL("engine.js", document.baseURI).href)
    .then(({ Index }) => Index.load())
    .catch((error) => {
      engine = undefined; // the next try may succeed
      throw error;
    }));

/** @param {any} index @param {string} text @param {Set<number>} words */
const marked = (index, text, words) =>
  index.spoken(text).flatMap((/** @type {{piece: string, language: string}} */ { piece, language }) => {
    const pieces = index.marked(piece, words).map((/** @type {{text: string, isMarked: boolean}} */ part) =>
      part.isMarked ? element("mark", "", part.text) : part.text);
    return language ? Object.assign(element("span", "", ...pieces), { lang: language }) : pieces;
  });

/** @param {any} index @param {any} page @param {Set<number>} words */
const line = (index, page, words) => {
  const link = /** @type {HTMLAnchorElement} */ (element("a", "", ...marked(index, page.title, words)));
  link.href = `..${page.address}`;
  const about = element("p", "search-page__about", [page.label, page.of].filter(Boolean).join(" · "));
  const item = element("li", "", element("h3", "", link), about);
  const tag = /** @type {HTMLTemplateElement | null} */ (root.querySelector(`template[data-status="${page.status}"]`));
  if (tag) item.append(tag.content.cloneNode(true));
  if (page.summary) item.append(element("p", "", ...marked(index, page.summary, words)));
  if (!item.querySelector("mark")) {
    const also = page.said.slice(0, 3).join(", ");
    item.append(element("p", "search-page__also", say("also"), " ", element("mark", "", also)));
  }
  return item;
};

/** @param {any} index @param {{found: any[], words: Set<number>}} result */
const showMore = async (index, { found, words }) => {
  const shown = list.children.length;
  const pages = await Promise.all(found.slice(shown, shown + AT_ONCE).map(({ id }) => index.shown(id, words)));
  list.append(...pages.map((page) => line(index, page, words)));
  more.hidden = list.children.length >= found.length;
  return /** @type {HTMLElement | null} */ (list.children[shown]?.querySelector("a"));
};

/** @param {string} query @param {any} result */
const told = (query, { found, missing, partly }) => {
  if (!found.length) return say("none", { query });
  return [
    found.length === 1 ? say("one", { query }) : say("many", { query, count: found.length }),
    missing.length ? say("missing", { words: missing.join(", ") }) : partly ? say("partly") : "",
  ].join(" ").trim();
};

/** The search that was asked for last: an earlier one that ends later shows nothing. */
let latest = 0;

const search = async () => {
  const asked = new URLSearchParams(location.search).get("q");
  const query = (asked ?? "").trim();
  const mine = ++latest;
  field.value = query;
  document.title = query ? `${say("title", { query })} – ${title}` : title;
  root.classList.toggle("search-page--asked", Boolean(query));
  listing.hidden = Boolean(query); // whoever asked looks at answers; the list is a link away
  if (!query) {
    results.hidden = tips.hidden = true;
    list.replaceChildren();
    count.textContent = asked === null ? "" : say("empty");
    return;
  }
  count.textContent = say("searching");
  results.setAttribute("aria-busy", "true"); // not the count: it is announced
  try {
    const engine = await index();
    const result = await engine.search(query);
    if (mine !== latest) return;
    list.replaceChildren();
    await showMore(engine, result);
    if (mine !== latest) return;
    results.hidden = !result.found.length;
    tips.hidden = result.found.length > 0;
    count.textContent = told(query, result);
    // What the button brings is read next: the first new result gets the focus.
    more.onclick = async () => (await showMore(engine, result))?.focus();
  } catch (error) {
    console.warn(error);
    results.hidden = true;
    tips.hidden = false;
    count.textContent = say("failed");
    listing.hidden = false;
  }
  if (mine === latest) results.removeAttribute("aria-busy");
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.hash = "";
  address.search = new URLSearchParams({ q: field.value.trim() }).toString();
  if (address.href !== location.href) history.pushState(null, "", address);
  search();
});
addEventListener("popstate", search);
part(".search-page__without").hidden = true;
search();
