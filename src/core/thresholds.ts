/** From here on a passage is called sure. */
export const SURE = 0.75;

/** A rule of such a weight names who and what so plainly that a question containing it tells it. */
export const PLAIN = 0.8;

/** What is left of a likelihood where the sentence leaves open what happens, and names nothing plainly. */
export const LEFT_IF_ASKED = 0.2;

/** What is left where an event is named only as what is still to come ("before he is …"). */
export const LEFT_BEFORE_IT = 0.4;

/** What is left where somebody is only said to have played, written or directed. */
export const LEFT_TO_CREDITS = 0.4;

/** The same beside a score that has learnt what credits are worth: makers often bear the name of somebody in the film. */
export const LEFT_TO_LEARNT_CREDITS = 0.5;

/** So few words must name somebody or something that happens to tell anything. */
export const FEW_WORDS = 12;

/** What is left where a sentence names neither anybody nor anything that could happen to them. */
export const LEFT_WITHOUT_EVENT = 0.3;

/** What is left where what happens happens to somebody the film's beginning is about, or by accident. */
export const LEFT_TO_SOMEBODY_ELSE = 0.3;

/** What is left where a sentence names another film, or where a page about something else speaks of nobody this film has. */
export const LEFT_ELSEWHERE = 0.2;

/** The least likelihood asked for by a mention in the same block, two blocks away at most, and farther. */
const LOCAL = { here: 0.42, near: 0.55, far: 0.75 } as const;

/**
 * Where a page is not about the film as a whole, doubt grows with the distance to the mention that speaks for a block;
 * not where the page names the film's people as well. Strict would rather hide too much, and asks little (0.1) even where
 * no mention speaks for a block.
 */
export function localThreshold(threshold: number, distance: number, trusted: boolean, strict = false): number {
  if (trusted || (distance === 0 && strict)) return threshold;
  if (strict) return distance === Infinity ? Math.max(threshold, 0.1) : threshold;
  return Math.max(threshold, distance === 0 ? LOCAL.here : distance <= 2 ? LOCAL.near : LOCAL.far);
}
