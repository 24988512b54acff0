/**
 * What was chosen in a form: of each field the value, unless it is the one that the page came with, or none that the field
 * takes.
 */

/** The value that a field came with. */
function initialOf(control) {
  if (control instanceof HTMLSelectElement) {
    const options = Array.from(control.options);
    return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0]).value;
  }
  return control.type === 'checkbox' ? String(control.defaultChecked) : control.defaultValue;
}

const valueOf = (control) => (control.type === 'checkbox' ? String(control.checked) : control.value);

/**
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
export function chosenIn(form) {
  const chosen = {};
  for (const control of form.elements) {
    const { name, dataset, type, checked } = control;
    // A box that says: an empty text, and not none.
    if (dataset.empties && checked) chosen[dataset.empties] = '';
    if (!name || control.disabled || !control.validity.valid) continue;
    if (type === 'radio' ? checked && !control.defaultChecked : valueOf(control) !== initialOf(control)) {
      chosen[name] = valueOf(control);
    }
  }
  return chosen;
}

/**
 * Sets every field to what was chosen, or to what it came with. What a field does not offer leaves it as it came.
 *
 * @param {HTMLFormElement} form
 * @param {Readonly<Record<string, string>>} chosen
 */
export function choose(form, chosen) {
  for (const control of form.elements) {
    const { name, dataset, type } = control;
    if (dataset.empties) control.checked = chosen[dataset.empties] === '';
    const value = chosen[name];
    if (!name) continue;
    if (type === 'radio') {
      const isOffered = Array.from(form.elements).some((other) => other.name === name && other.value === value);
      control.checked = isOffered ? control.value === value : control.defaultChecked;
    } else if (type === 'checkbox') {
      control.checked = value === undefined ? control.defaultChecked : value === 'true';
    } else {
      control.value = value ?? initialOf(control);
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = initialOf(control);
    }
  }
}
