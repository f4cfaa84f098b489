import type Dexie from 'dexie';
import { v1 } from './v1';
import { v2 } from './v2';
import { v3 } from './v3';
import { v4 } from './v4';

/** The newest version this code knows. */
export const SCHEMA_VERSION = 4;

/** Declare every version there ever was, in order: a database of any age is upgraded step by step. */
export function declareSchema(db: Dexie): void {
  db.version(1).stores(v1);
  db.version(2).stores(v2);
  db.version(3).stores(v3);
  db.version(4).stores(v4);
}
