import { getRequestListener } from '@hono/node-server';

/**
 * Mounts the emulator in a Koa server such as that of `@web/test-runner`. It
 * hands Node's own request and response over, so that a scenario may break the
 * connection, and passes on whatever is not under `/api/` or `/at/`.
 *
 * @param {import('hono').Hono<any>} app
 * @returns {(ctx: any, next: () => Promise<void>) => Promise<void>}
 */
export function koaMiddleware(app) {
  const listener = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
  });
  return async (ctx, next) => {
    if (!/^\/(api|at)\//.test(ctx.path)) {
      return next();
    }
    ctx.respond = false;
    await listener(ctx.req, ctx.res);
  };
}
