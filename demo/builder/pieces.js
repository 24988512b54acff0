/** A text with the code in it, which stands between backticks. */
function withCode(text) {
  return text.split('`').map((part, index) => {
    if (index % 2 === 0) return part;
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/**
 * One piece of a snippet: where it goes, what it is, and a button that copies it.
 *
 * @param {import('./snippets/targets.js').Piece} piece
 * @param {(piece: import('./snippets/targets.js').Piece, shown: HTMLElement) => void} onCopy
 */
export function pieceElement(piece, onCopy) {
  const { title, about, text } = piece;
  const code = element('code', {}, text);
  const button = element(
    'button',
    { className: 'button', type: 'button' },
    'Copy',
    element('span', { className: 'hidden' }, `: ${title}`),
  );
  button.addEventListener('click', () => onCopy(piece, code));
  return element(
    'div',
    { className: 'piece' },
    element('div', { className: 'title-row' }, element('h3', {}, title), button),
    ...(about ? [element('p', { className: 'about' }, ...withCode(about))] : []),
    element('pre', { tabIndex: 0, role: 'region', ariaLabel: title }, code),
  );
}
