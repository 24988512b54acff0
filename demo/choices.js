/** What the controls offer beside members and scenarios, which are the emulator's. */

/** Each in its own words. The last one is English with accents and room: what stays plain was not translated. */
export const languages = [
  { value: 'en-GB', label: 'English (UK)', dir: 'ltr' },
  { value: 'en-US', label: 'English (US)', dir: 'ltr' },
  { value: 'en-IE', label: 'English (Ireland)', dir: 'ltr' },
  { value: 'en-IN', label: 'English (India)', dir: 'ltr' },
  { value: 'es', label: 'Español', dir: 'ltr' },
  { value: 'fr', label: 'Français', dir: 'ltr' },
  { value: 'de', label: 'Deutsch', dir: 'ltr' },
  { value: 'de-CH', label: 'Deutsch (Schweiz)', dir: 'ltr' },
  { value: 'it', label: 'Italiano', dir: 'ltr' },
  { value: 'pt', label: 'Português', dir: 'ltr' },
  { value: 'nl', label: 'Nederlands', dir: 'ltr' },
  { value: 'pl', label: 'Polski', dir: 'ltr' },
  { value: 'sv', label: 'Svenska', dir: 'ltr' },
  { value: 'ar', label: 'العربية', dir: 'rtl' },
  { value: 'he', label: 'עברית', dir: 'rtl' },
  { value: 'ja', label: '日本語', dir: 'ltr' },
  { value: 'en-XA', label: 'Pseudo-locale', dir: 'ltr' },
];

export const themes = [
  { value: 'system', label: 'System', colorScheme: 'light dark' },
  { value: 'light', label: 'Light', colorScheme: 'light' },
  { value: 'dark', label: 'Dark', colorScheme: 'dark' },
];

/** Each but the first is a style sheet in looks/. */
export const looks = [
  { value: 'plain', label: 'Plain: nothing set' },
  { value: 'blog', label: 'A blog: serif, warm paper' },
  { value: 'portal', label: 'A portal: white cards, blue' },
  { value: 'dashboard', label: 'A dashboard: tonal, round' },
  { value: 'intranet', label: 'An intranet: dark, dense' },
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
