// @ts-check
// Finds pages in the index that index.py makes. Fetched, as the index is, when someone searches.
import MiniSearch from "./minisearch.js";

/**
 * @typedef {{
 *   endings: [string, string][], words: string, title: string[], lead: string[], of: string[],
 *   forms: Record<string, number[]>, alike: Record<string, number>, grammar: string[], synonyms: [string, string][],
 *   languages: Record<string, string>,
 *   kinds: string[], kind: number[], lengths: number[], inPiece: {pages: number, words: number},
 *   shortest: number, tail: number, joint: string, digits: string,
 * }} First
 * @typedef {{address: string, title: string, label: string, status: string, of: string,
 *   summary: string, said: string[]}} Shown
 * @typedef {Map<number, number>} Meaning Numbers of words, each with how sure it is
 */

const FIELDS = ["title", "lead", "of", "text"];
const BOOST = { title: 5, lead: 2.5, of: 0.5, text: 0.7 };
// Someone who searches mostly wants to do something; lists and what is past come later.
const KINDS = { way_page: 1.7, front: 2, term: 0.85, page: 1.5, programme_page: 1.2, theme_page: 1.15, event_page: 0.85, follow_up_page: 0.7, way_list_page: 1, staff: 0.4, guide_page: 0.8 };
const EXACT = 1, RARER = 0.4, COMPOUND = 0.6, DERIVED = 0.12, MEANT = 0.7, GUESSED = 0.5, DOTLESS = 0.3;
const MAYBE = 0.15;
const MOST_GUESSES = 6, SHORTEST_GUESSED = 4;
/** @type {Meaning[]} */
const NOTHING = [];

/** @param {number} number @param {number} weight */
const termOf = (number, weight) => `${number}/${weight}`;

