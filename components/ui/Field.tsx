import { useEffect, useState } from 'preact/hooks';
import { useId } from '@/components/ui/use-id';

/** What a field made of the text: a value to hand on, or the sentence to show. */
export type FieldResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

interface Props<T> {
  readonly label: string;
  /** The label is read aloud but not shown (the column's header says it). */
  readonly hideLabel?: boolean;
  readonly text: string;
  readonly parse: (text: string) => FieldResult<T>;
  readonly onValue: (value: T) => void;
  readonly numeric?: boolean;
  readonly width?: string;
  readonly list?: string;
}

/** A text field that hands on a value when it is left and right, and says what is wrong otherwise, changing nothing. */
export function Field<T>({ label, hideLabel, text, parse, onValue, numeric, width, list }: Props<T>) {
  const id = useId();
  const [draft, setDraft] = useState(text);
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => {
    setDraft(text);
    setMessage(null);
  }, [text]);
  const commit = () => {
    if (draft === text) return setMessage(null);
    const result = parse(draft);
    if (!result.ok) return setMessage(result.message);
    setMessage(null);
    onValue(result.value);
  };
  return (
    <span class="labelled">
      <label for={id} class={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        class={numeric ? 'field number' : 'field'}
        style={width ? { width } : undefined}
        type="text"
        inputMode={numeric ? 'decimal' : 'text'}
        autocomplete="off"
        maxLength={500}
        value={draft}
        list={list}
        aria-invalid={message !== null}
        aria-describedby={message ? `${id}-message` : undefined}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') {
            setDraft(text);
            setMessage(null);
          }
        }}
      />
      {message ? (
        <span id={`${id}-message`} class="danger field-message" role="alert">
          {message}
        </span>
      ) : null}
    </span>
  );
}
