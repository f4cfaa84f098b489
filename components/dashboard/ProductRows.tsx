import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { fieldParsers, tokensText } from '@/components/ui/parse-field';
import type { EnteredRate } from '@/core/model/settings';
import type { ProductRates, TableEntry } from '@/core/rates/rate-table';
import type { LearnedRate } from '@/core/rates/types';
import { addDays } from '@/core/units/day';
import { formatDay, formatTokens } from '@/core/units/format';
import { FromField } from './FromField';
import { OriginTag } from './OriginTag';
import { RemoveButton } from './RemoveButton';
import { disagreements, evidenceText } from './rate-text';

interface Props {
  readonly t: Translate;
  readonly product: ProductRates;
  readonly replace: (at: number, next: EnteredRate | null) => void;
}

/** A product's rates, learned ones by version first, and what contradicts what. */
export function ProductRows({ t, product, replace }: Props) {
  const { name, versions, entries, perResult, inUse } = product;
  const rows = [
    ...versions.map((version, i) => (
      <LearnedCells
        key={`learned ${version.from}`}
        t={t}
        version={version}
        next={versions[i + 1]}
        isUsed={inUse?.learned === version}
      />
    )),
    ...entries.map((entry) => (
      <EntryCells key={`entry ${entry.at}`} t={t} entry={entry} product={product} replace={replace} />
    )),
  ];
  const notes = [
    ...(perResult === 'learned' ? [t('settings_per_result')] : []),
    ...(rows.length === 0 && perResult === null ? [t('settings_no_rate')] : []),
  ];
  const warnings = disagreements(t, product);
  const height = Math.max(1, rows.length) + (notes.length + warnings.length > 0 && rows.length > 0 ? 1 : 0);
  const said = [
    ...notes.map((note) => (
      <p key={note} class="quiet">
        {note}
      </p>
    )),
    ...warnings.map((warning) => (
      <p key={warning} class="look">
        {warning}
      </p>
    )),
  ];
  const [first, ...others] = rows;
  return (
    <tbody>
      <tr>
        <th scope="row" rowSpan={height}>
          {name}
        </th>
        {first ?? <td colSpan={4}>{said}</td>}
      </tr>
      {others.map((cells) => (
        <tr key={cells.key}>{cells}</tr>
      ))}
      {first && said.length > 0 ? (
        <tr>
          <td colSpan={4}>{said}</td>
        </tr>
      ) : null}
    </tbody>
  );
}

interface LearnedProps {
  readonly t: Translate;
  readonly version: LearnedRate;
  readonly next: LearnedRate | undefined;
  readonly isUsed: boolean;
}

function LearnedCells({ t, version, next, isUsed }: LearnedProps) {
  return (
    <>
      <td class="number">{formatTokens(version.perDay, t.locale)}</td>
      <td>
        {formatDay(version.from, t.locale)}
        {next ? (
          <span class="quiet data-sub">
            {t('settings_rate_until', [formatDay(addDays(next.from, -1), t.locale)])}
          </span>
        ) : null}
      </td>
      <td>
        {isUsed ? <strong class="rate-used">{t('settings_in_use')}</strong> : null}
        <span class="quiet">{evidenceText(t, version)}</span>
      </td>
      <td />
    </>
  );
}

interface EntryProps {
  readonly t: Translate;
  readonly entry: TableEntry;
  readonly product: ProductRates;
  readonly replace: Props['replace'];
}

function EntryCells({
  t,
  entry: { at, rate },
  product: { name, inUse, perResult, entries },
  replace,
}: EntryProps) {
  const own = entries.filter(
    (other) => other.rate.origin === rate.origin && other.rate.perDay === rate.perDay,
  );
  const isUsed = inUse?.origin === rate.origin && inUse.perDay === rate.perDay && own.at(-1)?.at === at;
  return (
    <>
      <td class="number">
        <Field
          label={t('settings_rate_of', [name])}
          hideLabel
          numeric
          width="96px"
          text={tokensText(rate.perDay, t.locale)}
          parse={fieldParsers(t).tokens}
          onValue={(perDay) => replace(at, { ...rate, perDay, origin: 'admin' })}
        />
        {rate.per === 'result' ? <span class="quiet data-sub">{t('settings_rate_each_result')}</span> : null}
      </td>
      <td>
        <FromField
          label={t('settings_rate_from_of', [name])}
          value={rate.from}
          put={(from) => replace(at, { ...rate, from, origin: 'admin' })}
        />
      </td>
      <td>
        {isUsed || (rate.per === 'result' && perResult === 'admin') ? (
          <strong class="rate-used">{t('settings_in_use')}</strong>
        ) : null}
        <OriginTag t={t} origin={rate.origin} />
      </td>
      <td>
        <RemoveButton t={t} name={name} onRemove={() => replace(at, null)} />
      </td>
    </>
  );
}
