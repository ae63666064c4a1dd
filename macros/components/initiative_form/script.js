// @ts-check
// Helps to write an initiative. All of it happens here: nothing is sent and nothing is stored, so
// the reader is warned before leaving with a text that has not been taken. Without this file the
// page is a sheet to print and fill in by hand.

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

// Days: without a time, as midnight in UTC, where every day has 24 hours.

/**
 * The day that a text such as 31.1.2024 names.
 * @param {string} text
 */
const day = (text) => {
  const found = /^(\d{1,2})\.(\d{1,2})\.(2\d{3})$/.exec(text.replace(/\s/g, ""));
  if (!found) return null;
  const [date, month, year] = found.slice(1).map(Number);
  const named = new Date(Date.UTC(year, month - 1, date));
  return named.getUTCDate() === date && named.getUTCMonth() === month - 1 ? named : null;
};

/**
 * The same date of the next month, or its last day: after 31.1.2024 comes 29.2.2024.
 * @param {Date} from
 */
const monthAfter = (from) => {
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + 1];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), last)));
};

/** @param {Date} date */
const shown = (date) => `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`;

const today = () => {
  const now = new Date();
  return `${now.getDate()}.${now.getMonth() + 1}.${now.getFullYear()}`;
};

// Calendar files, by RFC 5545

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

/**
 * A line in pieces of at most 75 bytes, none of which breaks a letter.
 * @param {string} line
 */
const folded = (line) => {
  let [pieces, bytes] = ["", 0];
  for (const letter of line) {
    const more = new TextEncoder().encode(letter).length;
    if (bytes + more > 75) [pieces, bytes] = [`${pieces}\r\n `, 1];
    [pieces, bytes] = [pieces + letter, bytes + more];
  }
  return pieces;
};

/** @param {{ id: string, due: Date, summary: string, description: string }} entry */
const calendar = ({ id, due, summary, description }) => {
  const [date, stamp] = [due, new Date()].map((time) => time.toISOString().replace(/\.\d+|\W/g, ""));
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${location.hostname}//aloite//FI`,
    "BEGIN:VEVENT",
    `UID:${id}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date.slice(0, 8)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${location.origin}${location.pathname}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].map(folded).join("\r\n");
};

// Questions

/** @param {Field} field */
const isGiven = (field) =>
  field.type === "radio" ? /** @type {HTMLInputElement} */ (field).checked : field.value !== "";

/**
 * @param {Element} question
 * @returns {Field[]}
 */
const fieldsOf = (question) => [...question.querySelectorAll("input, textarea")];

/**
 * What is wrong with the answer to a question, in words; empty when nothing is.
 * @param {HTMLElement} question
 */
const faultOf = (question) => {
  const given = fieldsOf(question).filter(isGiven);
  const { missing = "", wrong = "" } = question.dataset;
  if (!given.length) return missing;
  return given.every((field) => field.validity.valid) ? "" : wrong;
};

/**
 * Tells a fault beside its question and to assistive technology.
 * @param {HTMLElement} question
 * @param {string} fault
 */
const mark = (question, fault) => {
  const told = /** @type {HTMLElement} */ (question.querySelector(".initiative-form__fault"));
  told.textContent = fault;
  told.hidden = false;
  const marked = question.matches("[role=radiogroup]") ? [question] : fieldsOf(question);
  for (const element of marked) element.setAttribute("aria-invalid", "true");
};

/** @param {HTMLFormElement} form */
const unmark = (form) => {
  for (const told of form.querySelectorAll(".initiative-form__fault")) {
    told.textContent = "";
    /** @type {HTMLElement} */ (told).hidden = true;
  }
  for (const element of form.querySelectorAll("[aria-invalid]")) element.removeAttribute("aria-invalid");
};

/**
 * A line of the list of faults, which leads to its question.
 * @param {HTMLElement} question
 * @param {string} fault
 */
const leadTo = (question, fault) => {
  const [field] = fieldsOf(question);
  const link = Object.assign(document.createElement("a"), { href: `#${field.id}`, textContent: fault });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    field.focus({ preventScroll: true });
    question.scrollIntoView();
  });
  const line = document.createElement("li");
  line.append(link);
  return line;
};

const title = document.title;

/** Begins the page's title with what happened. @param {Element | null} heading */
const entitle = (heading) => {
  document.title = heading ? `${heading.textContent} – ${title}` : title;
};

/**
 * Tells every fault; whether there were none.
 * @param {HTMLFormElement} form
 */
const isWhole = (form) => {
  const summary = /** @type {HTMLElement} */ (form.querySelector(".initiative-form__faults"));
  const list = /** @type {HTMLElement} */ (summary.querySelector("ul"));
  unmark(form);
  list.replaceChildren();
  for (const question of form.querySelectorAll("[data-missing], [data-wrong]")) {
    const asked = /** @type {HTMLElement} */ (question);
    const fault = faultOf(asked);
    if (!fault) continue;
    mark(asked, fault);
    list.append(leadTo(asked, fault));
  }
  summary.hidden = !list.firstChild;
  entitle(summary.hidden ? null : summary.querySelector("h2"));
  if (!summary.hidden) summary.focus();
  return summary.hidden;
};

// The letter

/**
 * How the letter tells an answer: the proposal as it is, anything else on a line with its name.
 * @param {Field} field
 */
const told = ({ name, value, dataset }) => {
  if (name === "ehdotus") return value && `\n${value}\n`;
  return `${dataset.line}: ${value.replace(/\n+/g, ", ")}`;
};

