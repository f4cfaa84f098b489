import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import type { StripModel } from './strip-model';

export interface StripActions {
  readonly onReadAll: () => void;
  readonly onCancel: () => void;
  readonly onExport: () => void;
  readonly onSwitch: (on: boolean) => void;
  readonly onOpen: (view: 'overview' | 'settings') => void;
  readonly onTeach: () => void;
  readonly onWithdraw: () => void;
}

interface Props extends StripActions {
  readonly model: StripModel;
  readonly t: Translate;
  readonly theme: 'light' | 'dark';
  readonly children?: ComponentChildren;
}

/** The line above the table: what it cost, who is on the wrong plan, how well it was read, what to do. */
export function Strip({ model, t, theme, children, ...on }: Props) {
  const action = (name: 'read-all' | 'teach' | 'csv', label: string, run: () => void) => (
    <button type="button" class={model.first === name ? 'first' : ''} onClick={run}>
      {label}
    </button>
  );
  return (
    <div class={theme}>
      <section class="strip" aria-label={t('strip_name')}>
        <div class="facts">
          <span class="brand">{t('strip_name')}</span>
          {model.total && <span class="total">{model.total}</span>}
          {model.wrong && <span class={model.look ? 'look' : 'soft'}>{model.wrong}</span>}
          <Reading model={model} />
          {model.taught && (
            <span class="soft">
              {t('strip_taught')}{' '}
              <button type="button" onClick={on.onWithdraw}>
                {t('strip_withdraw')}
              </button>
            </span>
          )}
        </div>
        <div class="tools">
          {!model.unknown && (
            <button
              type="button"
              class="switch"
              role="switch"
              aria-checked={model.overlays}
              onClick={() => on.onSwitch(!model.overlays)}
            >
              <span class="knob" />
              {t('strip_overlays')}
            </button>
          )}
          <button type="button" onClick={() => on.onOpen('overview')}>
            {t('strip_dashboard')}
          </button>
          <button type="button" onClick={() => on.onOpen('settings')}>
            {t('strip_settings')}
          </button>
          {model.canExport && action('csv', t('strip_csv'), on.onExport)}
          {model.unknown && action('teach', t('strip_teach'), on.onTeach)}
          {model.reading ? (
            <button type="button" onClick={on.onCancel}>
              {t('strip_cancel')}
            </button>
          ) : (
            model.canReadAll && action('read-all', t('strip_read_all'), on.onReadAll)
          )}
        </div>
        <p class="notice" role="status" hidden={!model.notice}>
          {model.notice}
        </p>
      </section>
      {children}
    </div>
  );
}

/** Health of the reading in plain words; the reasons behind it on demand. */
function Reading({ model }: { readonly model: StripModel }) {
  if (model.reading) return <span class="soft">{model.reading}</span>;
  const tone = model.partial ? 'look' : 'soft';
  if (model.healthWhy.length === 0) return <span class={tone}>{model.health}</span>;
  return (
    <details class={tone}>
      <summary>{model.health}</summary>
      <ul>
        {model.healthWhy.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </details>
  );
}
