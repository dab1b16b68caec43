import type { Choice } from './RadioGroup.tsx';

interface Props<Value extends string> {
  readonly class: string;
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  pick(value: Value): void;
}

/** One of a few choices, in the browser's own list, with its name before it. */
export function SelectField<Value extends string>({ class: name, label, value, choices, pick }: Props<Value>) {
  const picked = (chosen: string): void => {
    const choice = choices.find((one) => one.value === chosen);
    if (choice) pick(choice.value);
  };
  return (
    <label class={name}>
      <span class="soft">{label}</span>
      <select value={value} onChange={({ currentTarget }) => picked(currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
