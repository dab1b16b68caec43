/** From here on a passage is called sure. */
export const SURE = 0.75;

/** Away from a page about the film, doubt grows with the distance to the mention that speaks for a block. */
export const localThreshold = (threshold: number, distance: number): number => Math.max(threshold, distance <= 2 ? 0.5 : 0.65);
