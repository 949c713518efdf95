/** Why a backup cannot be made or put back, in a sentence for whoever runs it. Everything else that is thrown is a bug. */
export class BackupFault extends Error {}

/** What anything that was thrown says. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
