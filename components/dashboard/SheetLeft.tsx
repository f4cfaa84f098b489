import type { Translate } from '@/components/text/translate';
import type { SheetLineLeft } from '@/core/rates/read-rate-sheet';
import { formatNumber } from '@/core/units/format';
import { LeftOut } from './data/LeftOut';

interface Props {
  readonly t: Translate;
  readonly left: readonly SheetLineLeft[];
}

const SHOWN = 200;

/** Lines of a pasted sheet nothing is taken of, each with its reason. */
export const SheetLeft = ({ t, left }: Props) => (
  <LeftOut
    t={t}
    summary={t('settings_sheet_left', [formatNumber(left.length, t.locale)], left.length)}
    listName={t('settings_sheet_left_list')}
    whatName={t('settings_sheet_text')}
    lines={left.slice(0, SHOWN).map(({ line, text, reason }) => ({
      line,
      what: text.slice(0, 120),
      why: t.maybe(`settings_left_${reason.replaceAll('-', '_')}`, []) ?? '',
    }))}
    count={left.length}
    open={left.length <= 5}
    look="rate-line"
  />
);
