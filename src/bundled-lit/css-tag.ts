/** One sheet, shared by all elements that use it. Its text serves other documents. */
export function css([cssText = '']: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText);
  return Object.assign(sheet, { cssText });
}
