/** States of a widget that CSS can ask for, as in `nx-my-plans:state(stale)`. */
export type HostState = 'loading' | 'empty' | 'stale' | 'partial' | 'unauthorized' | 'offline' | 'error' | 'low';

/** Sets the states that hold, and takes the others away. */
export function setHostStates(
  { states }: { readonly states?: CustomStateSet },
  holds: Readonly<Record<HostState, unknown>>,
): void {
  try {
    for (const [state, value] of Object.entries(holds)) states?.[value ? 'add' : 'delete'](state);
  } catch {
    // A browser without custom states, or one that knew them by other names first, goes without them.
  }
}
