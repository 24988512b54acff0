/** The page's own server, for the tests of `token-url`; the other side is ../support/token-host.mjs. */

/** What it answers. */
export interface TokenAnswer {
  /** 200 by default. */
  readonly status?: number;
  /** JSON by default. */
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TokenHost {
  /** Path on the page's own origin. */
  readonly path: string;
  /** The same at another origin of the same site. */
  readonly elsewhere: string;
  /** The requests so far. */
  requests(): Promise<{ readonly query: string; readonly headers: Readonly<Record<string, string>> }[]>;
}

let hosts = 0;

/** A server that gives these answers one after the other, and the last one again and again. */
export async function openTokenHost(...answers: readonly TokenAnswer[]): Promise<TokenHost> {
  const path = `/token-host/${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${++hosts}`;
  await fetch(path, { method: 'PUT', body: JSON.stringify(answers) });
  const { port } = (await (await fetch('/token-host/elsewhere')).json()) as { port: number };
  return {
    path,
    elsewhere: `${location.protocol}//${location.hostname}:${port}${path}`,
    requests: async () => (await (await fetch(`${path}/log`)).json()) as Awaited<ReturnType<TokenHost['requests']>>,
  };
}

/** A server that gives these tokens one after the other, each for so many seconds. */
export const grantingTokens = (seconds: number, ...tokens: readonly string[]): Promise<TokenHost> =>
  openTokenHost(...tokens.map((token) => ({ body: JSON.stringify({ access_token: token, expires_in: seconds }) })));
