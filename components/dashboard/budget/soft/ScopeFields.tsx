import { useCallback, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { type Choices, Combobox } from '@/components/ui/Combobox';
import type { GroupKind } from '@/core/model/group-kind';
import type { BudgetScope } from '@/core/model/soft-budget';
import { peopleFound } from '../../data/people-found';
import { PLACE_NAMES } from '../../data/place-names';
import type { DraftBudget, SoftBudgetEvents, SoftBudgetView } from './soft-view';

interface Props {
  readonly t: Translate;
  readonly draft: DraftBudget;
  /** Of the person it is about already. */
  readonly name: string | null;
  readonly view: Pick<SoftBudgetView, 'groups' | 'hasPeople'>;
  readonly searchPeople: SoftBudgetEvents['searchPeople'];
  readonly put: (part: Pick<DraftBudget, 'scope' | 'person'>) => void;
}

const KINDS: readonly GroupKind[] = ['project', 'group', 'department', 'cost-centre'];

/** Whose budget it is: the team, a place people belong to, or a person found by name. */
export function ScopeFields({ t, draft: { scope, person }, name, view, searchPeople, put }: Props) {
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());
  const search = useCallback(
    async (text: string): Promise<Choices> => {
      const choices = await searchPeople(text);
      setNames(
        (before) => new Map([...before, ...choices.found.map(({ id, name: of }) => [id, of] as const)]),
      );
      return choices;
    },
    [searchPeople],
  );
  const groups = withOwn(view.groups, scope);
  return (
    <>
      <label class="labelled">
        <span class="quiet">{t('soft_whose')}</span>
        <select
          class="field"
          value={keyOf(scope)}
          onChange={(event) => {
            const key = event.currentTarget.value;
            const all: BudgetScope[] = [{ kind: 'person' }, ...groups.map((one) => groupScope(one))];
            put({ scope: all.find((one) => keyOf(one) === key) ?? { kind: 'team' }, person: null });
          }}
        >
          <option value="team">{t('soft_team')}</option>
          {view.hasPeople || scope.kind === 'person' ? (
            <option value="person">{t('soft_person')}</option>
          ) : null}
          {KINDS.map((by) => {
            const own = groups.filter((one) => one.by === by);
            return own.length > 0 ? (
              <optgroup key={by} label={t(PLACE_NAMES[by])}>
                {own.map((one) => (
                  <option key={one.name} value={keyOf(groupScope(one))}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
            ) : null;
          })}
        </select>
      </label>
      {scope.kind === 'person' ? (
        <Combobox
          label={t('soft_person_name')}
          chosen={person === null ? '' : (names.get(person) ?? name ?? '')}
          search={search}
          choose={(id) => put({ scope, person: id })}
          status={(choices) => peopleFound(t, choices)}
        />
      ) : null}
    </>
  );
}

type Group = SoftBudgetView['groups'][number];

const groupScope = ({ by, name }: Group): BudgetScope => ({ kind: 'group', by, name });

const keyOf = (scope: BudgetScope): string =>
  scope.kind === 'group' ? `group:${scope.by} ${scope.name}` : scope.kind;

/** The groups there are, and the one that is chosen, though no list tells of it any more. */
function withOwn(groups: readonly Group[], scope: BudgetScope): readonly Group[] {
  if (scope.kind !== 'group') return groups;
  const isThere = groups.some(({ by, name }) => by === scope.by && name === scope.name);
  return isThere ? groups : [...groups, scope];
}
