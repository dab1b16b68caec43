/** The thread that every framework draws: what its comment says at each step of the walk. */
export const secretAt = (step: number): string =>
  step === 0 ? 'In the end Brindle sinks the ship.' : step === 1 ? 'In the end Brindle burns the log.' : 'Nothing to see now.';
