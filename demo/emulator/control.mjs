import { Hono } from 'hono';
import { parseScenarios } from './scenarios.mjs';

/**
 * The control endpoints of a room, mounted at `/at/<room>`. They are no part of
 * the API, and their requests are not logged.
 *
 * @param {import('./rooms.mjs').Rooms} rooms
 */
export function control(rooms) {
  const app = new Hono();
  /** @param {import('hono').Context} c */
  const roomOf = (c) => {
    const [name] = (c.req.param('room') ?? '').split('~');
    return rooms.enter(name);
  };

  app.get('/log', (c) => c.json(roomOf(c).log));

  app.delete('/log', (c) => {
    roomOf(c).log.length = 0;
    return c.body(null, 204);
  });

  app.put('/answers', async (c) => {
    const answers = await c.req.json().catch(() => null);
    if (typeof answers !== 'object' || !answers || Array.isArray(answers)) {
      return c.text('A JSON object is needed: {"/api/…": body}', 400);
    }
    roomOf(c).answers = answers;
    return c.body(null, 204);
  });

  app.put('/scenario', async (c) => {
    const text = await c.req.text();
    parseScenarios(text);
    const room = roomOf(c);
    room.scenario = text;
    room.visits.clear();
    room.redirected.clear();
    return c.body(null, 204);
  });

  app.delete('/scenario', (c) => {
    roomOf(c).scenario = null;
    return c.body(null, 204);
  });

  return app;
}
