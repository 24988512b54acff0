import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** One entry of no-restricted-syntax for text in a template literal with this tag. */
const inTemplate = (tag, pattern, message) => ({
  selector: `TaggedTemplateExpression[tag.name=${tag}] TemplateElement[value.raw=${pattern}]`,
  message,
});

/** Nothing that a strict Content-Security-Policy of the host page would block. */
const contentSecurityPolicy = [
  inTemplate(
    '/^(html|svg)$/',
    '/(^|\\s)style\\s*=/i',
    'A style attribute is blocked by CSP: use a class or a CSS variable set through the CSSOM.',
  ),
  inTemplate(
    '/^(html|svg)$/',
    '/<(style|link)\\b/i',
    'Styles belong into `static styles`: CSP blocks <style> and <link>.',
  ),
  inTemplate('css', '/(?<![\\w-])(\\d*\\.)?\\d+rem\\b/', 'The root font size is the host page’s: use px or em.'),
  {
    selector: 'ImportSpecifier[imported.name="styleMap"]',
    message: 'styleMap writes a style attribute: set a CSS variable through the CSSOM.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|CSS|Static)$/]',
    message: 'Text from outside is never parsed as markup.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Nothing is parsed as markup: use templates and textContent.',
  },
  inTemplate('/^(html|svg)$/', '/\\.(inner|outer)HTML\\s*=/', 'Nothing is parsed as markup: bind text instead.'),
];

const registration = {
  selector:
    'CallExpression[callee.property.name="define"][callee.object.name="customElements"], CallExpression[callee.property.name="define"][callee.object.property.name="customElements"]',
  message: 'Only src/define/ and src/index.ts register elements.',
};

const namedExports = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Named exports only; style sheets (*.styles.ts) and the files of languages are the exceptions.',
};

const browserGlobals = [
  'document',
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
  'customElements',
  'HTMLElement',
];

/** Of test/support/, test/api/asking.ts and @open-wc/testing. */
const asyncHelpers =
  '/^(aTimeout|arrived|beginPage|collectGarbage|elementUpdated|emulateMedia|fixture|goOffline|goOnline|mount|nextFrame|oneEvent|openPage|place|press|resetBrowser|setTimeZone|setViewport|settled|until|waitUntil)$/';

export default defineConfig(
  globalIgnores(['build/', 'cdn/', 'coverage/', 'dist/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    ignores: ['test/consumers/*/**'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './test/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A parameter that only an override reads.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Lit binds the listeners of a template to the element: @click=${this.onClick} is safe.
      '@typescript-eslint/unbound-method': 'off',
      // A Lit element may be a class that has nothing but decorators on it.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },

  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement', 'NxElement'] } },
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off', // typescript-eslint's own is on
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...contentSecurityPolicy, registration, namedExports],
    },
  },
  {
    files: ['src/define/*.ts', 'src/index.ts'],
    rules: { 'no-restricted-syntax': ['error', ...contentSecurityPolicy, namedExports] },
  },
  {
    files: ['src/**/*.styles.ts', 'src/locales/??.ts'],
    rules: { 'no-restricted-syntax': ['error', ...contentSecurityPolicy, registration] },
  },
  {
    // The one place where the library speaks to the integrator.
    files: ['src/controllers/console.ts', 'src/embed/console.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/{api,format,models}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...browserGlobals.map((name) => ({ name, message: 'This layer also runs where there is no page.' })),
      ],
    },
  },

  {
    files: ['test/**/*.ts'],
    ignores: ['test/consumers/*/**'],
    rules: {
      // Chai’s assertions are property reads: expect(element).to.exist
      '@typescript-eslint/no-unused-expressions': 'off',
      // By its types every assertion is a promise; what really has to be waited for is named below.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: `ExpressionStatement > CallExpression:matches([callee.property.name="accessible"], [callee.name=${asyncHelpers}])`,
          message: 'Without await the test goes on before this is done.',
        },
      ],
    },
  },

  {
    files: ['**/*.{js,mjs}', 'test/consumers/*/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
  },
);
