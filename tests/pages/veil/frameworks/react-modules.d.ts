/** The little of React that the page uses; its own types are not among our dependencies. */
declare module 'react' {
  export type ReactElement = { readonly type: unknown };
  export function createElement(type: unknown, properties?: object | null, ...children: unknown[]): ReactElement;
  export function useState<T>(first: T): [T, (next: T) => void];
}
declare module 'react-dom/client' {
  export function hydrateRoot(place: Element, element: unknown, options: { onRecoverableError(error: unknown): void }): void;
}
declare module 'react-dom/server' {
  export function renderToString(element: unknown): string;
}
