/** Vite hands the text of a sheet. */
declare module '*.css?raw' {
  const css: string;
  export default css;
}
/** Vite hands the text of a sheet. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
