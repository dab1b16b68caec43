import { minifySync, type Plugin } from 'vite';
import { shortNames } from './short-names.ts';

/**
 * Writes what every page loads in ASCII. Letters of many scripts among the code spoil each other's compression: escaped,
 * the content script is some 600 bytes smaller gzipped, and no page's encoding can ever be in doubt. Names of our own are
 * written short on the way.
 */
export function asciiScripts(folder: string): Plugin {
  return {
    name: 'ascii-scripts',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.startsWith(folder) || !file.fileName.endsWith('.js')) continue;
        const { code, errors: [error] } = minifySync(file.fileName, String(file.source), { codegen: { asciiOnly: true }, mangleProps: { include: shortNames } });
        if (error !== undefined) this.error(`${file.fileName} cannot be written in ASCII: ${error.message}`);
        file.source = code;
      }
    },
  };
}
