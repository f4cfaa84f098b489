import type { ByteSource, Meter } from '../bytes/source';
import type { ZipEntry } from '../bytes/zip-directory';
import { type Growth, zipEntry } from '../bytes/zip-entry';
import { Refused } from '../refused';
import { readWholeXml } from './read-xml';

/** A sheet of a workbook: its name as shown, and its part of the archive. */
export interface Sheet {
  readonly name: string;
  readonly source: ByteSource;
}

/** A workbook's parts. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly strings: ByteSource | null;
  readonly styles: ByteSource | null;
  /** Days count from 1904 (old Macs). */
  readonly is1904: boolean;
}

const OFFICE = /^(?:xl\/)?workbook\.xml$|^xl\/workbook\d*\.xml$/i;

/** Whether an archive is a workbook (`xlsx`), another office document, or just files. */
export function officeKind(entries: readonly ZipEntry[]): 'xlsx' | 'other' | null {
  const names = entries.map(({ name }) => plainPath(name));
  if (names.some((name) => OFFICE.test(name))) return 'xlsx';
  const isOffice = names.includes('[content_types].xml') || names.includes('mimetype');
  return isOffice && !names.some((name) => /\.(?:csv|tsv|xlsx|json)$/.test(name)) ? 'other' : null;
}

const plainPath = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Find a workbook's sheets, in their order, through its relations. @throws Refused `corrupt` */
export async function openWorkbook(
  blob: Blob,
  entries: readonly ZipEntry[],
  growth: Growth,
  meter: Meter,
): Promise<Workbook> {
  const byPath = new Map(entries.map((entry) => [plainPath(entry.name), entry]));
  const part = (path: string): ByteSource | null => {
    const entry = byPath.get(plainPath(path));
    return entry ? zipEntry(blob, entry, growth, meter) : null;
  };
  const path = [...byPath.keys()].find((name) => OFFICE.test(name)) ?? '';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const main = part(path);
  if (!main) throw new Refused('corrupt');
  const targets = await relationsOf(part(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  let is1904 = false;
  await readWholeXml(main, {
    open(name, attribute) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = /hidden/i.test(attribute('state') ?? '');
      listed.push({ name: attribute('name') ?? '', id: attribute('*:id') ?? '', hidden });
    },
  });
  // What nobody sees, nobody means: data kept from before, lists behind a choice.
  const shown = listed.filter(({ hidden }) => !hidden);
  const sheets = (shown.length > 0 ? shown : listed).flatMap(({ name, id }) => {
    const target = targets.find((one) => one.id === id);
    const source = target ? part(target.path) : null;
    return source && target?.type === 'worksheet' ? [{ name, source }] : [];
  });
  if (sheets.length === 0) throw new Refused('corrupt');
  const typed = (type: string, usual: string) =>
    part(targets.find((one) => one.type === type)?.path ?? usual);
  return {
    sheets,
    strings: typed('sharedStrings', `${folder}sharedStrings.xml`),
    styles: typed('styles', `${folder}styles.xml`),
    is1904,
  };
}

interface Relation {
  readonly id: string;
  readonly type: string; // last part of its type's address
  readonly path: string;
}

async function relationsOf(source: ByteSource | null, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  if (!source) return relations;
  await readWholeXml(source, {
    open(name, attribute) {
      const target = attribute('Target') ?? '';
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = (attribute('Type') ?? '').split('/').at(-1) ?? '';
      relations.push({ id: attribute('Id') ?? '', type, path: pathFrom(folder, target) });
    },
  });
  return relations;
}

function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  return parts.join('/');
}
