import { useState } from 'preact/hooks';
import type { FieldResult } from '@/components/ui/Field';
import { useId } from '@/components/ui/use-id';

interface Props<T> {
  readonly label: string;
  /** What stands in it at first. */
  readonly text: string;
  readonly parse: (text: string) => FieldResult<T>;
  /** null: what is typed is no amount (yet). */
  readonly put: (value: T | null) => void;
}

/** An amount that is handed on while it is typed, so that what is entered last needn't be left to be saved. */
export function AmountField<T>({ label, text, parse, put }: Props<T>) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [left, setLeft] = useState(false);
  const result = parse(typed);
  const message = left && typed.trim() !== '' && !result.ok ? result.message : null;
  return (
    <span class="labelled">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field number"
        style={{ width: '128px' }}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        maxLength={100}
        value={typed}
        aria-invalid={message !== null}
        aria-describedby={message ? `${id}-message` : undefined}
        onInput={(event) => {
          const next = event.currentTarget.value;
          const parsed = parse(next);
          setTyped(next);
          setLeft(false);
          put(parsed.ok ? parsed.value : null);
        }}
        onBlur={() => setLeft(true)}
      />
      {message ? (
        <span id={`${id}-message`} class="danger field-message" role="alert">
          {message}
        </span>
      ) : null}
    </span>
  );
}
