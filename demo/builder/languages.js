/** The languages of the widgets. */
const codes = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'sv', 'ar', 'he', 'ja'];

const writtenFromTheRight = ['ar', 'he'];

export const languages = codes.map((value) => ({
  value,
  dir: writtenFromTheRight.includes(value) ? 'rtl' : 'ltr',
}));
