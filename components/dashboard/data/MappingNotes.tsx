import type { MessageKey, PluralKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import type {
  MappingChoice,
  MappingPeople,
  MappingPreview,
  NamedOnLine,
} from '@/core/portal/exports/mapping/mapping-types';
import { formatNumber } from '@/core/units/format';
import { MappingColumns } from './MappingColumns';

interface Props {
  readonly t: Translate;
  readonly mapping: MappingPreview;
  readonly choose: (choice: MappingChoice) => void;
}

const THOSE = [
  ['unknown', 'data_unknown_people', 'data_unknown_people_why'],
  ['unknownNames', 'data_unknown_names', 'data_unknown_names_why'],
  ['unclear', 'data_unclear_people', 'data_unclear_people_why'],
] as const satisfies readonly (readonly [keyof MappingPeople, PluralKey, MessageKey])[];

/** Listed of people nobody knows; the count tells of all. */
const SHOWN = 50;

/** Who of a list is known, who is left out and why, and what its columns were taken for. */
export function MappingNotes({ t, mapping: { people, columns }, choose }: Props) {
  return (
    <>
      {people ? (
        <>
          <p>{t('data_matched', [formatNumber(people.matched, t.locale)], people.matched)}</p>
          {THOSE.map(([group, summary, why]) => (
            <Those key={group} t={t} people={people[group]} summary={summary} why={why} />
          ))}
        </>
      ) : null}
      <details class="data-rejected">
        <summary>{t('data_columns')}</summary>
        <MappingColumns t={t} columns={columns} choose={choose} />
      </details>
    </>
  );
}

interface ThoseProps {
  readonly t: Translate;
  readonly people: readonly NamedOnLine[];
  readonly summary: PluralKey;
  readonly why: MessageKey;
}

function Those({ t, people, summary, why }: ThoseProps) {
  if (people.length === 0) return null;
  const number = (count: number) => formatNumber(count, t.locale);
  return (
    <details class="data-rejected">
      <summary class="look">{t(summary, [number(people.length)], people.length)}</summary>
      <p class="quiet">{t(why)}</p>
      <ul class="data-notes">
        {people.slice(0, SHOWN).map(({ line, name }) => (
          <li key={line}>{t('data_on_line', [name, number(line)])}</li>
        ))}
      </ul>
      {people.length > SHOWN ? <p class="quiet">{t('data_rejected_first', [number(SHOWN)])}</p> : null}
    </details>
  );
}
