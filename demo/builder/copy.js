/**
 * Copies a text, and says so. Where the browser refuses, the text is selected instead.
 *
 * @param {string} text
 * @param {object} options
 * @param {string} options.name What it is, for the message: “The link”.
 * @param {HTMLElement} [options.shown] Where the text can be seen.
 * @param {HTMLElement} options.status With `role="status"`.
 */
export async function copy(text, { name, shown, status }) {
  // The same words again are no news, unless they were gone.
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = `${name}: copied`;
  } catch {
    if (shown) getSelection().selectAllChildren(shown);
    status.textContent = shown ? `${name}: selected, copy it with the keyboard` : `${name}: could not be copied`;
  }
}
