import { fail, type Result } from '#domain/result.ts';

/** Why the phone's storage did not take a write. */
export type StorageFailure = { readonly type: 'storage-full' } | { readonly type: 'storage-closed' };

const CLOSED = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'OpenFailedError', 'TimeoutError']);

/** Every name an IndexedDB error goes by: Dexie wraps the browser's own in `inner`. */
function namesOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner } = error as { name?: string; inner?: unknown };
  return [name ?? '', ...namesOf(inner)];
}

function storageFailureOf(error: unknown): StorageFailure | undefined {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return { type: 'storage-full' };
  return names.some((name) => CLOSED.has(name)) ? { type: 'storage-closed' } : undefined;
}

interface Reopenable {
  close(options?: { disableAutoOpen: boolean }): void;
  open(): PromiseLike<unknown>;
}

/**
 * Runs a write. A full disk is reported; a connection that the system closed under the app (iOS does, in the background)
 * is opened again and the write tried once more. Anything else is a bug and throws.
 */
export async function writing<Value, Failure>(
  database: Reopenable,
  write: () => PromiseLike<Result<Value, Failure>>,
): Promise<Result<Value, Failure | StorageFailure>> {
  try {
    return await write();
  } catch (error) {
    const failure = storageFailureOf(error);
    if (!failure) throw error;
    if (failure.type === 'storage-full') return fail(failure);
  }
  return retry(database, write);
}

async function retry<Value, Failure>(
  database: Reopenable,
  write: () => PromiseLike<Result<Value, Failure>>,
): Promise<Result<Value, Failure | StorageFailure>> {
  try {
    database.close({ disableAutoOpen: false });
    await database.open();
    return await write();
  } catch (error) {
    const failure = storageFailureOf(error);
    if (!failure) throw error;
    return fail(failure);
  }
}
