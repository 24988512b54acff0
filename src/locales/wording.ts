import en from './en.js';
import { languages } from './languages.js';
import type { Translation } from './translation.js';

/** How to write for the reader: which texts, and which locale's formats. */
export interface Wording {
  readonly terms: Translation;
  /** BCP 47 tag for `Intl`, of the language that the texts are in. */
  readonly locale: string;
}

/** As many of the texts as somebody wants to say in other words. */
export type OwnTexts<T = Translation> = {
  readonly [K in keyof T]?: (T[K] extends string ? string : OwnTexts<T[K]>) | undefined;
};

/** Own texts by BCP 47 tag, `de` or `de-CH`. The later beat the earlier. */
export type OwnTextsByTag = ReadonlyMap<string, readonly OwnTexts[]>;

/** The languages that are there. */
const tables: Record<string, Translation> = { en };

/** The files that were asked for. What is there, or can't be had, is not waited for. */
const files = new Map<string, Promise<void> | undefined>();

/** A language tag in its canonical form; a page may say anything in its lang attribute. */
function localeOf(tag: string): Partial<Intl.Locale> {
  try {
    return new Intl.Locale(tag);
  } catch {
    return {};
  }
}

/**
 * Fetches the texts of a language.
 *
 * @returns when they are there or can't be had; `undefined` where there is nothing to wait for
 */
export function textsFor(tag: string): Promise<void> | undefined {
  const { language = '' } = localeOf(tag);
  if (!files.has(language) && Object.hasOwn(languages, language)) {
    const load = async () => {
      try {
        tables[language] = (await languages[language]?.())?.default ?? en;
      } catch {
        // In English then. Where it is a file that did not come, the browser says so in the console.
      }
    };
    // Later, also where the load fails at once: a script without an address has nothing beside it.
    files.set(
      language,
      load().then(() => void files.set(language, undefined)),
    );
  }
  return files.get(language);
}

/** A branch of a table of texts. */
interface Texts {
  readonly [key: string]: string | Texts | undefined;
}

/** Texts, with some of them in other words. What is null or undefined stays as it is. */
const reworded = (texts: Texts, own: Texts): Texts => {
  const all: Record<string, Texts[string]> = { ...texts };
  for (const [key, words] of Object.entries(own)) {
    all[key] = words && typeof words === 'object' ? reworded(all[key] as Texts, words) : (words ?? all[key]);
  }
  return all;
};

/**
 * The wording for a language tag: texts by its language and its region, formats by the whole tag. A language without texts is
 * written in English with English formats, since a mix of two languages reads as a fault.
 */
export function wordingFor(tag: string, own: OwnTextsByTag = new Map()): Wording {
  const { baseName = '' } = localeOf(tag);
  let terms = en;
  let locale = 'en';
  let prefix = '';
  for (const subtag of baseName.split('-')) {
    prefix += prefix ? `-${subtag}` : subtag;
    const table = Object.hasOwn(tables, prefix) ? tables[prefix] : undefined;
    const words = own.get(prefix) ?? [];
    if (table ?? words.length) locale = baseName;
    let all = (table ?? terms) as object as Texts;
    // No reduce: there are pages that have another one.
    for (const own of words) all = reworded(all, own);
    terms = all as object as Translation;
  }
  return { terms, locale };
}
