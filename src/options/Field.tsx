import { useEffect, useRef } from 'preact/hooks';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly why?: string;
  /** What is wrong with it; null: nothing. */
  readonly wrong: string | null;
  readonly value: string;
  /** One entry a line. */
  readonly lines?: boolean;
  /** Written in dots, as a password is. */
  readonly covered?: boolean;
  /** Takes the focus when it is drawn: the reader has just asked for it. */
  readonly focused?: boolean;
  type(value: string): void;
}

/**
 * Something to be typed, with what it is for and what is wrong with it. No spelling is checked: some browsers send the text
 * away for that.
 */
export function Field({ id, label, why, wrong, value, lines = false, covered = false, focused = false, type }: FieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) area.current?.focus();
  }, []);
  const described = [why === undefined ? '' : `${id}-why`, wrong === null ? '' : `${id}-wrong`].join(' ').trim();
  const shared = {
    id, value, dir: 'auto', autoComplete: 'off', spellcheck: false,
    'aria-invalid': wrong !== null, 'aria-describedby': described === '' ? undefined : described,
  } as const;
  return (
    <div class="field">
      <label class="soft" for={id}>
        {label}
      </label>
      {lines ? (
        <textarea {...shared} rows={3} class={covered ? 'covered' : undefined} ref={area} onInput={({ currentTarget }) => type(currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={({ currentTarget }) => type(currentTarget.value)} />
      )}
      {why !== undefined && (
        <p id={`${id}-why`} class="soft">
          {why}
        </p>
      )}
      {wrong !== null && (
        <p id={`${id}-wrong`} class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
