import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly class: string;
  readonly label: string;
  /** What it is called where its label is a sign. */
  readonly name?: string;
  readonly focused?: boolean;
  press(): void;
}

/** A button that can take the focus when it is drawn. */
export function Handle({ class: look, label, name, focused = false, press }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, []);
  return (
    <button type="button" class={look} ref={button} aria-label={name} onClick={press}>
      {label}
    </button>
  );
}
