import type { TeamRef } from '@/core/model/capture';
import type { Choice } from '@/core/model/sketch';
import { fold } from '@/core/units/fold';
import { leavesIn, type Sketch } from './sketch';
import { LANGUAGES, meaningsOf, means, wordsFor } from './vocabulary';

const MAX_NAME = 200;

// "Select a team": a prompt, not a team's name. Whole words: "Kiesel Team" and "Elegance Team" are teams.
const PROMPT = new RegExp(
  `(?<!\\p{L})(?:${[
    'select|choose|pick|(?:aus)?wahl(?:en|e|t)?|choisi(?:r|s|ssez)|selection(?:n(?:er|ez))?',
    'eleg(?:ir|i)|eli(?:ja|ge)|escog(?:er|e)|escoja|seleccion(?:ar|e|a)|selecciona|selezion(?:are|a|ate)|scegli(?:ere|ete)?',
    'selecion(?:ar|e|a)|escolh(?:er|a)|wybierz|wybor|vyber(?:te)?|vybrat|zvolte|valj|velge?|vaelge?|kie(?:s|zen)|selecte(?:er|ren)',
    'valitse|выберите|выбрать|выбор|valasszon|valassz|valasztas|secin(?:iz)?|secme',
  ].join('|')})(?!\\p{L})|選択|선택|选择|選擇`,
  'u',
);

const isPrompt = (text: string): boolean => {
  const folded = fold(text);
  return (
    PROMPT.test(folded) &&
    LANGUAGES.some((language) => wordsFor('team', language).some((word) => folded.includes(word)))
  );
};

/** The team a name stands for; null for a blank or a prompt. */
function teamOf(name: string): TeamRef | null {
  if (name === '' || name.length > MAX_NAME || isPrompt(name)) return null;
  return means(name, 'allTeams') ? { kind: 'all' } : { kind: 'one', name };
}

/** Whether a choice is the one of teams: by what is chosen or can be, else by its name. */
function isTeamChoice({ label, value, options }: Choice): boolean {
  return (
    means(value, 'allTeams') || options.some((option) => means(option, 'allTeams')) || means(label, 'team')
  );
}

/**
 * The team a page shows: chosen in a drop-down, else printed beside the word for team.
 * @returns null when the page names none, or several
 */
export function teamIn(sketch: Sketch): TeamRef | null {
  const found = sketch.choices.filter(isTeamChoice);
  // A word for team can also name groups; the drop-down that offers all teams is the one.
  const sure = found.filter(({ value, options }) =>
    [value, ...options].some((text) => means(text, 'allTeams')),
  );
  const one = only((sure.length > 0 ? sure : found).map(({ value }) => teamOf(value)));
  return found.length > 0 ? one : only(printedTeams(sketch));
}

/** The one team all agree on. */
function only(teams: readonly (TeamRef | null)[]): TeamRef | null {
  const [first] = teams;
  const key = JSON.stringify(first);
  return first && teams.every((team) => JSON.stringify(team) === key) ? first : null;
}

/** "Team: Acme", or the word and the name in one small box. */
function printedTeams(sketch: Sketch): (TeamRef | null)[] {
  const { leaves, boxes } = sketch;
  return leaves.flatMap(({ text, box, inert }, i) => {
    if (inert) return [];
    const [, label, name] = /^([^:：]{2,40})[:：]\s*(\S.*)$/u.exec(text) ?? [];
    if (label !== undefined && name !== undefined) return meansTeam(label) ? [teamOf(name)] : [];
    if (!meansTeam(text)) return [];
    const next = leaves[i + 1];
    const around = boxes[boxes[box]?.[0] ?? -1];
    const pair = around ? leavesIn(sketch, around) : [];
    const alone = next && pair.length === 2 && pair.includes(next);
    return alone && meaningsOf(next.text).every(({ concept }) => concept === 'allTeams')
      ? [teamOf(next.text.replace(/^[:：]\s*/, ''))]
      : [];
  });
}

const meansTeam = (text: string): boolean => means(text, 'team');
