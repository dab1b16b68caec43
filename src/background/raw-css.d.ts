/** A style sheet as text: vite's `?raw`. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
