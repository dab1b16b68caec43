import { useEffect, useState } from 'preact/hooks';

/** A background that must wake first answers within a second; one that has not by then will hardly do so. */
const PATIENCE = 2500;

/** True when `waiting` has gone on for longer than anybody should wait. */
export function useRunOut(waiting: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!waiting) return setOver(false);
    const timer = setTimeout(() => setOver(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && over;
}
