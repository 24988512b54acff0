import { isStatic } from './backend.js';
import { allWell, changes, languages, looks, nobody, scenarioGroups, themes, widths } from './choices.js';

/** @param {import('./emulator/scenarios.mjs').Scenario} scenario */
function scenarioOption({ name, description, needsServer }) {
  const isAway = isStatic && needsServer === true;
  const element = new Option(`${name}: ${isAway ? 'Needs a server, which this copy has none of.' : description}`, name);
  element.disabled = isAway;
  return element;
}

const option = ({ value, label }) => new Option(label, value);

function radio(name, { value, label }) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'radio', name, value });
  const element = document.createElement('label');
  element.append(input, label);
  return element;
}

function group(label, options) {
  const element = document.createElement('optgroup');
  element.label = label;
  element.append(...options);
  return element;
}

/** The option says what happens; this, what else there is to know. */
function hint(name, scenario) {
  if (name === allWell) return 'The API answers as it should.';
  if (!scenario) return '';
  return scenario.argument ? `In the address it takes a value, scenario=${name}=… (${scenario.argument}).` : '';
}

/**
 * Fills the controls, and keeps them and the hints beside them to the state.
 *
 * @param {HTMLFormElement} form
 * @param {{ members: any[], scenarios: any[] }} registry
 */
export function controls(form, { members, scenarios }) {
  const { member, scenario, lang, look } = form.elements;
  const hints = {
    member: form.querySelector('#member-hint'),
    scenario: form.querySelector('#scenario-hint'),
    change: form.querySelector('#change-hint'),
  };

  member.append(
    ...members.map(({ id, name, company }) => new Option(company ? `${name}, ${company}` : name, id)),
    new Option('Nobody signed in', nobody),
  );
  scenario.append(
    new Option('All is well', allWell),
    ...Object.entries(scenarioGroups).map(([kind, label]) =>
      group(label, scenarios.filter((each) => each.kind === kind).map(scenarioOption)),
    ),
  );
  lang.append(...languages.map(option));
  look.append(...looks.map(option));
  form.querySelector('#themes').append(...themes.map((theme) => radio('theme', theme)));
  form.querySelector('#widths').append(...widths.map((width) => radio('width', width)));

  return {
    /** @param {import('./state.js').State} state */
    show(state) {
      // A link may name several at once, or one with an argument.
      if (![...scenario.options].some(({ value }) => value === state.scenario)) {
        scenario.append(new Option(state.scenario, state.scenario));
      }
      for (const [name, value] of Object.entries(state)) {
        const control = form.elements[name];
        control.value = value;
        // A width between the presets is none of them.
        if (control instanceof RadioNodeList) for (const each of control) each.checked = each.value === value;
      }
      const one = members.find(({ id }) => id === state.member);
      hints.member.textContent = one?.description ?? 'The host gives no token: the widgets ask to sign in.';
      const named = state.scenario.split(/[=~]/)[0];
      const known = scenarios.find(({ name }) => name === named);
      hints.scenario.textContent = hint(named, known);
      hints.change.textContent = changes.find(({ value }) => value === state.change).hint;
    },
  };
}
