import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import './access.css';

/** How the browser is asked whether the portal may be read (`core/messages/access.ts`). */
export interface SiteAccess {
  readonly given: () => Promise<boolean>;
  /** Ask for it. Must be called while a click of the admin's is handled, before anything is awaited. */
  readonly ask: () => Promise<boolean>;
  /** Call back whenever it may have changed. @returns stops */
  readonly watch: (changed: () => void) => () => void;
}

interface Props {
  readonly t: Translate;
  readonly access: SiteAccess;
}

type State = 'unknown' | 'given' | 'missing' | 'refused' | 'new';

/** Says that the browser keeps Flexmeter from reading the portal, and lets the admin change that. Else nothing. */
export function AccessNotice({ t, access }: Props) {
  const [state, set] = useState<State>('unknown');
  useEffect(() => {
    const look = () => {
      const known = (given: boolean) =>
        set((before) => {
          if (given) return before === 'unknown' || before === 'given' ? 'given' : 'new';
          return before === 'refused' ? 'refused' : 'missing';
        });
      access.given().then(known, () => undefined); // a browser that can't say is not one that refuses
    };
    look();
    return access.watch(look);
  }, [access]);
  if (state === 'unknown' || state === 'given') return null;
  if (state === 'new')
    return (
      <p class="access" role="status">
        {t('access_reload')}
      </p>
    );
  const ask = () => {
    access.ask().then(
      (given) => set(given ? 'new' : 'refused'),
      () => set('refused'),
    );
  };
  return (
    <section class="access access-asks" aria-label={t('access_title')}>
      <h2>{t('access_title')}</h2>
      <p>{t('access_why')}</p>
      {state === 'refused' ? <p role="alert">{t('access_refused')}</p> : null}
      <button type="button" class="button primary" onClick={ask}>
        {t('access_allow')}
      </button>
    </section>
  );
}
