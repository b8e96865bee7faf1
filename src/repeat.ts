/** Repeats a task with a pause after each end, until the returned function is called; the pause keeps no process alive. */
export const repeat = (task: () => Promise<void>, milliseconds: number): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    timer = setTimeout(() => void task().finally(() => timer !== undefined && next()), milliseconds).unref();
  };
  next();
  return () => {
    clearTimeout(timer);
    timer = undefined;
  };
};
