import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import type { Session } from './browser';
import { EXTENSION } from './build';

/** Seed of every random choice of the fault tests. */
export const SEED = Number(process.env.FAULT_SEED ?? 20_261_122);

/** How many times something is done: a few in `npm test`, many in `npm run faults`. */
export const rounds = (variable: string, few: number): number => Number(process.env[variable] ?? few);

/** The same numbers for the same seed, each from 0 to 1. */
export function randoms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A figure for the report of `npm run faults`; printed in any case. */
export function figure(what: string, found: string): void {
  console.log(`${what}: ${found}`);
  const file = process.env.FAULT_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ what, found })}\n`);
}

/** A page of the extension that does nothing by itself. */
export async function quietPage(session: Session): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/manifest.json`);
  return page;
}

/** Where the build put the dashboard's import worker. */
export function importWorker(): string {
  for (const folder of ['chunks', 'assets']) {
    const path = join(EXTENSION, folder);
    const file = existsSync(path) && readdirSync(path).find((name) => /^import-worker.*\.js$/.test(name));
    if (file) return `/${folder}/${file}`;
  }
  throw new Error('no import worker in the build');
}

/** Errors nobody expects: of pages, and on consoles. */
export const unseen = (session: Session): readonly string[] => [
  ...session.pageErrors,
  ...session.consoleErrors,
];
