import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { PRESETS, type Preset } from '../../shared/table';
import { formatDatedSpan, formatMoment, formatSpan } from '../format';
import { options, trap, word } from '../options';
import { Choice } from './Choice';
import { periodOf, type Scope } from './use-scope';

const ALL = '*';

const dated = (preset: Preset): string => `${word(preset)} (${formatSpan(periodOf(preset), options.lang)})`;

function Dates({ scope }: { scope: Scope }): ReactNode {
  const field = (side: 'from' | 'to'): ReactNode => (
    <label className="choice">
      <span>{word(side)}</span>
      <input
        type="date"
        value={scope.custom[side]}
        onChange={(event) =>
          event.target.value && scope.choose({ custom: { ...scope.custom, [side]: event.target.value } })
        }
      />
    </label>
  );
  return (
    <Box className="dates" sx={{ display: 'flex', gap: 1 }}>
      {field('from')}
      {field('to')}
    </Box>
  );
}

/** The dates a time range stands for: beside the drop-down (newer) or in it (older). */
function PrintedDates({ scope }: { scope: Scope }): ReactNode {
  if (trap('no-dates')) return null;
  if (scope.preset === 'custom')
    return <Typography variant="body2">{formatDatedSpan(scope.period, options.lang)}</Typography>;
  return options.wording === 'new' ? <Typography variant="body2">{dated(scope.preset)}</Typography> : null;
}

/** Whose usage, over which time: what stands above every report. */
export function ScopeBar({
  scope,
  range = true,
  custom = false,
}: {
  scope: Scope;
  range?: boolean;
  custom?: boolean;
}): ReactNode {
  const inSelect = options.wording === 'old' && !trap('no-dates');
  const ranges = [
    ...PRESETS.map((preset) => ({ value: preset as string, text: inSelect ? dated(preset) : word(preset) })),
    ...(custom ? [{ value: 'custom', text: word('custom') }] : []),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'end', my: 2 }}>
      <Choice
        label={word('team')}
        value={scope.team ?? ALL}
        choices={[
          { value: ALL, text: word('allTeams') },
          ...scope.teams.map((team) => ({ value: team, text: team })),
        ]}
        onChange={(team) => scope.choose({ team: team === ALL ? null : team })}
      />
      {range && (
        <Choice
          label={word('timeRange')}
          value={scope.preset}
          choices={ranges}
          onChange={(value) => scope.choose({ preset: PRESETS.find((known) => known === value) ?? 'custom' })}
        />
      )}
      {range && custom && scope.preset === 'custom' && <Dates scope={scope} />}
      <Box sx={{ flex: '1 1 auto', textAlign: 'right', color: 'text.secondary' }}>
        {range && <PrintedDates scope={scope} />}
        <Typography variant="caption">
          {word('lastUpdated')}: {formatMoment(`${options.today}T05:17:00Z`, options.lang)}
        </Typography>
      </Box>
    </Box>
  );
}
