/** Gives what CHANGELOG.md has under "Unreleased" the version of package.json and today's date; `npm version` runs it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @param {string} text A changelog.
 * @param {string} version
 * @param {string} date As in 2026-01-31.
 * @returns {string} The same, with a section of this version, and nothing that is unreleased.
 * @throws Error where nothing is unreleased, or the version has a section already
 */
export function released(text, version, date) {
  const [, unreleased] = /^## Unreleased\n([^]*?)(?=^## |$(?![^]))/m.exec(text) ?? [];
  if (!unreleased?.trim()) throw new Error('CHANGELOG.md has nothing under "## Unreleased": write there what is new.');
  if (text.includes(`\n## ${version} `)) throw new Error(`CHANGELOG.md has a section of ${version} already.`);
  return text.replace('## Unreleased\n', `## Unreleased\n\n## ${version} - ${date}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync('CHANGELOG.md', released(readFileSync('CHANGELOG.md', 'utf8'), version, today));
}
