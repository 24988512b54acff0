/** How to start npm: the command and its first arguments. Inside an npm script npm tells where it is itself. */
export const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
