import type { Translate } from '@/components/text/translate';
import type { PersonRow, VerdictKind } from './people-view';
import { advisedWords } from './plan-words';
import { kindOf } from './verdict-kind';

const KIND_NAMES = {
  move: 'people_move',
  unsure: 'people_unsure',
  keep: 'people_keep',
  decided: 'people_decided',
} as const satisfies Record<VerdictKind, string>;

interface Props {
  readonly t: Translate;
  readonly row: Pick<PersonRow, 'verdict' | 'quiet'>;
}

/** The plan advised, told apart by word, shape and colour as in the portal: filled to move, dashed when not sure. */
export function VerdictChip({ t, row }: Props) {
  const kind = kindOf(row);
  const plan = advisedWords(t, row.verdict);
  return (
    <span class={`verdict-chip ${kind}`} title={plan}>
      <span class="visually-hidden">{t(KIND_NAMES[kind])}: </span>
      {kind === 'keep' ? plan : `→ ${plan}`}
    </span>
  );
}
