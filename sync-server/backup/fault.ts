/** Why a backup cannot be made or put back, in a sentence for whoever runs it. Everything else that is thrown is a bug. */
export class BackupFault extends Error {}

/** The folder holds backups of another database, which are not this one's to prune. */
export class OtherStore extends BackupFault {}

/** What anything that was thrown says. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
