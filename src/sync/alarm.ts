/** A sleep that can be rung awake. */
export function createAlarm() {
  let wake: (() => void) | undefined;
  return {
    ring(): void {
      wake?.();
    },
    sleep: (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
