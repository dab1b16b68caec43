/** A page's component, compiled while its test builds it. That it is the default export is Svelte's rule. */
declare module '*.svelte' {
  import type { Component } from 'svelte';
  const component: Component;
  export default component;
}
