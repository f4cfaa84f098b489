import { useEffect, useRef, useState } from 'preact/hooks';
import { useId } from '@/components/ui/use-id';

/** Something to be chosen, and what tells it from others of the same name. */
export interface Choice {
  readonly id: number;
  readonly name: string;
  readonly detail: string | null;
}

/** What a search found: the first of it, and whether there is more. */
export interface Choices {
  readonly found: readonly Choice[];
  readonly more: boolean;
}

interface Props {
  readonly label: string;
  /** Name of what is chosen. */
  readonly chosen: string;
  readonly search: (text: string) => Promise<Choices>;
  readonly choose: (id: number) => void;
  /** The sentence on what was found, for the list's end and for those who don't see it. */
  readonly status: (choices: Choices) => string;
}

/** Time for a fast typist's next letter. */
const PAUSE_MS = 80;

/**
 * A text field that searches as one types and offers what it found in a list (the combobox pattern of the ARIA
 * Authoring Practices): arrows move, Enter chooses, Escape goes back to what was chosen.
 */
export function Combobox({ label, chosen, search, choose, status }: Props) {
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [choices, setChoices] = useState<Choices | null>(null);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const isOpen = text !== null;
  useEffect(() => {
    if (text === null) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const found = await search(text);
      if (stale) return;
      setChoices(found);
      setActive(0);
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, search]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const close = () => {
    setText(null);
    setChoices(null);
  };
  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    close();
    choose(choice.id);
  };
  const found = choices?.found ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[key];
    if (key === 'Escape' && isOpen) close();
    else if (key === 'Enter' && isOpen) take(found[active]);
    else if (step !== undefined && !isOpen) setText('');
    else if (step !== undefined) setActive((at) => (at + step + found.length) % Math.max(1, found.length));
    else return;
    event.preventDefault();
  };
  return (
    <span class="labelled combobox">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        maxLength={200}
        aria-autocomplete="list"
        aria-expanded={isOpen && found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && found[active] ? `${id}-${found[active].id}` : undefined}
        placeholder={chosen}
        value={text ?? chosen}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => setText((before) => before ?? '')}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <span class="visually-hidden" role="status">
        {isOpen && choices ? status(choices) : ''}
      </span>
      <div class="combobox-list" hidden={!isOpen || choices === null}>
        <div id={`${id}-list`} role="listbox" aria-label={label} ref={list}>
          {found.map((choice, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's.
            <div
              key={choice.id}
              id={`${id}-${choice.id}`}
              role="option"
              aria-selected={at === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(choice)}
            >
              <span>{choice.name}</span>
              {choice.detail === null ? null : <span class="quiet data-sub">{choice.detail}</span>}
            </div>
          ))}
        </div>
        {choices && (choices.more || found.length === 0) ? <p class="quiet">{status(choices)}</p> : null}
      </div>
    </span>
  );
}
