import { act } from 'preact/test-utils';

/** What is drawn may ask again: the settings, then the keys and the words of a part that came with them. */
const ROUNDS = 3;

/**
 * All that was asked has been answered and drawn. The pretended browser answers at once, so that a turn of the event loop
 * is enough for each round, however slow the machine.
 */
export async function settled(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await act(() => new Promise((done) => setTimeout(done)));
}
