import { resolve } from 'node:path';
import { createElement } from 'react';
import { renderToString as reactMarkup } from 'react-dom/server';
import { build } from 'vite';
import { createSSRApp } from 'vue';
import { renderToString as vueMarkup } from 'vue/server-renderer';
import type { Route } from '../../../browser/driver/serve.ts';
import { Thread as ReactThread } from './react-page.ts';
import { Thread as VueThread } from './vue-page.ts';

export type Framework = 'react' | 'vue';

/** A page whose markup comes from the server and is taken over in the browser by the framework's own build. */
export async function frameworkPage(framework: Framework, mode: 'production' | 'development'): Promise<Record<string, Route>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode), __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    build: { write: false, minify: false, lib: { entry: resolve(import.meta.dirname, `${framework}-start.ts`), formats: ['iife'], name: 'page', fileName: () => 'page.js' } },
  });
  const [output] = Array.isArray(built) ? built : [];
  const [chunk] = output?.output ?? [];
  const markup = framework === 'react' ? reactMarkup(createElement(ReactThread)) : await vueMarkup(createSSRApp(VueThread));
  return {
    '/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Thread</title><link rel="icon" href="data:,"><style>body{font:20px sans-serif;background:#fff}b{color:#f0f;font-weight:900;font-size:26px}</style><div id="root">${markup}</div><script src="/page.js"></script></html>`,
    '/page.js': { body: chunk?.code ?? '', type: 'text/javascript; charset=utf-8' },
  };
}
