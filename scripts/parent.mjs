/**
 * Notices that the program which started this one is gone. Reads and writes nothing.
 *
 * npm starts scripts through a shell; when npm is told to end, the shell ends and what it started is told nothing.
 */

/** Calls `act` once, within half a second of the parent's end. Does not keep the process alive. */
export function onParentGone(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
}
