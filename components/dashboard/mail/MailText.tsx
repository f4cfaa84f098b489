import { useRef, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { useId } from '@/components/ui/use-id';
import { mailLink } from './mail-link';
import './mail.css';

interface Props {
  readonly t: Translate;
  readonly title: string;
  /** Its first line is the subject. */
  readonly text: string;
}

/** A text to send: copied, or opened in the mail program where a link can hold it. */
export function MailText({ t, title, text }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState<'' | 'act_copied' | 'report_mail_not_copied'>('');
  const link = mailLink(text);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      say('act_copied');
    } catch {
      say('report_mail_not_copied');
    }
  };
  return (
    <div class="mail-text">
      <h3>
        <label for={id}>{title}</label>
      </h3>
      <textarea id={id} ref={field} class="field private" readOnly rows={12} value={text} />
      <div class="data-actions">
        <button type="button" class="button" onClick={() => void copy()}>
          {t('act_copy')}
        </button>
        {link ? (
          <a href={link}>{t('report_mail_open')}</a>
        ) : (
          <span class="quiet">{t('report_mail_long')}</span>
        )}
        <span role="status" class="quiet">
          {said === '' ? '' : t(said)}
        </span>
      </div>
    </div>
  );
}
