import { browser } from '../shared/browser.ts';
import { register } from './events.ts';
import { createShell } from './shell.ts';

register(createShell(browser));
