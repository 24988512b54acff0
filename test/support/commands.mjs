/**
 * What the tests may ask of the browser they run in, beyond what a page can do: its clock's zone, media,
 * window, keyboard, network, accessibility tree and memory. The typed side is commands.ts; each engine has a table of its
 * own in test/engines/.
 */

/** @param {import('../engines/engines.mjs').Running[]} engines */
export function browserCommands(engines) {
  return {
    name: 'browser-commands',
    async executeCommand({ command, payload, session }) {
      const [prefix, name] = command.split(':');
      if (prefix !== 'nx') return undefined;
      const engine = engines.find(({ launcher }) => launcher === session.browser);
      if (name === 'lacks') return { ...engine.lacks };
      const run = engine.commands[name];
      if (!run) throw new Error(`${command} is not available in ${engine.name}.`);
      // An answer of nothing would mean that the command is not known.
      return (await run(session, payload ?? {})) ?? true;
    },
  };
}
