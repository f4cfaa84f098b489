import type { Translate } from '@/components/text/translate';
import { stepsDone } from '@/core/model/first-run';
import type { PrivacyMode } from '@/core/model/privacy';
import { formatMoney, formatNumber } from '@/core/units/format';
import { PORTAL } from '../NothingYet';
import { PrivacyNote } from '../privacy/PrivacyNote';
import { FirstStep } from './FirstStep';
import type { FirstRunEvents, FirstRunView } from './first-run-view';
import './first-run.css';

interface Props {
  readonly t: Translate;
  readonly view: FirstRunView;
  readonly events: FirstRunEvents;
  /** Only its heading, until it is opened: there is something better to look at already. */
  readonly folded: boolean;
}

const MODES = {
  names: 'first_mode_names',
  pseudonyms: 'first_mode_pseudonyms',
  groups: 'first_mode_groups',
} as const satisfies Readonly<Record<PrivacyMode, string>>;

/** Three short steps until Flexmeter can advise, each with its state; and a sample company to look at meanwhile. */
export function FirstRunPanel({ t, view, events, folded }: Props) {
  const { steps } = view;
  const number = (count: number) => formatNumber(count, t.locale);
  const title = <h2 id="first-run">{t('first_title')}</h2>;
  const done = <span class="quiet">{t('first_done', [number(stepsDone(steps)), number(3)])}</span>;
  const dismiss = (
    <button type="button" class="button plain" onClick={events.dismiss}>
      {t('first_dismiss')}
    </button>
  );
  if (folded)
    return (
      <section class="first-run is-folded" aria-labelledby="first-run">
        <details>
          <summary class="first-head">
            {title}
            {done}
          </summary>
          <Steps t={t} view={view} events={events} main={false} />
        </details>
        {dismiss}
      </section>
    );
  return (
    <section class="first-run" aria-labelledby="first-run">
      <header class="first-head">
        {title}
        {done}
        {dismiss}
      </header>
      <Steps t={t} view={view} events={events} main />
    </section>
  );
}

interface StepsProps extends Omit<Props, 'folded'> {
  /** Whether what is to be done first is the page's main thing to do. */
  readonly main: boolean;
}

function Steps({ t, view, events, main }: StepsProps) {
  const { steps, tokenPrice } = view;
  return (
    <>
      <ol class="first-steps">
        <FirstStep t={t} number={1} title={t('first_read')} done={steps.read}>
          {steps.read ? null : (
            <>
              <p>{t('first_read_how')}</p>
              <div class="settings-row">
                <a class={main ? 'button primary' : 'button'} href={PORTAL} target="_blank" rel="noreferrer">
                  {t('popup_open_portal')}
                </a>
                <a class="button" href="#/data/import">
                  {t('nothing_import')}
                </a>
              </div>
            </>
          )}
        </FirstStep>
        <FirstStep t={t} number={2} title={t('first_prices')} done={steps.prices}>
          <p>
            {tokenPrice === null
              ? t('first_prices_none')
              : t(view.priceOrigin === 'admin' ? 'first_prices_own' : 'first_prices_list', [
                  formatMoney(tokenPrice, t.locale),
                ])}
          </p>
          {steps.prices ? null : (
            <div class="settings-row">
              <a class="button" href="#/settings/prices">
                {t('first_prices_change')}
              </a>
              {tokenPrice === null ? null : (
                <button type="button" class="button" onClick={events.pricesRight}>
                  {t('first_prices_right')}
                </button>
              )}
            </div>
          )}
        </FirstStep>
        <FirstStep t={t} number={3} title={t('first_privacy')} done={steps.privacy}>
          <p>{t(MODES[view.privacy])}</p>
          {steps.privacy ? null : (
            <>
              <PrivacyNote t={t} />
              <div class="settings-row">
                <a class="button" href="#/settings/privacy">
                  {t('first_privacy_change')}
                </a>
                <button type="button" class="button" onClick={events.privacySettled}>
                  {t('first_privacy_read')}
                </button>
              </div>
            </>
          )}
        </FirstStep>
      </ol>
      <p class="first-sample">
        <span class="quiet">{t(view.hasSample ? 'first_sample_there' : 'first_sample_why')}</span>
        <button
          type="button"
          class="button"
          onClick={view.hasSample ? events.removeSample : events.loadSample}
        >
          {t(view.hasSample ? 'settings_remove_sample' : 'settings_load_sample')}
        </button>
      </p>
    </>
  );
}
