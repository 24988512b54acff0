/** Tells whoever put the page up, in the console, why it does not show what it should. */
export const report = (reason: string): void => {
  console.error(`embed.html: ${reason}`);
};
