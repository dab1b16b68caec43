// Plain JavaScript on purpose: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: Spoiler Shield needs Node 20.19 or newer (https://nodejs.org).`);
  process.exit(1);
}

if (isStale()) {
  console.log('Installing packages (npm ci) …');
  // npm may leave HOME's cache unwritable in containers; its own message then says so.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed; its message above says why. Nothing was built.');
    process.exit(status ?? 1);
  }
}

/** True on a fresh clone and after the lock file changed. */
function isStale() {
  const marker = 'node_modules/.package-lock.json';
  if (!existsSync(marker)) return true;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const present = JSON.parse(readFileSync(marker, 'utf8')).packages;
  return Object.entries(wanted).some(([path, entry]) => path !== '' && !entry.optional && present[path]?.version !== entry.version);
}