/** @param {HTMLFormElement} form */
const answersOf = (form) =>
  fieldsOf(form)
    .filter((field) => field.name === "ehdotus" || (field.dataset.line && isGiven(field)))
    .map(told)
    .join("\n")
    .trim();

/** @param {HTMLElement} letter */
const textOf = (letter) => [...letter.children].map((part) => part.textContent).join("\n\n");

/**
 * Offers a text as a file.
 * @param {HTMLAnchorElement} link
 * @param {string} text
 * @param {string} type
 */
const offer = (link, text, type) => {
  URL.revokeObjectURL(link.href);
  link.download = link.dataset.file ?? "";
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
};

/**
 * Leaves alone on paper what is on the way from an element to the top of the page.
 * @param {Element} element
 * @param {boolean} on
 */
const printAlone = (element, on) => {
  for (let at = element; at.parentElement; at = at.parentElement) {
    for (const other of at.parentElement.children) if (other !== at) other.classList.toggle("screen-only", on);
  }
};

/** @param {HTMLElement} root */
const setUp = (root) => {
  /** @param {string} selector */
  const part = (selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
  /** @param {string} selector */
  const link = (selector) => /** @type {HTMLAnchorElement} */ (part(selector));
  const form = /** @type {HTMLFormElement} */ (part("form"));
  const sheet = part(".initiative-form__sheet");
  const ready = part(".initiative-form__ready");
  const letter = part(".initiative-form__letter");
  const said = part(".initiative-form__said");
  const sent = /** @type {HTMLInputElement} */ (form.elements.namedItem("paiva"));
  const matter = /** @type {HTMLInputElement} */ (form.elements.namedItem("asia"));
  const id = `aloite-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;

  const ask = (/** @type {BeforeUnloadEvent} */ event) => {
    event.preventDefault();
    event.returnValue = "";
  };
  /** @param {boolean} on */
  const askBeforeLeaving = (on) => (on ? addEventListener : removeEventListener)("beforeunload", ask);
  const isWritten = () => fieldsOf(form).some(({ value, defaultValue }) => value !== defaultValue);

  /** @param {boolean} on */
  const showReady = (on) => {
    form.hidden = on;
    sheet.hidden = on;
    ready.hidden = !on;
    printAlone(root, on);
  };

  /** @param {string} text */
  const fillIn = (text) => {
    const due = monthAfter(/** @type {Date} */ (day(sent.value)));
    const values = { asia: matter.value, sent: sent.value, due: shown(due) };
    return text.replace(/\{(asia|sent|due)\}/g, (_, name) => values[/** @type {keyof values} */ (name)]);
  };

  const finish = () => {
    for (const element of ready.querySelectorAll("[data-text]")) {
      element.textContent = fillIn(/** @type {HTMLElement} */ (element).dataset.text ?? "");
    }
    const [title, body] = letter.children;
    body.textContent = answersOf(form);
    offerCopies(String(title.textContent), textOf(letter));
    const answers = form.querySelector("[data-answers]:checked");
    part(".initiative-form__answer").hidden = !answers;
    part(".initiative-form__no-answer").hidden = Boolean(answers);
    said.textContent = "";
    showReady(true);
    const heading = part(".initiative-form__ready h2");
    entitle(heading);
    heading.focus();
    heading.scrollIntoView();
  };

  /**
   * @param {string} title
   * @param {string} letter
   */
  const offerCopies = (title, letter) => {
    const text = `${letter}\n`.replace(/\n/g, "\r\n");
    const mail = link(".initiative-form__mail");
    mail.href = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`;
    // Windows hands over about 2,000 letters.
    part(".initiative-form__long").hidden = mail.href.length < 2000;
    offer(link(".initiative-form__file"), text, "text/plain");
    const entry = link(".initiative-form__calendar");
    const { summary = "", description = "" } = entry.dataset;
    const due = monthAfter(/** @type {Date} */ (day(sent.value)));
    offer(entry, calendar({ id, due, summary: fillIn(summary), description: fillIn(description) }), "text/calendar");
  };

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOf(letter));
      askBeforeLeaving(false);
      said.textContent = said.dataset.copied ?? "";
    } catch {
      // Not every browser lets a page copy: the reader then does it by hand.
      getSelection()?.selectAllChildren(letter);
      said.textContent = said.dataset.selected ?? "";
    }
  };
  const edit = () => {
    showReady(false);
    entitle(null);
    matter.focus();
  };
  const deeds = { copy, edit, print: () => print() };

  root.addEventListener("click", ({ target }) => {
    const pressed = /** @type {HTMLElement} */ (target);
    const deed = deeds[/** @type {keyof deeds} */ (pressed.dataset.do ?? "")];
    if (deed) deed();
    if (pressed.matches(".initiative-form__mail, .initiative-form__file")) askBeforeLeaving(false);
  });
  form.addEventListener("input", () => askBeforeLeaving(isWritten()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const field of fieldsOf(form)) if (field.type !== "radio") field.value = field.value.trim();
    const named = day(sent.value);
    sent.setCustomValidity(named ? "" : "?");
    if (named) sent.value = shown(named);
    if (isWhole(form)) finish();
  });
  addEventListener("beforeprint", () => {
    if (!ready.hidden) askBeforeLeaving(false);
  });

  sent.defaultValue = today();
  sheet.classList.add("print-only");
  form.hidden = false;
};

for (const root of document.querySelectorAll(".initiative-form")) setUp(/** @type {HTMLElement} */ (root));
