import { HttpClient } from './http-client.js';

let client: HttpClient | undefined;

/** The client that all widgets of the page ask, so that they share requests and answers. */
export const sharedClient = (): HttpClient => (client ??= new HttpClient());
