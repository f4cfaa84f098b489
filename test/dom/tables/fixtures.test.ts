import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findGrids } from '@/core/portal/tables/find';
import { shown } from './show';

const folder = join(import.meta.dirname, '../fixtures/tables');
const names = readdirSync(folder);

/** Puts a saved page into the test's document: shadow roots of `<template shadowrootmode>` too. */
function open(source: string): void {
  document.documentElement.innerHTML = `<head></head><body>${source}</body>`;
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    template.parentElement?.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true));
    template.remove();
  }
}

describe('saved tables', () => {
  it('has fixtures', () => expect(names.length).toBeGreaterThan(24));
  it.each(names)('%s', (name) => {
    expect(existsSync(join(folder, name, 'about.md')), 'about.md').toBe(true);
    open(readFileSync(join(folder, name, 'source.html'), 'utf8'));
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    expect(findGrids(document).map(shown)).toEqual(expected);
  });
});
