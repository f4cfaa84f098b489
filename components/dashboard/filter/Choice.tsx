interface Props {
  readonly label: string;
  readonly value: string;
  /** Values with what they are called. */
  readonly options: readonly (readonly [string, string])[];
  readonly choose: (value: string) => void;
}

/** One of a few. */
export function Choice({ label, value, options, choose }: Props) {
  return (
    <label class="labelled">
      <span class="quiet">{label}</span>
      <select class="field" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
