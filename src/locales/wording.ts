import { en } from './en.js';
import type { Translation } from './translation.js';

/** How to write for the reader: which texts, and which locale's formats. */
export interface Wording {
  readonly terms: Translation;
  /** BCP 47 tag for `Intl`, of the language that the texts are in. */
  readonly locale: string;
}

/**
 * The wording for a language tag: its texts by language, its formats by the whole tag. A language without texts is
 * written in English with English formats, since a mix of two languages reads as a fault.
 */
export function wordingFor(tag: string): Wording {
  try {
    const { baseName, language } = new Intl.Locale(tag);
    if (language === 'en') return { terms: en, locale: baseName };
  } catch {
    // A page may say anything in its lang attribute.
  }
  return { terms: en, locale: 'en' };
}
