import type { Health, PageKind } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';

/** What is stored, and where it comes from. */
export interface StorageView {
  /** Bytes on disk as the browser estimates them; null: it doesn't say. */
  readonly bytes: number | null;
  readonly dailyRows: number;
  readonly readings: number;
  readonly people: number;
  readonly teams: readonly TeamStored[];
  /** Whole months that are kept; null: all. */
  readonly keepMonths: number | null;
  readonly today: Day;
  /** A backup that was chosen and is not restored yet. */
  readonly restore: RestoreAsked | null;
}

export interface TeamStored {
  readonly key: string;
  /** null: all teams together. */
  readonly name: string | null;
  readonly pages: readonly PageStored[];
  readonly files: readonly FileStored[];
}

export interface PageStored {
  readonly page: PageKind;
  readonly readAt: number;
  readonly complete: boolean;
  readonly health: Health;
}

export interface FileStored {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly importedAt: number;
  readonly rows: number;
  readonly rejected: number;
  readonly period: Period | null;
}

/** What a chosen backup holds. */
export interface RestoreAsked {
  readonly file: string;
  readonly at: number;
  readonly teams: number;
  readonly people: number;
  readonly readings: number;
  readonly dailyRows: number;
  /** Nothing is stored here, so the settings come with it. */
  readonly withSettings: boolean;
}

export interface StorageEvents {
  readonly deleteTeam: (team: TeamStored) => void;
  /** @param months null: keep everything */
  readonly keep: (months: number | null) => void;
  readonly backup: () => void;
  readonly chooseBackup: (file: File) => void;
  readonly restore: () => void;
  readonly dontRestore: () => void;
}
