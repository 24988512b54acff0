import { waitUntil } from '@open-wc/testing';

/**
 * Waits for what comes true sooner or later, perhaps after requests and updates.
 *
 * @param patience milliseconds after which it never will: many times what it takes, since three engines may share a slow machine
 */
export const until = (condition: () => unknown, message: string, patience = 50_000): Promise<void> =>
  waitUntil(condition, message, { timeout: patience, interval: 10 });
