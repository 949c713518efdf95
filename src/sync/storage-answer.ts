import { fail, type Result } from '#domain/result.ts';
import { StorageError } from '#store/failures.ts';
import type { RequestFailure } from './api.ts';

/** The work's answer; a storage that failed meanwhile is told like a refusal, with its own code. */
export async function orStorageRefusal<Value>(
  work: () => Promise<Result<Value, RequestFailure>>,
): Promise<Result<Value, RequestFailure>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) return fail({ type: 'refused', code: error.failure.type });
    throw error;
  }
}
