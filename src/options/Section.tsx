import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly why?: string;
  readonly children: ComponentChildren;
}

/** One topic of the settings. */
export function Section({ id, title, why, children }: Props) {
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {why && <p class="soft">{why}</p>}
      {children}
    </section>
  );
}
