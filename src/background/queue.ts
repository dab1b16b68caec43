/** Runs tasks one after another: read-change-write sequences of one kind never interleave. */
export function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = tail.then(task, task);
    tail = next;
    return next;
  };
}
