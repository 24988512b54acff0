import css from 'virtual:nx-benefits-panel.css';

/** What the panels look like: the library's own style sheet, made once and shared by all. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
