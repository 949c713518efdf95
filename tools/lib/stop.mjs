/** A failure that the person at the keyboard can mend: shown as one sentence, without a stack. */
export class Stop extends Error {}

/** Runs a tool's work; a Stop ends the process with its sentence, anything else is a bug and shows its stack. */
export async function runOrStop(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