const WORD = /[\p{L}\p{N}]+(?:[.:'’][\p{L}\p{N}]+)*/gu;

/** The words of a text in lower case: VAKE:n is vake. @param {string} text */
export const forms = (text) =>
  (text.toLowerCase().match(WORD) ?? []).map((form) => form.replace(/[:'’].*/, ""));

/** As it is written where there are no dots to write. @param {string} text */
const dotless = (text) => text.replace(/[äå]/g, "a").replace(/ö/g, "o");

/** @param {string} name */
const fetched = async (name) => {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
};

/** @template V @param {Map<string, V[]>} map @param {string} key @param {V} value */
const add = (map, key, value) => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

export class Index {
  /** @param {First} first */
  constructor(first) {
    this.first = first;
    this.rules = first.endings.map(([pattern, by]) => /** @type {const} */ ([new RegExp(pattern), by]));
    this.words = this.unfolded(first.words);
    this.names = this.words.map((word) => word.split(first.joint).join(""));
    this.grammar = new Set(first.grammar);
    this.alike = new Map(Object.entries(first.alike));
    this.rarer = new Set(this.alike.values());
    /** @type {Map<string, Promise<any>>} */
    this.pieces = new Map();
    /** @type {Map<number, Promise<number[][]>>} */
    this.decoded = new Map();
    /** Numbers of words by their key, by the keys of their parts, and by the keys' beginnings.
     * @type {Record<"whole" | "part" | "root", Map<string, number[]>>} */
    this.known = { whole: new Map(), part: new Map(), root: new Map() };
    /** Numbers of words by their base form. @type {Map<string, number[]>} */
    this.named = new Map();
    this.names.forEach((name, number) => {
      const key = this.key(name);
      add(this.named, name, number);
      add(this.known.whole, key, number);
      add(this.known.root, this.root(key), number);
      for (const part of this.parts(this.words[number])) add(this.known.part, this.key(part), number);
    });
    for (const [key, numbers] of Object.entries(first.forms)) {
      for (const number of numbers) add(this.known.whole, key, number);
    }
    /** Keys with dots by what they are without. @type {Map<string, string[]>} */
    this.dotted = new Map();
    for (const key of new Set([...this.known.whole.keys(), ...this.known.part.keys()])) {
      if (key !== dotless(key)) add(this.dotted, dotless(key), key);
    }
    /** @type {Map<string, string[][]>} */
    this.synonyms = new Map();
    /** The same by the beginnings of keys: valittaa is of valitus. @type {Map<string, string[][]>} */
    this.related = new Map();
    for (const pair of first.synonyms) {
      const [one, other] = pair.map((said) => this.keysOf(said));
      this.addSynonym(one, other);
      this.addSynonym(other, one);
    }
    this.lengths = this.countWords();
  }

  /** @param {string[]} said @param {string[]} meant */
  addSynonym(said, meant) {
    add(this.synonyms, said.join(" "), meant);
    if (said.length === 1) add(this.related, this.root(said[0]), meant);
  }

  static async load() {
    return new Index(await fetched("hakemisto.json"));
  }

  /** What _front_coded() of index.py made a text of. @param {string} text */
  unfolded(text) {
    let before = "";
    return text.split(" ").slice(1).map((coded) => {
      before = before.slice(0, this.first.digits.indexOf(coded[0])) + coded.slice(1);
      return before;
    });
  }

  /** As keys.py does. @param {string} word */
  key(word) {
    const start = word.slice(0, -this.first.tail);
    let end = word.slice(-this.first.tail);
    for (const [pattern, by] of this.rules) {
      const shorter = end.replace(pattern, by);
      if (start.length + shorter.length >= this.first.shortest) end = shorter;
    }
    return start + end;
  }

  /** What a key shares with those of derived words: vaikutta(a), vaikutu(s), vaikutta(ja);
   * arvioi(da), arvioint(i).
   * @param {string} key */
  root(key) {
    const verb = key.replace(/oi(?:nt|t)$/, "o");
    const root = verb.replace(/[aeiouyäöj]+$/, "").replace(/[aeiouyäö]*is$/, "");
    return root.length > this.first.shortest ? root : verb;
  }

  /** The parts of a compound, and what parts make together. @param {string} word */
  parts(word) {
    const parts = word.split(this.first.joint);
    const found = new Set();
    for (let from = 0; from < parts.length; from++) {
      for (let to = from + 1; to <= parts.length; to++) {
        if (to - from < parts.length) found.add(parts.slice(from, to).join(""));
      }
    }
    return found;
  }

  /** @param {string} text */
  keysOf(text) {
    return forms(text).map((form) => this.key(form));
  }

  /** Words that a form is of: by itself, as their base form, or by its key, which rarer words may share.
   * @param {string} key @param {string} [form] */
  wordsOf(key, form = "") {
    const sure = this.alike.get(form);
    if (sure !== undefined) return [sure];
    return this.named.get(form) ?? (this.known.whole.get(key) ?? []).filter((word) => !this.rarer.has(word));
  }

  /** Words that a key stands for, each with how sure that is; the form may make it surer.
   * @param {string} key @param {string} [form] */
  meanings(key, form) {
    /** @type {Meaning} */
    const found = new Map();
    const { whole, part, root } = this.known;
    /** @param {number[] | undefined} numbers @param {number} weight */
    const mean = (numbers, weight) => {
      for (const number of numbers ?? []) if (!found.has(number)) found.set(number, weight);
    };
    const own = this.wordsOf(key, form);
    mean(own, EXACT);
    if (!this.alike.has(form ?? "")) mean(whole.get(key), RARER);
    mean(part.get(key), COMPOUND);
    const others = this.othersOf(key, own).filter((other) => other.length === 1);
    for (const [other] of others) {
      mean(whole.get(other), MEANT);
      mean(part.get(other), MEANT * COMPOUND);
    }
    // Derived words are far relatives: where others say the same, they only mislead.
    if (!others.length) mean(root.get(this.root(key)), DERIVED);
    return found;
  }

  /** Other words for the same, by a key or by the words that it is of; those of its relatives if
   * no page says it.
   * @param {string} key @param {number[]} own */
  othersOf(key, own) {
    const keys = [key, ...own.map((word) => this.key(this.names[word]))];
    const known = keys.flatMap((one) => this.synonyms.get(one) ?? []);
    return own.length ? known : known.concat(this.related.get(this.root(key)) ?? []);
  }

  /** What a form means, or would mean if its dots were written: jarjesto. @param {string} form */
  meant(form) {
    const found = this.meanings(this.key(form), form);
    for (const key of this.dotted.get(this.key(form)) ?? []) {
      for (const [number, weight] of this.meanings(key)) {
        if (!found.has(number)) found.set(number, weight * DOTLESS);
      }
    }
    return found;
  }

  /** Words that a mistyped one may have meant, so many letters away, or that it begins: by how
   * it stands, else by its key.
   * @param {string} form @param {number} fuzzy @param {boolean} prefix */
  guesses(form, fuzzy, prefix) {
    /** @type {Meaning} */
    const guessed = new Map();
    if (form.length < SHORTEST_GUESSED) return guessed;
    this.dictionary ??= this.makeDictionary();
    const options = { fuzzy, prefix };
    let found = this.dictionary.search(form, { ...options, fields: ["id"] });
    if (!found.length) found = this.dictionary.search(this.key(form), { ...options, fields: ["key"] });
    for (const { id, score } of found.slice(0, MOST_GUESSES)) {
      if (score < found[0].score / 2) break;
      for (const [number, weight] of this.meanings(this.key(id), id)) {
        guessed.set(number, Math.max(GUESSED * weight, guessed.get(number) ?? 0));
      }
    }
    return guessed;
  }

  makeDictionary() {
    const dictionary = new MiniSearch({ fields: ["id", "key"] });
    const said = new Set([...this.names, ...this.words.flatMap((word) => [...this.parts(word)])]);
    dictionary.addAll([...said].map((id) => ({ id, key: this.key(id) })));
    return dictionary;
  }

  /** What a compound that no page says is made of: asukas and fiilis. @param {string} form */
  split(form) {
    for (let at = 4; at <= form.length - 4; at++) {
      const halves = [form.slice(0, at), form.slice(at)].map((half) => this.key(half));
      if (halves.every((half) => this.known.whole.has(half) || this.known.part.has(half))) return halves;
    }
    return [];
  }

  /** The words that each word of a query may mean; a word may become several.
   * @param {string} query */
  understood(query) {
    const asked = forms(query);
    const telling = asked.filter((form) => !this.grammar.has(this.key(form)));
    /** @type {{groups: Meaning[], maybe: Meaning[], missing: string[]}} */
    const found = { groups: [], maybe: [], missing: [] };
    for (const form of telling.length ? telling : asked) {
      const key = this.key(form);
      const groups = [
        () => [this.meant(form)],
        () => [this.guesses(form, 1, false)],
        () => this.split(form).map((half) => this.meanings(half)),
        () => [this.guesses(form, 2, true)],
      ];
      const meant = groups.reduce((known, group) => (known.some((one) => one.size) ? known : group()), NOTHING);
      if (meant.some((one) => one.size)) found.groups.push(...meant);
      else if (!this.synonyms.has(key)) found.missing.push(form);
    }
    if (telling.length) found.maybe = asked.filter((form) => !telling.includes(form)).map((form) => this.meanings(this.key(form)));
    return found;
  }

  /** Queries of the same meaning by other words: HYTE, hyvinvoinnin ja terveyden edistäminen.
   * @param {string} query */
  otherwise(query) {
    const keys = this.keysOf(query);
    /** @type {{groups: Meaning[], weight: number}[]} */
    const others = [];
    for (let from = 0; from < keys.length; from++) {
      for (let to = keys.length; to > from; to--) {
        for (const meant of this.synonyms.get(keys.slice(from, to).join(" ")) ?? []) {
          if (to - from === 1 && meant.length === 1) continue; // meanings() knows them
          const said = [...keys.slice(0, from), ...meant, ...keys.slice(to)];
          const telling = said.filter((key) => !this.grammar.has(key));
          // Words of a long name are common one by one.
          others.push({ groups: telling.map((key) => this.meanings(key)), weight: MEANT / meant.length });
        }
      }
    }
    return others.filter(({ groups }) => groups.length && groups.every((group) => group.size));
  }

  /** @param {string} name */
  piece(name) {
    let piece = this.pieces.get(name);
    if (!piece) this.pieces.set(name, (piece = fetched(name)));
    return piece;
  }

  /** The numbers that _coded() of index.py made a text of. @param {string} coded */
  numbers(coded) {
    const numbers = [];
    const half = this.first.digits.length / 2;
    let step = 0;
    let number = -1;
    for (const digit of coded) {
      const value = this.first.digits.indexOf(digit);
      step = step * half + (value % half);
      if (value >= half) continue;
      number += step + 1;
      numbers.push(number);
      step = 0;
    }
    return numbers;
  }

  /** How many words each field of each page has: a word tells more of a short one. */
  countWords() {
    const lengths = this.first.lengths.map((text) => [1, 1, 1, text]);
    [this.first.title, this.first.lead].forEach((places, field) => {
      for (const coded of places) for (const page of this.numbers(coded)) lengths[page][field] += 1;
    });
    return lengths;
  }

  /** The pages, field by field, where a word stands. @param {number} word */
  places(word) {
    let known = this.decoded.get(word);
    if (!known) this.decoded.set(word, (known = this.decode(word)));
    return known;
  }

  /** @param {number} word */
  async decode(word) {
    const { inPiece, title, lead, of } = this.first;
    const texts = await this.piece(`sanat-${Math.floor(word / inPiece.words)}.json`);
    return [title[word], lead[word], of[word], texts[word % inPiece.words]].map((coded) => this.numbers(coded));
  }

  /** An index of what is asked alone: words that mean the same, as surely, are one term of it.
   * @param {Meaning[]} meanings */
  async indexOf(meanings) {
    /** @type {Map<string, Record<number, 1>[]>} */
    const terms = new Map();
    await Promise.all(
      meanings.flatMap((meaning, number) =>
        [...meaning].map(async ([word, weight]) => {
          const places = await this.places(word);
          const term = termOf(number, weight);
          const known = terms.get(term) ?? FIELDS.map(() => ({}));
          terms.set(term, known);
          places.forEach((pages, field) => pages.forEach((page) => (known[field][page] = 1)));
        }),
      ),
    );
    const { kind } = this.first;
    return MiniSearch.loadJS(
      /** @type {any} */ ({
        index: [...terms].map(([term, fields]) => [term, { ...fields }]),
        documentCount: kind.length,
        nextId: kind.length,
        documentIds: { ...kind.map((_, page) => page) },
        fieldIds: Object.fromEntries(FIELDS.map((name, number) => [name, number])),
        fieldLength: { ...this.lengths },
        averageFieldLength: FIELDS.map((_, n) => this.lengths.reduce((sum, one) => sum + one[n], 0) / kind.length),
        storedFields: {},
        serializationVersion: 2,
      }),
      { fields: FIELDS, tokenize: (term) => [term] },
    );
  }

  /** Pages for a query, best first, those with all of its words if there are any.
   * @param {string} query */
  async search(query) {
    const { groups, maybe, missing } = this.understood(query);
    const ways = [{ groups, weight: EXACT }, ...this.otherwise(query)].filter((way) => way.groups.length);
    const asked = ways.flatMap((way) => way.groups);
    const words = new Set(asked.flatMap((group) => [...group.keys()]));
    if (!words.size) return { found: [], missing, words, partly: false };
    const all = [...asked, ...maybe];
    const pages = await this.indexOf(all);
    /** @param {Meaning} meaning @param {number} weight */
    const any = (meaning, weight) => ({
      combineWith: /** @type {const} */ ("OR"),
      queries: [...new Set(meaning.values())].map((sure) => ({
        queries: [termOf(all.indexOf(meaning), sure)],
        boostTerm: () => sure * weight,
      })),
    });
    const options = {
      boost: BOOST,
      boostDocument: (/** @type {number} */ page) =>
        KINDS[/** @type {keyof typeof KINDS} */ (this.first.kinds[this.first.kind[page]])] ?? 1,
    };
    /** Pages that say what was asked; those that say its little words too come first.
     * @param {"AND" | "OR"} combineWith */
    const ask = (combineWith) => {
      const required = {
        combineWith: /** @type {const} */ ("OR"),
        queries: ways.map(({ groups, weight }) => ({ combineWith, queries: groups.map((group) => any(group, weight)) })),
      };
      const found = new Set(pages.search(required, options).map(({ id }) => id));
      const little = maybe.filter((group) => group.size).map((group) => any(group, MAYBE));
      return pages.search({ combineWith: "OR", queries: [required, ...little] }, { ...options, filter: ({ id }) => found.has(id) });
    };
    const whole = ask("AND");
    return { found: whole.length ? whole : ask("OR"), missing, words, partly: !whole.length };
  }

  /** What is shown of a found page, and which of the words it says.
   * @param {number} page @param {Set<number>} words */
  async shown(page, words) {
    const { inPiece } = this.first;
    const piece = await this.piece(`sivut-${Math.floor(page / inPiece.pages)}.json`);
    const [address, title, label, status, of, summary] = piece[page % inPiece.pages];
    const said = await Promise.all(
      [...words].map(async (word) => ((await this.places(word)).flat().includes(page) ? [this.names[word]] : [])),
    );
    return /** @type {Shown} */ ({ address, title, label, status, of, summary, said: said.flat() });
  }

  /** Whether a form is one of these words. @param {string} form @param {Set<number>} words */
  isOneOf(form, words) {
    return this.wordsOf(this.key(form), form).some((number) => words.has(number));
  }

  /** A text in pieces, each with its language where it is not the page's. @param {string} text */
  spoken(text) {
    const { languages } = this.first;
    const phrases = Object.keys(languages).map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const pieces = phrases.length ? text.split(new RegExp(`\\b(${phrases.join("|")})\\b`)) : [text];
    return pieces.filter(Boolean).map((piece) => ({ piece, language: languages[piece] ?? "" }));
  }

  /** A text in pieces, with those marked that say one of these words.
   * @param {string} text @param {Set<number>} words */
  marked(text, words) {
    /** @type {{text: string, isMarked: boolean}[]} */
    const pieces = [];
    let told = 0;
    for (const { 0: form, index } of text.matchAll(WORD)) {
      if (!this.isOneOf(forms(form)[0], words)) continue;
      pieces.push({ text: text.slice(told, index), isMarked: false }, { text: form, isMarked: true });
      told = index + form.length;
    }
    return [...pieces, { text: text.slice(told), isMarked: false }].filter((piece) => piece.text);
  }
}
