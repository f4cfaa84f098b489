import { h } from 'preact';
import type { Taught } from '@/core/model/taught';
import { tableId, type UnknownTable } from '@/core/portal/teach';
import { TeachDialog } from '../teach/TeachDialog';
import { answerOf, problemTexts, type TeachForm } from '../teach/teach-model';
import type { PortalEnv } from './env';

/** Teaching a table whose words are unknown: ask, check against the cells, remember, use; and withdraw. */
export function createTeaching(env: PortalEnv, onChange: () => void, onLearned: () => void) {
  const { t } = env.words;
  let taught: readonly Taught[] = env.taught;
  let asked: UnknownTable | null = null;
  let problems: readonly string[] = [];

  function close(): void {
    if (!asked) return;
    asked = null;
    problems = [];
    onChange();
  }

  async function answer(form: TeachForm): Promise<void> {
    if (!asked) return;
    const given = answerOf(asked, form, env.today());
    const checked = given && env.reader.teach(given);
    if (!given || !checked?.ok) {
      problems =
        checked?.ok === false ? problemTexts(checked.problems, asked, env.words) : [t('teach_period_wrong')];
      onChange();
      return;
    }
    // The dates hold for this reading only, so they are not part of what is remembered.
    const saved = await env.send('taught:save', { taught: { ...given, period: null } });
    if (!saved.ok) {
      env.reader.withdraw(given.id);
      problems = [t('teach_not_saved')];
      onChange();
      return;
    }
    taught = [...taught.filter(({ id }) => id !== given.id), given];
    close();
    onLearned();
  }

  return {
    ask(unknown: UnknownTable | null): void {
      asked = unknown;
      problems = [];
      onChange();
    },
    close,
    /** The dialog while it is open. */
    dialog: () =>
      asked &&
      h(TeachDialog, {
        key: asked.id,
        unknown: asked,
        t,
        problems,
        onAnswer: (form) => void answer(form),
        onClose: close,
      }),
    /** The answer that is used for a table, if any. */
    usedFor(headers: readonly string[]): Taught | null {
      const id = tableId(new URL(env.url()).pathname, headers);
      return taught.find((one) => one.id === id) ?? null;
    },
    async withdraw(headers: readonly string[]): Promise<void> {
      const used = this.usedFor(headers);
      if (!used) return;
      const done = await env.send('taught:withdraw', { id: used.id });
      if (!done.ok) return;
      taught = taught.filter(({ id }) => id !== used.id);
      env.reader.withdraw(used.id);
      onLearned();
    },
  };
}
