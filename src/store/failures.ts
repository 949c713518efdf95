import { fail, ok, type Result } from '#domain/result.ts';

/** Why the phone's storage did not take a write. */
export type StorageFailure = { readonly type: 'storage-full' } | { readonly type: 'storage-closed' };

/** `AbortError`: the browser gave a transaction up; the store itself never does. Whatever is asked of it next is told “inactive”. */
const CLOSED = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'OpenFailedError',
  'TimeoutError',
  'TransactionInactiveError',
]);

interface WrappedError {
  readonly name?: string;
  readonly inner?: unknown;
  readonly failures?: readonly unknown[];
}

/** Every name an IndexedDB error goes by: Dexie wraps the browser's own in `inner`, and a bulk write's in `failures`. */
function namesOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, failures } = error as WrappedError;
  return [name ?? '', ...namesOf(inner), ...(failures ?? []).flatMap(namesOf)];
}

function storageFailureOf(error: unknown): StorageFailure | undefined {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return { type: 'storage-full' };
  return names.some((name) => CLOSED.has(name)) ? { type: 'storage-closed' } : undefined;
}

/** The storage failed where the caller has no result to say so: what arrived is asked for again later. */
export class StorageError extends Error {
  readonly failure: StorageFailure;
  constructor(failure: StorageFailure) {
    super(`The storage failed: ${failure.type}`);
    this.failure = failure;
  }
}

interface Reopenable {
  close(options?: { disableAutoOpen: boolean }): void;
  open(): PromiseLike<unknown>;
}

interface Connection {
  readonly number: number;
  readonly opened: PromiseLike<unknown>;
}

const FIRST: Connection = { number: 0, opened: Promise.resolve() };
const connections = new WeakMap<Reopenable, Connection>();

/** Opens the database again, once for all who failed on the same connection: one may not close what another just opened. */
async function reopen(database: Reopenable, failedOn: number): Promise<void> {
  const current = connections.get(database) ?? FIRST;
  if (current.number !== failedOn) return void (await current.opened);
  database.close({ disableAutoOpen: false });
  const next = { number: failedOn + 1, opened: database.open() };
  connections.set(database, next);
  await next.opened;
}

/**
 * Runs a write. A full disk is reported; a connection that the system closed under the app (iOS does, in the background)
 * is opened again and the write tried once more. Anything else is a bug and throws.
 */
export async function writing<Value, Failure>(
  database: Reopenable,
  write: () => PromiseLike<Result<Value, Failure>>,
): Promise<Result<Value, Failure | StorageFailure>> {
  const { number } = connections.get(database) ?? FIRST;
  try {
    return await write();
  } catch (error) {
    const failure = storageFailureOf(error);
    if (!failure) throw error;
    if (failure.type === 'storage-full') return fail(failure);
  }
  try {
    await reopen(database, number);
    return await write();
  } catch (error) {
    const failure = storageFailureOf(error);
    if (!failure) throw error;
    return fail(failure);
  }
}

/** Reads or takes in, with the same second try. Throws `StorageError` when the storage fails for good. */
export async function storing<Value>(database: Reopenable, work: () => PromiseLike<Value>): Promise<Value> {
  const done = await writing<Value, never>(database, async () => ok(await work()));
  if (!done.ok) throw new StorageError(done.error);
  return done.value;
}
