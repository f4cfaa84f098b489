import { useState } from 'preact/hooks';
import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import {
  isMapping,
  MAPPING_ROLES,
  type MappingChoice,
  type MappingRole,
  type TableColumns,
} from '@/core/portal/exports/mapping/mapping-types';
import { formatNumber } from '@/core/units/format';

interface Props {
  readonly t: Translate;
  readonly columns: TableColumns;
  readonly choose: (choice: MappingChoice) => void;
}

const ROLE_NAMES: Readonly<Record<MappingRole, MessageKey>> = {
  email: 'data_role_email',
  autodeskId: 'data_role_autodesk_id',
  hash: 'data_role_hash',
  name: 'data_role_name',
  firstName: 'data_role_first_name',
  lastName: 'data_role_last_name',
  group: 'data_place_group',
  department: 'data_place_department',
  costCentre: 'data_place_cost_centre',
  project: 'data_place_project',
  from: 'data_role_from',
};

/** A list's columns with their first values, for the admin to say what each holds. */
export function MappingColumns({ t, columns, choose }: Props) {
  const [roles, setRoles] = useState(columns.choice.roles);
  const [hasHeader, setHasHeader] = useState(columns.choice.hasHeader);
  // One column a role: where it was before, it is no more.
  const put = (at: number, role: MappingRole | null) =>
    setRoles(roles.map((old, i) => (i === at ? role : old === role ? null : old)));
  const ready = isMapping(roles);
  return (
    <div class="data-columns">
      <p class="quiet">{t('data_columns_why')}</p>
      <div class="settings-table">
        <table aria-label={t('data_columns')}>
          <thead>
            <tr>
              <th scope="col">{t('data_column')}</th>
              <th scope="col">{t('data_first_values')}</th>
              <th scope="col">{t('data_holds')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.headers.map((header, at) => {
              const name = header || t('data_column_number', [formatNumber(at + 1, t.locale)]);
              const values = columns.sample.map((row) => row[at] ?? '').filter((text) => text !== '');
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of one table never move.
                <tr key={at}>
                  <td>{name}</td>
                  <td class="quiet">{values.slice(0, 2).join(' · ')}</td>
                  <td>
                    <select
                      class="field"
                      aria-label={t('data_holds_named', [name])}
                      value={roles[at] ?? ''}
                      onChange={(event) => put(at, roleOf(event.currentTarget.value))}
                    >
                      <option value="">{t('data_role_none')}</option>
                      {MAPPING_ROLES.map((role) => (
                        <option key={role} value={role}>
                          {t(ROLE_NAMES[role])}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <label class="settings-check">
        <input
          type="checkbox"
          checked={hasHeader}
          onChange={(event) => setHasHeader(event.currentTarget.checked)}
        />
        {t('data_has_header')}
      </label>
      <div class="data-actions">
        <button type="button" class="button" disabled={!ready} onClick={() => choose({ roles, hasHeader })}>
          {t('data_read_columns')}
        </button>
        {ready ? null : <span class="look">{t('data_columns_needed')}</span>}
      </div>
    </div>
  );
}

const roleOf = (value: string): MappingRole | null => MAPPING_ROLES.find((role) => role === value) ?? null;
