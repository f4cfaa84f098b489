import type { PersonRef } from '@/core/model/capture';
import { productKey } from '@/core/rates/product-key';

/** A move that was accepted. */
export interface Move {
  readonly person: PersonRef;
  /** Product or collection to assign; null: Flex. */
  readonly to: string | null;
}

/** Rows of one file the portal's "Import to assign" takes: first name, last name, e-mail. */
export interface AssignmentFile {
  /** null: Flex. */
  readonly product: string | null;
  readonly rows: readonly (readonly [first: string, last: string, email: string])[];
  /** Who can't be in it, because no e-mail address is known. */
  readonly without: readonly PersonRef[];
}

/**
 * Accepted moves as files for the portal's own bulk assignment, one for each product and one for Flex. Each address
 * stands once in a file.
 */
export function assignmentFiles(moves: readonly Move[]): AssignmentFile[] {
  const byProduct = Map.groupBy(moves, ({ to }) => (to === null ? null : productKey(to)));
  return [...byProduct.values()].map((own) => {
    const rows = new Map(
      own.flatMap(({ person }) =>
        person.email
          ? [
              [
                person.email.trim().toLowerCase(),
                [...splitName(person.name ?? ''), person.email.trim()] as const,
              ],
            ]
          : [],
      ),
    );
    return {
      product: own[0]?.to ?? null,
      rows: [...rows.values()].sort(([, , a], [, , b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
      without: own.flatMap(({ person }) => (person.email ? [] : [person])),
    };
  });
}

/** First and last name of a full name, first name first: the last word is the last name, a single one is the first. */
function splitName(name: string): [string, string] {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words.length < 2 ? [words[0] ?? '', ''] : [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
}
