import { Hono } from 'hono';
import { decodeBase64Url, encodeBase64Url } from 'hono/utils/encode';
import { memberByEmail, samplePassword } from './data/members.mjs';

/**
 * Ways to a token: the password and refresh grants, and the JWT exchange.
 *
 * @param {import('./sessions.mjs').Sessions} sessions
 */
export function tokenEndpoints(sessions) {
  /** @type {Hono<import('./emulator.mjs').Env>} */
  const app = new Hono();
  app.post('/api/token', async (c) => {
    const form = await formOf(c);
    const clientId = c.req.header('client_id') ?? '';
    if (form?.get('grant_type') === 'password') {
      return passwordGrant(c, form, clientId, sessions);
    }
    if (form?.get('grant_type') === 'refresh_token') {
      const pair = sessions.renew(form.get('refresh_token') ?? '', clientId);
      return pair ? c.json(tokenAnswer(pair)) : refuse(c, 'invalid_grant', 'The refresh token is not valid.');
    }
    return refuse(c, 'unsupported_grant_type', 'The grant type is not known.');
  });

  app.post('/api/sys/users/exchange', (c) => {
    const { query } = c.var.place;
    const jwt = query.get('token');
    if (!jwt) {
      return c.json('not valid', 400);
    }
    const member = memberOfJwt(jwt);
    if (!member) {
      return c.body(null, 401);
    }
    const minutes = Number(query.get('validForInMinutes')) || 1440;
    const pair = sessions.open(member.token, member.email, minutes * 60);
    const { access_token: token, ...rest } = tokenAnswer(pair);
    return c.json({ token, ...rest });
  });
  return app;
}

/**
 * A sign-in JWT for a sample member, as an SSO would make it for the exchange.
 * Its signature is the word `sample`.
 *
 * @param {import('./data/members.mjs').Member} member
 */
export function sampleJwt(member) {
  const [header, payload] = [{ alg: 'HS256', typ: 'JWT' }, { email: member.email }].map((part) =>
    encodeBase64Url(new TextEncoder().encode(JSON.stringify(part)).buffer).replace(/=+$/, ''),
  );
  return `${header}.${payload}.sample`;
}

/** @param {string} jwt */
function memberOfJwt(jwt) {
  const [, payload = '', signature] = jwt.split('.');
  if (signature !== 'sample') {
    return undefined;
  }
  try {
    const { email } = JSON.parse(new TextDecoder().decode(decodeBase64Url(payload)));
    return memberByEmail(String(email));
  } catch {
    return undefined;
  }
}

/**
 * Null when the body is not form-encoded.
 *
 * @param {import('hono').Context} c
 */
async function formOf(c) {
  const type = c.req.header('content-type') ?? '';
  return type.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(await c.req.text()) : null;
}

/**
 * An account that nobody knows is answered with 500, as live spaces do.
 *
 * @param {import('hono').Context} c
 * @param {URLSearchParams} form
 * @param {string} clientId
 * @param {import('./sessions.mjs').Sessions} sessions
 */
function passwordGrant(c, form, clientId, sessions) {
  const username = form.get('username');
  const member = memberByEmail(username ?? '');
  if (username && !member) {
    return c.json({ Message: 'An error has occurred.' }, 500);
  }
  if (!member || form.get('password') !== samplePassword) {
    return refuse(c, 'invalid_grant', 'The user name or password is incorrect.');
  }
  if (member.mustResetPassword) {
    return refuse(c, 'must_reset_password', 'c0ffee00c0ffee00c0ffee00c0ffee00');
  }
  if (member.totp && form.get('totp') !== member.totp) {
    return refuse(c, 'two_factor_auth_check', 'A two-factor code is needed.');
  }
  return c.json(tokenAnswer(sessions.open(member.token, clientId || member.email)));
}

/** @param {import('./sessions.mjs').TokenPair} pair */
function tokenAnswer({ accessToken, refreshToken, expiresIn }) {
  return {
    access_token: accessToken,
    token_type: 'bearer',
    expires_in: expiresIn,
    refresh_token: refreshToken,
  };
}

/**
 * @param {import('hono').Context} c
 * @param {string} error
 * @param {string} description
 */
function refuse(c, error, description) {
  return c.json({ error, error_description: description }, 400);
}
