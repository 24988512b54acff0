/** A base URL of the API emulator that nobody else uses, with its own log and scenario. See demo/emulator/README.md. */
export interface Room {
  readonly baseUrl: string;
  /** The requests that the emulator has seen here, in order. */
  requests(): Promise<SeenRequest[]>;
  /** What the API paths answer from now on, in full; shape, token and scenario still apply. */
  answer(answers: Readonly<Record<string, unknown>>): Promise<void>;
  /** Changes the scenario, such as `slow=300`; empty for none. */
  play(scenario: string): Promise<void>;
}

/** One entry of the emulator's log. */
export interface SeenRequest {
  readonly method: string;
  /** Path as the API's documentation has it. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Paths of `_shape`, if it was sent. */
  readonly shape: readonly string[] | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number | null;
  /** The client went away before the answer was there. */
  readonly aborted: boolean;
}

export const paths = {
  benefits: '/api/public/coworkers/profiles/current/benefits',
  plans: '/api/public/plans/my',
  business: '/api/public/businesses/current',
};

let rooms = 0;

/** Opens a room. */
export function openRoom(scenario = ''): Room {
  const place = `${location.origin}/at/test-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${++rooms}`;
  const put = async (name: string, body: string) => {
    const { ok, status } = await fetch(`${place}/${name}`, { method: 'PUT', body });
    if (!ok) throw new Error(`The emulator answered ${status} to ${name}`);
  };
  return {
    baseUrl: scenario ? `${place}~${scenario}` : place,
    requests: async () => (await (await fetch(`${place}/log`)).json()) as SeenRequest[],
    answer: (answers) => put('answers', JSON.stringify(answers)),
    play: (name) => put('scenario', name),
  };
}

/** A token of a member that nothing else on a page could hold by chance. */
export async function signIn(room: Room, member: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'password',
    username: `${member}@harbourloft.example`,
    password: 'harbour',
  });
  const response = await fetch(`${room.baseUrl}/api/token`, { method: 'POST', body });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** What was asked of the member API in a room, or of one path. */
export const asked = async (room: Room, path?: string): Promise<SeenRequest[]> =>
  (await room.requests()).filter((request) => (path ? request.path === path : request.path.startsWith('/api/public/')));

/** The tokens that these requests carried, in order; `undefined` is none. */
export const tokensOf = (requests: readonly SeenRequest[]): (string | undefined)[] =>
  requests.map(({ headers }) => headers['authorization']?.replace('Bearer ', ''));
