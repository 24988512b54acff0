/**
 * Where widgets go, each with what to paste there. What is pasted follows from the choice alone.
 *
 * @typedef {object} Target
 * @property {string} id
 * @property {string} label
 * @property {(choice: Choice) => Piece[]} pieces
 *
 * @typedef {object} Piece What goes into one place.
 * @property {string} title The place.
 * @property {string} [about] Code stands between backticks.
 * @property {string} text
 *
 * @typedef {import('../choice.js').Choice} Choice
 */
import { angular } from './angular.js';
import { classicScript } from './classic-script.js';
import { esModule } from './es-module.js';
import { placeholder } from './placeholder.js';
import { react } from './react.js';
import { styleSheet } from './style-sheet.js';
import { svelte } from './svelte.js';
import { vue } from './vue.js';
import { wordpress } from './wordpress.js';

/** @type {readonly Target[]} */
export const targets = [esModule, classicScript, placeholder, react, vue, svelte, angular, wordpress];

/**
 * All that one target takes, the style sheet included.
 *
 * @param {Target} target
 * @param {Choice} choice
 * @returns {Piece[]}
 */
export function piecesOf(target, choice) {
  const css = styleSheet(choice);
  return [...target.pieces(choice), ...(css ? [{ title: 'In a style sheet of the page', text: css }] : [])];
}
