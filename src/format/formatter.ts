/**
 * Formatters by locale and options. Making one costs many times what using it costs, they never change, and a page needs
 * a handful, so they are shared and kept.
 */
const formatters = new Map<string, unknown>();

/** The formatter of a locale with options. */
export function formatter<F, O extends object>(
  Formatter: new (locale: string, options?: O) => F,
  locale: string,
  options: NoInfer<O>,
): F {
  // Not JSON: pages exist that put a toJSON on Object.prototype.
  const key = [Formatter.name, locale, ...Object.entries(options)].join();
  let found = formatters.get(key) as F | undefined;
  if (!found) formatters.set(key, (found = new Formatter(locale, options)));
  return found;
}
