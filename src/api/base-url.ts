/** Host names that never leave the machine: plain http is safe there (RFC 6761 §6.3, RFC 1122 §3.2.1.3). */
const loopback = /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/;

/**
 * Reads a `base-url`: the origin of a space or of a proxy, with or without a path.
 * `/path` means the page's own origin, whatever `<base href>` says.
 *
 * @param value what the page gave
 * @returns the address without a trailing slash; `undefined` when it is missing, relative, not https (http is allowed for
 *   loopback hosts), or carries credentials, a query or a fragment
 */
export function parseBaseUrl(value: string | null | undefined): string | undefined {
  const text = value?.trim() ?? '';
  // A second slash or a backslash would make another host of it (URL Standard, relative slash state).
  const onOwnOrigin = /^\/(?![/\\])/.test(text);
  try {
    const { href, origin, pathname, protocol, hostname } = new URL(
      text,
      onOwnOrigin ? (globalThis as { location?: Location }).location?.origin : undefined,
    );
    const base = origin + pathname;
    const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
    // The two differ by credentials, query or fragment.
    return isSafe && href === base && (onOwnOrigin || /^https?:\/\//i.test(text))
      ? base.replace(/\/+$/, '')
      : undefined;
  } catch {
    return undefined;
  }
}
