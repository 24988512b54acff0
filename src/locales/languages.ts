import type { Translation } from './translation.js';

/** A language's file, which comes on demand. */
type Load = () => Promise<{ readonly default: Translation }>;

/** The languages beside English, each in a file of its own beside the one that asks for it. */
export const languages: Readonly<Record<string, Load>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  sv: () => import('./sv.js'),
};
