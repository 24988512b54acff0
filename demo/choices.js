/** What the controls offer beside members and scenarios, which are the emulator's. A new language is one line, with `dir: 'rtl'` where it is written so. */

export const languages = [
  { value: 'en-GB', label: 'English (UK)' },
  { value: 'en-US', label: 'English (US)' },
  { value: 'en-IE', label: 'English (Ireland)' },
  { value: 'en-IN', label: 'English (India)' },
];

export const themes = [
  { value: 'system', label: 'System', colorScheme: 'light dark' },
  { value: 'light', label: 'Light', colorScheme: 'light' },
  { value: 'dark', label: 'Dark', colorScheme: 'dark' },
];

/** Each but the first is a style sheet in looks/. */
export const looks = [
  { value: 'plain', label: 'Plain: nothing set' },
  { value: 'gazette', label: 'Gazette: serif, hairlines' },
  { value: 'atelier', label: 'Atelier: soft cards, plum' },
  { value: 'foundry', label: 'Foundry: hard edges, mono' },
];

export const widths = [
  { value: '320', label: '320' },
  { value: '480', label: '480' },
  { value: '768', label: '768' },
  { value: 'full', label: 'Full' },
];

export const changes = [
  { value: 'fresh', hint: 'New widgets each time, as when the page is opened.' },
  { value: 'refresh', hint: 'The same widgets ask again, and keep what they had meanwhile.' },
];

/** Nobody is signed in with the host, which then has no token to give. */
export const nobody = 'nobody';

/** The API answers as it should. */
export const allWell = 'none';

/** In the order of the registry. */
export const scenarioGroups = {
  transport: 'How the answer travels',
  refusal: 'The API says no',
  shape: 'How the answer is wrapped',
  data: 'What is in the answer',
  session: 'Who signs in',
};
