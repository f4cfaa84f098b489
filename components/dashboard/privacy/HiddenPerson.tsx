import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  readonly title: string;
}

/** In place of what is about one person, where only groups may be looked at: why, and where to go instead. */
export const HiddenPerson = ({ t, title }: Props) => (
  <main class="settings people">
    <h1>{title}</h1>
    <HiddenNote t={t} />
  </main>
);

/** The same within a page. */
export const HiddenNote = ({ t }: Pick<Props, 't'>) => (
  <p>
    {t('groups_person_hidden')} <a href="#/people">{t('groups_to_groups')}</a>
  </p>
);
