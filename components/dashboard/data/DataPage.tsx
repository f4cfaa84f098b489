import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import { PARTS, type Part } from './parts';
import './data.css';

interface Props {
  readonly t: Translate;
  readonly part: Part;
  readonly children: ComponentChildren;
}

/** The Data view's frame: its parts as tabs, the one that is open below. */
export function DataPage({ t, part, children }: Props) {
  return (
    <main class="data">
      <h1>{t('data_title')}</h1>
      <nav class="tabs" aria-label={t('data_parts')}>
        {Object.entries(PARTS).map(([name, key]) => (
          <a key={name} href={`#/data/${name}`} aria-current={name === part ? 'page' : undefined}>
            {t(key)}
          </a>
        ))}
      </nav>
      {children}
    </main>
  );
}
