import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../browser/driver/launch.ts';

const BUILDS = [
  { target: 'chrome', folder: builtExtension('chromium') },
  { target: 'firefox', folder: builtExtension('firefox') },
] as const;

interface ContentScript {
  readonly js: readonly string[];
  readonly css?: readonly string[];
  readonly css_origin?: string;
  readonly world?: string;
  readonly [key: string]: unknown;
}

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly ContentScript[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly background: Readonly<Record<string, unknown>>;
  readonly browser_specific_settings?: { readonly gecko: Readonly<Record<string, unknown>> };
  readonly [key: string]: unknown;
}

describe.each(BUILDS)('the built manifest for $target', ({ target, folder }) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  it('asks for exactly the permissions that are frozen', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage']);
    expect(manifest.host_permissions).toEqual(['*://*/*']);
    for (const key of ['optional_permissions', 'optional_host_permissions', 'externally_connectable', 'web_accessible_resources', 'incognito', 'update_url'])
      expect(manifest, key).not.toHaveProperty(key);
  });

  it('lets no page of ours reach the network', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'",
    );
  });

  it('starts every content script synchronously, in every frame, before the page', () => {
    expect(manifest.content_scripts.flatMap(({ js }) => js)).toEqual(['src/page/content.js', 'src/page/shadow-roots.main.js']);
    for (const script of manifest.content_scripts) {
      expect(script).toMatchObject({ run_at: 'document_start', all_frames: true, match_about_blank: true, match_origin_as_fallback: true });
      for (const file of script.js) {
        const source = readFileSync(join(folder, file), 'utf8');
        // A loader is an async import of the real script: it starts after first paint.
        expect(source, file).not.toMatch(/\bimport\s*\(|\bgetURL\(|^\s*(?:import|export)\b/m);
      }
    }
  });

  it('gives Firefox a user-origin sheet and Chromium none it would ignore', () => {
    const [shield] = manifest.content_scripts;
    expect(shield?.css).toEqual(['src/page/veil.css']);
    expect(shield?.css_origin).toBe(target === 'firefox' ? 'user' : undefined);
  });

  it('names the background each browser understands', () => {
    expect(Object.keys(manifest.background).sort()).toEqual(target === 'firefox' ? ['scripts', 'type'] : ['service_worker', 'type']);
    if (target === 'firefox')
      expect(manifest.browser_specific_settings?.gecko).toMatchObject({ data_collection_permissions: { required: ['none'] }, strict_min_version: '140.0' });
  });

  it('points at files that exist', () => {
    const named = JSON.stringify(manifest).match(/"(?:src|icons|assets)\/[^"]+"/g) ?? [];
    expect(named.length).toBeGreaterThan(8);
    for (const path of named) expect(existsSync(join(folder, JSON.parse(path) as string)), path).toBe(true);
    expect(existsSync(join(folder, 'src/popup/index.html'))).toBe(true);
  });

  it('ships every locale with a name and a description', () => {
    const locales = readdirSync(join(folder, '_locales'));
    expect(locales).toContain('en');
    for (const locale of locales) {
      const messages = JSON.parse(readFileSync(join(folder, '_locales', locale, 'messages.json'), 'utf8')) as Record<string, { message: string }>;
      expect(messages['extensionName']?.message.length, locale).toBeLessThanOrEqual(75);
      expect(messages['extensionDescription']?.message.length, locale).toBeLessThanOrEqual(132);
    }
  });
});
