import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';

/** A page made up by a test: a body, or a function that writes it in its own time (slow networks, split passages). */
export type Route = string | { readonly body: string; readonly type: string } | ((request: IncomingMessage, response: ServerResponse) => void | Promise<void>);

export interface Site {
  readonly port: number;
  /** Address of a path; `host` may be any name under `localhost`, for tests of site rules and cross-origin frames. */
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.vtt': 'text/vtt; charset=utf-8',
};

/** Serves `routes`, then files under `folder`, on this machine only. */
export async function serve(folder: string | null, routes: Readonly<Record<string, Route>> = {}): Promise<Site> {
  const server = createServer((request, response) => {
    void answer(request, response, folder, routes).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path, host = 'localhost') => `http://${host}:${port}${path.startsWith('/') ? path : `/${path}`}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string | null, routes: Readonly<Record<string, Route>>): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const route = routes[path];
  if (typeof route === 'function') return route(request, response);
  if (route !== undefined) {
    const { body, type } = typeof route === 'string' ? { body: route, type: 'text/html; charset=utf-8' } : route;
    response.setHeader('content-type', type);
    response.end(body);
    return;
  }
  if (folder === null) return missing(response);
  try {
    const file = join(folder, normalize(path).replace(/^(\.\.[/\\])+/, ''));
    const body = await readFile(path.endsWith('/') ? join(file, 'index.html') : file);
    response.setHeader('content-type', TYPES[extname(path.endsWith('/') ? '.html' : file)] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    missing(response); // Anything unreadable is simply not on this site.
  }
}

function missing(response: ServerResponse): void {
  response.statusCode = 404;
  response.end('Not found');
}
