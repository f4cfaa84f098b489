import type { CardModel } from './card-model';

interface Props {
  readonly model: CardModel;
  readonly theme: 'light' | 'dark';
  /** The page's font where the chip stands. */
  readonly font: string;
  readonly settingsLabel: string;
  readonly onSettings: () => void;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** The arithmetic behind a chip: answer, evidence, reasons, what is missing. */
export function Card({ model, theme, font, settingsLabel, onSettings, onStay, onLeave }: Props) {
  return (
    <div class={theme} style={{ fontFamily: font }}>
      <section
        class="card"
        role="dialog"
        aria-label={model.title}
        tabIndex={-1}
        onPointerEnter={onStay}
        onPointerLeave={onLeave}
      >
        <h2>{model.title}</h2>
        <dl>
          {model.lines.map(({ label, value, note, caution }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
              {note && <small class={caution ? '' : 'calm'}>{note}</small>}
            </div>
          ))}
        </dl>
        <Sentences texts={model.reasons} kind="reason" />
        <Sentences texts={model.missing.map(({ text }) => text)} kind="missing" />
        {model.missing.some(({ settings }) => settings) && (
          <button type="button" onClick={onSettings}>
            {settingsLabel}
          </button>
        )}
      </section>
    </div>
  );
}

function Sentences({ texts, kind }: { readonly texts: readonly string[]; readonly kind: string }) {
  if (texts.length === 0) return null;
  return (
    <ul class={kind}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
