import type { Pause } from '../shared/settings.ts';
import type { Shell } from './shell.ts';

/** The longest a pause with an end lasts. */
export const TEN_MINUTES = 10 * 60_000;
/** The alarm that ends it. */
export const PAUSE_ALARM = 'pause-end';
/** Session storage is emptied when the browser restarts: without this mark a "until restart" pause is over. */
const UNTIL_RESTART = 'pause-until-restart';

/** The pause a reader asks for, with what ends it set up. */
export async function startPause(shell: Shell, how: 'ten-minutes' | 'restart' | 'end'): Promise<Pause> {
  await shell.browser.alarms.clear(PAUSE_ALARM);
  if (how === 'end') return { kind: 'none' };
  if (how === 'restart') {
    await shell.session.set({ [UNTIL_RESTART]: true });
    return { kind: 'restart' };
  }
  const since = shell.now();
  const end = since + TEN_MINUTES;
  shell.browser.alarms.create(PAUSE_ALARM, { when: end });
  return { kind: 'until', since, end };
}

/** Whether a pause still holds. */
export async function isPaused(shell: Shell, pause: Pause): Promise<boolean> {
  switch (pause.kind) {
    case 'none':
      return false;
    case 'until':
      return lasts(pause, shell.now());
    case 'restart':
      return (await shell.session.get(UNTIL_RESTART))[UNTIL_RESTART] === true;
  }
}

/** The end is absolute, so sleep cannot stretch it; a clock set back ends it. */
export function lasts(pause: Extract<Pause, { kind: 'until' }>, now: number): boolean {
  return now >= pause.since && now < pause.end && pause.end - now <= TEN_MINUTES;
}
