import { Autocomplete, FormControl, InputLabel, MenuItem, Select, TextField } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { options } from '../options';
import './choice.css';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

const NativeChoice = ({ label, value, choices, onChange }: ChoiceProps): ReactNode => (
  <label className="choice">
    <span>{label}</span>
    <select value={value} onChange={(event) => onChange(event.target.value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  </label>
);

function MuiChoice({ label, value, choices, onChange }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <FormControl size="small" sx={{ minWidth: 220 }}>
      <InputLabel id={id}>{label}</InputLabel>
      <Select labelId={id} label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <MenuItem key={choice.value} value={choice.value}>
            {choice.text}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  );
}

/** The chosen value sits in an input, not in the page's text. */
const InputChoice = ({ label, value, choices, onChange }: ChoiceProps): ReactNode => (
  <Autocomplete
    size="small"
    disableClearable
    sx={{ minWidth: 260 }}
    options={[...choices]}
    getOptionLabel={(choice) => choice.text}
    isOptionEqualToValue={(one, other) => one.value === other.value}
    value={choices.find((choice) => choice.value === value) ?? { value, text: value }}
    onChange={(_, choice) => onChange(choice.value)}
    renderInput={(parameters) => <TextField {...parameters} label={label} />}
  />
);

/** A drop-down of one of the three kinds the portal is known to use. */
export function Choice(props: ChoiceProps): ReactNode {
  if (options.select === 'native') return <NativeChoice {...props} />;
  return options.select === 'mui' ? <MuiChoice {...props} /> : <InputChoice {...props} />;
}
