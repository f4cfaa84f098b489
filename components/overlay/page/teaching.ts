import type { Taught } from '@/core/model/taught';
import type { UnknownTable } from '@/core/portal/teach';
import { answerOf, problemTexts, type TeachForm } from '../teach/teach-model';
import { createTeachView } from '../teach/teach-view';
import type { PortalEnv } from './env';

/** Teaching a table whose words are unknown: ask, check against the cells, remember, use; and withdraw. */
export function createTeaching(env: PortalEnv, onChange: () => void, onLearned: () => void) {
  const { t } = env;
  let taught: readonly Taught[] = env.taught;
  let asked: { readonly unknown: UnknownTable; readonly view: ReturnType<typeof createTeachView> } | null =
    null;

  function close(): void {
    const open = asked;
    asked = null;
    open?.view.dialog.remove();
  }

  async function answer(form: TeachForm): Promise<void> {
    if (!asked) return;
    const { unknown, view } = asked;
    const given = answerOf(unknown, form, env.today());
    const wrong = given && (await env.reader.teach(given));
    if (!given || !wrong || wrong.length > 0) {
      view.showProblems(
        wrong ? problemTexts(wrong, unknown, t) : [t(given ? 'teach_not_saved' : 'teach_period_wrong')],
      );
      return;
    }
    // The dates hold for this reading only, so they are not part of what is remembered.
    const saved = await env.send('taught:save', { taught: { ...given, period: null } });
    if (!saved.ok) {
      env.reader.withdraw(given.id);
      view.showProblems([t('teach_not_saved')]);
      return;
    }
    taught = [...taught.filter(({ id }) => id !== given.id), given];
    close();
    onLearned();
  }

  return {
    ask(unknown: UnknownTable | null): void {
      close();
      if (!unknown) return;
      const events = { onAnswer: (form: TeachForm) => void answer(form), onClose: close };
      asked = { unknown, view: createTeachView(unknown, t, events) };
      onChange();
    },
    close,
    /** The dialog while it is open. */
    dialog: () => asked?.view.dialog ?? null,
    /** The answer that is used for a table, if any. @param id the name it is taught by */
    usedFor: (id: string): Taught | null => taught.find((one) => one.id === id) ?? null,
    async withdraw(id: string): Promise<void> {
      const used = this.usedFor(id);
      if (!used) return;
      const done = await env.send('taught:withdraw', { id: used.id });
      if (!done.ok) return;
      taught = taught.filter(({ id }) => id !== used.id);
      env.reader.withdraw(used.id);
      onLearned();
    },
  };
}
