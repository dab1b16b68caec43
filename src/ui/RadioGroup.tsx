/** One of the values to choose from, by its name; `why` says what it means. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly why?: string;
}

interface Props<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  pick(value: Value): void;
}

/** A few choices that exclude each other, each with what it means. */
export function RadioGroup<Value extends string>({ name, legend, value, choices, pick }: Props<Value>) {
  return (
    <fieldset class="radios">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => pick(choice.value)} />
          <span>
            {choice.label}
            {choice.why && <span class="soft">{choice.why}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
