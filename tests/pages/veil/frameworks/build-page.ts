import { resolve } from 'node:path';
import { createElement } from 'react';
import { renderToString as reactMarkup } from 'react-dom/server';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { createSSRApp } from 'vue';
import { renderToString as vueMarkup } from 'vue/server-renderer';
import type { Route } from '../../../browser/driver/serve.ts';
import { Thread as ReactThread } from './react-page.ts';
import { Thread as VueThread } from './vue-page.ts';

export type Framework = 'react' | 'vue' | 'svelte' | 'lit' | 'morphdom';

/** What the server sends. The others draw everything in the browser. */
const MARKUP: Partial<Record<Framework, () => string | Promise<string>>> = {
  react: () => reactMarkup(createElement(ReactThread)),
  vue: () => vueMarkup(createSSRApp(VueThread)),
};

const components = (dev: boolean): Plugin => ({
  name: 'svelte-components',
  transform: (code, id) => (id.endsWith('.svelte') ? compile(code, { filename: id, generate: 'client', dev }).js.code : null),
});

/** A page drawn by the framework's own build; where the framework can, its markup comes from the server and is taken over. */
export async function frameworkPage(framework: Framework, mode: 'production' | 'development'): Promise<Record<string, Route>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [components(mode === 'development')],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode), __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    build: { write: false, minify: false, lib: { entry: resolve(import.meta.dirname, `${framework}-start.ts`), formats: ['iife'], name: 'page', fileName: () => 'page.js' } },
  });
  const [output] = Array.isArray(built) ? built : [];
  const [chunk] = output?.output ?? [];
  const markup = (await MARKUP[framework]?.()) ?? '';
  return {
    '/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Thread</title><link rel="icon" href="data:,"><style>body{font:20px sans-serif;background:#fff}b{color:#f0f;font-weight:900;font-size:26px}</style><div id="root">${markup}</div><script src="/page.js"></script></html>`,
    '/page.js': { body: chunk?.code ?? '', type: 'text/javascript; charset=utf-8' },
  };
}
