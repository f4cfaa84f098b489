import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import { PLACE_LABELS } from '../data/place-names';
import { type GroupMail, type GroupOption, refusal } from './group-mail';
import { MailText } from './MailText';
import { groupMailText } from './mail-words';

interface Props {
  readonly t: Translate;
  readonly groups: readonly GroupOption[];
  readonly chosen: GroupOption | null;
  readonly choose: (group: GroupOption | null) => void;
  /** null: none is chosen, or it is being worked out. */
  readonly mail: GroupMail | null;
  /** Whether it is being worked out, or what went wrong. */
  readonly said: string;
}

const keyOf = ({ by, name }: GroupOption): string => `${by} ${name}`;

/** A text for who leads a group: about that group, and about nobody else. */
export function MailPanel({ t, groups, chosen, choose, mail, said }: Props) {
  const [naming, name] = useState(true);
  const why = mail && refusal(mail.use);
  const canName = mail?.use.privacy === 'names';
  return (
    <section class="data-section">
      <h2>{t('report_mail_title')}</h2>
      <p class="quiet">{t('report_mail_why')}</p>
      {groups.length === 0 ? (
        <p class="quiet">
          {t('report_mail_no_groups')} <a href="#/data/import">{t('shares_import')}</a>
        </p>
      ) : (
        <label class="labelled">
          <span class="quiet">{t('report_mail_group')}</span>
          <select
            class="field"
            value={chosen ? keyOf(chosen) : ''}
            onChange={({ currentTarget: { value } }) =>
              choose(groups.find((one) => keyOf(one) === value) ?? null)
            }
          >
            <option value="">{t('report_mail_choose')}</option>
            {groups.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {t(PLACE_LABELS[one.by], [one.name])}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="quiet" role="status">
        {said}
      </p>
      {why === 'small' ? (
        <p class="look">{t('report_mail_small', [formatNumber(mail?.use.least ?? 0, t.locale)])}</p>
      ) : why === 'nobody' ? (
        <p class="look">{t('report_mail_nobody')}</p>
      ) : mail ? (
        <>
          {canName ? (
            <label class="settings-check">
              <input
                type="checkbox"
                checked={naming}
                onChange={(event) => name(event.currentTarget.checked)}
              />
              {t('report_mail_names')}
            </label>
          ) : null}
          <MailText t={t} title={t('report_mail_text')} text={groupMailText(t, mail, naming && canName)} />
        </>
      ) : null}
    </section>
  );
}
