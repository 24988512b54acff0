import type { ApiError } from './api/api-error.js';

const init = { bubbles: true, composed: true };

/** The data has arrived and is on screen; read it from the widget's `data`. Fired on every load, also an unchanged one. */
export class NxLoadEvent extends Event {
  constructor() {
    super('nx-load', init);
  }
}

/** A load has failed and the member has been told. */
export class NxErrorEvent extends Event {
  /** What went wrong. Never holds a token. */
  readonly error: ApiError;

  constructor(error: ApiError) {
    super('nx-error', init);
    this.error = error;
  }
}

/** There is no token, or it is not accepted. Cancel it, and the widget shows no sign-in message. An `nx-error` follows. */
export class NxUnauthorizedEvent extends Event {
  constructor() {
    super('nx-unauthorized', { ...init, cancelable: true });
  }
}

/** A balance of the meter came under its `low`. Fired when it gets there, not at each load. */
export class NxLowEvent extends Event {
  constructor() {
    super('nx-low', init);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'nx-load': NxLoadEvent;
    'nx-error': NxErrorEvent;
    'nx-unauthorized': NxUnauthorizedEvent;
    'nx-low': NxLowEvent;
  }
}
