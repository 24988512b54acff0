/**
 * What Lit's `css-tag.js` does, for browsers with constructed style sheets only. The self-contained bundles have it in
 * the place of Lit's own, most of which serves browsers too old for the widgets' `light-dark()` anyway.
 */

/** One sheet, shared by all elements that use it. */
export function css([text = '']: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

export const getCompatibleStyle = (style: CSSStyleSheet): CSSStyleSheet => style;

export const adoptStyles = (root: ShadowRoot, styles: CSSStyleSheet[]): void => {
  root.adoptedStyleSheets = styles;
};

/** Lit exports these three as well. */
export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = (text: string): CSSStyleSheet => css([text] as unknown as TemplateStringsArray);
export const CSSResult = CSSStyleSheet;
