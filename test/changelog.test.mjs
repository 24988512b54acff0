/** The changelog at a release. Runs in Node. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { released } from '../scripts/changelog.mjs';

const intro = '# Changelog\n\nAll notable changes.\n\n';
const added = '### Added\n\n- Rings.\n';
const older = '\n## 0.1.0 - 2026-01-01\n\n### Added\n\n- Bars.\n';

describe('A release', () => {
  it('gives what was unreleased its version and date, and leaves room for what comes next', () => {
    assert.equal(
      released(`${intro}## Unreleased\n\n${added}${older}`, '0.2.0', '2026-02-01'),
      `${intro}## Unreleased\n\n## 0.2.0 - 2026-02-01\n\n${added}${older}`,
    );
  });

  it('may be the first', () => {
    assert.equal(
      released(`${intro}## Unreleased\n\n${added}`, '0.1.0', '2026-01-01'),
      `${intro}## Unreleased\n\n## 0.1.0 - 2026-01-01\n\n${added}`,
    );
  });

  for (const [what, text] of Object.entries({
    'nothing is unreleased': `${intro}## Unreleased\n${older}`,
    'nothing ever was': `${intro}## Unreleased\n`,
    'there is no such section': `${intro}${older}`,
  })) {
    it(`is refused where ${what}`, () => {
      assert.throws(() => released(text, '0.2.0', '2026-02-01'), /nothing under "## Unreleased"/);
    });
  }

  it('is refused where there was one of this version', () => {
    assert.throws(() => released(`${intro}## Unreleased\n\n${added}${older}`, '0.1.0', '2026-02-01'), /already/);
  });
});
