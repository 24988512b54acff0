/** As strict as a careful host page, so that a widget which needs more is seen at once. */
const strict = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  // The page on embedding shows the embed page.
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
};

/**
 * The Content-Security-Policy of the pages.
 *
 * @param {Record<string, string>} [differences] Sources by directive.
 */
export function policy(differences = {}) {
  return Object.entries({ ...strict, ...differences })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
