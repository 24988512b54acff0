import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Those who write pages write `hidden`; the generator writes `hidden=""`, which means the same.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'doctype-style': ['error', { style: 'lowercase' }],
    // A box that scrolls is reached by keyboard and has a name: a region, be it a <pre> or a <div>.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Controls that act at once have nothing to submit.
    'wcag/h32': 'off',
  },
});

/**
 * What html-validate finds wrong with a page.
 *
 * @param {string} html
 * @returns {Promise<string[]>} Line, column, rule and what is wrong.
 */
export async function faultsOf(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
