import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What the button says that opens the question. */
  readonly label: string;
  /** Read aloud instead, where the row around the button says what it is about. */
  readonly name?: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A button that asks before it does what can't be undone. */
export function Confirm({ label, name, question, yes, no, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) safe.current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <button type="button" class="button" aria-label={name} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
    <div
      class="settings-ask"
      role="alertdialog"
      aria-label={name ?? label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      <p>{question}</p>
      <div class="data-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </button>
        <button type="button" class="button" ref={safe} onClick={() => setAsking(false)}>
          {no}
        </button>
      </div>
    </div>
  );
}
