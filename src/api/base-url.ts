/** Host names that never leave the machine: plain http is safe there (RFC 6761 §6.3, RFC 1122 §3.2.1.3). */
const loopback = /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/;

/** An address that may be trusted with a token, as a whole and without its query; `undefined` for any other. */
function parseAddress(value: unknown): { href: string; base: string; path: string } | undefined {
  const text = String(value).trim();
  // The origin of the page even in a frame without an address of its own; workers have it, Node doesn't.
  const { origin: pageOrigin } = globalThis as { origin?: string };
  const isPath = text.startsWith('/');
  try {
    const { href, origin, pathname: path, protocol, hostname } = new URL(text, isPath ? pageOrigin : undefined);
    // A second slash, also one behind a tab or a backslash, makes another host of a path (URL Standard, relative slash state).
    const isNamed = isPath ? origin === pageOrigin : /^https?:\/\//i.test(text);
    const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
    return isNamed && isSafe ? { href, base: origin + path, path } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a `base-url`: the origin of a space or of a proxy, with or without a path.
 * `/path` means the page's own origin, whatever `<base href>` says.
 *
 * @param value what the page gave: a text, or an object that is written as one, such as a `URL`
 * @returns the address without a trailing slash; `undefined` when it is missing, relative, not https (http is allowed for
 *   loopback hosts), or carries credentials, a query or a fragment
 */
export function parseBaseUrl(value: unknown): string | undefined {
  const { href, base } = parseAddress(value) ?? {};
  // Credentials, a query or a fragment are what the two differ by.
  return href === base ? base?.replace(/\/+$/, '') : undefined;
}

/**
 * Reads a `token-url`, by the rules of a base URL; a query is allowed.
 *
 * @returns the address, and its path without the query, for messages
 */
export function parseTokenUrl(value: unknown): { href: string; path: string } | undefined {
  const { href = '', base, path = '' } = parseAddress(value) ?? {};
  return href.replace(/\?[^#]*$/, '') === base ? { href, path } : undefined;
}
