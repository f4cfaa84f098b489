import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';

/** What an update brought. */
export interface News {
  readonly version: string;
  /** In English, as the changelog has them. */
  readonly changes: readonly string[];
}

interface Props {
  readonly t: Translate;
  /** What is new since the dashboard was last opened; null: nothing. */
  readonly news: () => Promise<News | null>;
}

/** Shown once after an update. */
export function NewsNotice({ t, news }: Props) {
  const [shown, show] = useState<News | null>(null);
  useEffect(() => void news().then(show, () => undefined), [news]);
  if (!shown) return null;
  return (
    <details class="news">
      <summary>
        {t('news_title', [shown.version])}
        <button type="button" class="button plain" onClick={() => show(null)}>
          {t('news_close')}
        </button>
      </summary>
      <ul lang="en">
        {shown.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </details>
  );
}
