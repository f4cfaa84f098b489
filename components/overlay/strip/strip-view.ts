import type { Translate } from '@/components/text/translate';
import { FILE_KINDS } from '@/core/messages/file-part';
import { element, say } from '../base/element';
import { sealIn } from '../base/said';
import type { Theme } from '../base/theme';
import { takeDrops } from './file-drop';
import type { StripModel } from './strip-model';

export interface StripActions {
  readonly onReadAll: () => void;
  readonly onCancel: () => void;
  readonly onExport: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSwitch: (on: boolean) => void;
  readonly onOpen: (view: 'overview' | 'settings') => void;
  readonly onTeach: () => void;
  readonly onWithdraw: () => void;
}

/**
 * The line above the table: what it cost, who is on the wrong plan, how well it was read, what to do.
 * Its elements stay the same from drawing to drawing, so that focus and what is folded open stay too.
 * @param css styles of the figures, which the page doesn't know
 */
export function createStripView(root: ShadowRoot, css: string, t: Translate, on: StripActions) {
  let model: StripModel | null = null;
  const span = () => element('span');
  const button = (label: string, onclick: () => void, props = {}) =>
    element('button', { type: 'button', onclick, ...props }, label);

  const figures = span();
  const total = element('span', { class: 'total' });
  const advice = span();
  const health = span();
  const summary = element('summary');
  const whys = element('ul');
  const reasons = element('details', {}, summary, whys);
  const taught = element('span', { class: 'soft' }, t('strip_taught'), ' ');
  taught.append(button(t('strip_withdraw'), on.onWithdraw));
  const overlays = button('', () => on.onSwitch(!model?.overlays), { class: 'switch', role: 'switch' });
  overlays.append(element('span', { class: 'knob' }), t('strip_overlays'));
  const csv = button(t('strip_csv'), on.onExport);
  const teach = button(t('strip_teach'), on.onTeach);
  // One button, so that who started the reading by key has the focus on what stops it.
  const read = button('', () => (model?.reading ? on.onCancel() : on.onReadAll()));
  const files = element('input', { type: 'file', multiple: true, hidden: true, accept: FILE_KINDS });
  files.addEventListener('change', () => {
    on.onFiles([...(files.files ?? [])]);
    files.value = '';
  });
  const notice = element('p', { class: 'notice', role: 'status' });
  const frame = element(
    'div',
    { lang: t.language },
    element(
      'section',
      { class: 'strip', 'aria-label': t('strip_name') },
      element(
        'div',
        { class: 'facts' },
        element('span', { class: 'brand' }, t('strip_name')),
        ...[figures, health, reasons, taught],
      ),
      element(
        'div',
        { class: 'tools' },
        overlays,
        button(t('strip_dashboard'), () => on.onOpen('overview')),
        button(t('strip_settings'), () => on.onOpen('settings')),
        button(t('strip_import'), () => files.click(), { title: t('strip_import_hint') }),
        ...[csv, teach, read, files],
      ),
      notice,
    ),
  );

  root.append(frame);
  const said = sealIn(figures, css);
  said.append(total, advice);
  takeDrops(frame, (over) => frame.toggleAttribute('data-over', over), on.onFiles);

  return {
    frame,
    draw(next: StripModel, theme: Theme): void {
      model = next;
      frame.className = theme;
      figures.hidden = !next.total && !next.advice;
      for (const [at, text] of [
        [total, next.total],
        [advice, next.advice],
      ] as const) {
        at.hidden = !text;
        at.dataset.says = text ?? '';
      }
      advice.className = next.look ? 'look' : 'soft';
      const folded = !next.reading && next.healthWhy.length > 0;
      say(health, folded ? null : (next.reading ?? next.health));
      health.className = reasons.className = next.partial && !next.reading ? 'look' : 'soft';
      reasons.hidden = !folded;
      say(summary, next.health);
      whys.replaceChildren(...next.healthWhy.map((why) => element('li', {}, why)));
      taught.hidden = !next.taught;
      overlays.hidden = next.unknown;
      overlays.setAttribute('aria-checked', String(next.overlays));
      csv.hidden = !next.canExport;
      teach.hidden = !next.unknown;
      say(read, next.reading ? t('strip_cancel') : next.canReadAll ? t('strip_read_all') : null);
      csv.className = next.first === 'csv' ? 'first' : '';
      teach.className = next.first === 'teach' ? 'first' : '';
      read.className = next.first === 'read-all' && !next.reading ? 'first' : '';
      say(notice, next.notice);
    },
  };
}
