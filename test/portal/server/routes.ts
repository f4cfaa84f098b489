import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, Route } from '../../support/https';
import { tableOf, teamsOf, tilesOf } from './answer';
import { truthOf } from './truth';

const ANSWERS: Readonly<Record<string, (parameters: URLSearchParams) => unknown>> = {
  '/api/table': tableOf,
  '/api/tiles': tilesOf,
  '/api/teams': teamsOf,
  '/__truth': truthOf,
};

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function json(url: URL, make: (parameters: URLSearchParams) => unknown): Promise<Answer> {
  await sleep(Number(url.searchParams.get('delay') ?? 0));
  try {
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(make(url.searchParams)) };
  } catch (error) {
    return { status: 400, type: 'text/plain; charset=utf-8', body: String(error) };
  }
}

/** The portal's data below /api, what is true below /__truth, and the document its iframe shows. @param dist the built client */
export const portalRoutes = (dist: string): readonly Route[] => [
  (url) => {
    const make = ANSWERS[url.pathname];
    return make ? json(url, make) : null;
  },
  async (url) =>
    url.pathname === '/embed'
      ? { type: 'text/html; charset=utf-8', body: await readFile(join(dist, 'embed.html')) }
      : null,
];
