const AGAIN_AFTER_MS = 5_000;

/** Loads a part of the app that no screen waits for; where a bad line cuts it short, again and again until it is there. */
export async function loadUntilThere<Part>(
  load: () => Promise<Part>,
  report: (error: unknown) => void = reportError,
  againAfterMs: number = AGAIN_AFTER_MS,
): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      // A cut line and a bug in the part look alike: the one is mended by time, the other must be seen.
      report(error);
    }
    await new Promise((resolve) => setTimeout(resolve, againAfterMs));
  }
}
