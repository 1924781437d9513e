// Notices that an instance of the WebAssembly stopped, and keeps everybody out of it afterwards.

// The exports of an instance for its glue. What leaves one of them as an exception is a crash: a
// trap, or something that the WebAssembly called and that threw right through it; errors that it
// returns are thrown by the glue, outside. So no stack has to be read, which every browser writes in
// another way. After that nothing is called any more: listeners and timers of the stopped instance,
// and what the browser throws away late, come to nothing.
export function guarded(exports, stopped) {
  let runs = true;
  const guard = (inner) =>
    (...given) => {
      if (!runs) return undefined;
      try {
        return inner(...given);
      } catch (error) {
        if (runs) stopped(error);
        runs = false;
        throw error;
      }
    };
  return Object.fromEntries(
    Object.entries(exports).map(([name, value]) => [
      name,
      typeof value === "function" ? guard(value) : value,
    ]),
  );
}
