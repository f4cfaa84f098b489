import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  readonly team: string;
  readonly choose: (team: string) => void;
}

/** Which team is looked at. */
export function TeamSelect({ t, teams, team, choose }: Props) {
  return (
    <label class="labelled">
      <span class="quiet">{t('data_team')}</span>
      <select class="field" value={team} onChange={(event) => choose(event.currentTarget.value)}>
        {teams.map(({ key, name }) => (
          <option key={key} value={key}>
            {name ?? t('data_all_teams')}
          </option>
        ))}
      </select>
    </label>
  );
}
