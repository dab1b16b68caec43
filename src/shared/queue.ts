/** Runs a task when those before it are done. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** Runs tasks one after another: read-change-write sequences of one kind never interleave. A task that fails stops none after it. */
export function createQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = tail.then(task, task);
    tail = next;
    return next;
  };
}
