/** What the fields of the builder do by themselves: pick colours, be switched off, say that a value is none. */
import { isTokenValue, propertyOf } from './tokens.js';

const isSixDigits = (value) => /^#[\da-f]{6}$/i.test(value);

/** Brings every field in line with what it says. @param {HTMLFormElement} form */
export function checkFields(form) {
  for (const control of form.elements) {
    const { dataset, name, value } = control;
    if (dataset.empties) form.elements[dataset.empties].disabled = control.checked;
    if (dataset.picks) {
      const token = form.elements[dataset.picks].value.trim();
      control.value = isSixDigits(token) ? token : control.defaultValue;
    }
    if (dataset.token) {
      const isKnown = value === '' || (isTokenValue(value) && CSS.supports(propertyOf[dataset.token], value));
      control.setCustomValidity(isKnown ? '' : `${name} takes no such value`);
    }
    if (!control.id || !name) continue;
    const note = document.getElementById(`${control.id}-invalid`);
    if (!note) continue;
    note.hidden = control.validity.valid;
    control.ariaInvalid = control.validity.valid ? null : 'true';
  }
}

/** Writes a picked colour into the field of its token. @param {HTMLFormElement} form */
export function pickColors(form) {
  form.addEventListener('input', ({ target }) => {
    if (target.dataset.picks) form.elements[target.dataset.picks].value = target.value;
  });
}
