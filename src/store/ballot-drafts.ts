import type { BallotDraft } from '#domain/meeting/ballots.ts';
import { ok, type Result } from '#domain/result.ts';
import { storing, writing, type StorageFailure } from './failures.ts';
import type { BookDatabase } from './schema.ts';

const keyOf = (meeting: string, teller: 1 | 2): string => `${meeting}:${teller}`;

/** Running ballot totals on this device's disk: they survive a dead battery and never travel. */
export function createBallotDrafts(database: BookDatabase) {
  return {
    async load(meeting: string, teller: 1 | 2): Promise<BallotDraft | undefined> {
      const row = await storing(database, () => database.ballotDrafts.get(keyOf(meeting, teller)));
      return row?.draft;
    },
    save: (meeting: string, teller: 1 | 2, draft: BallotDraft): Promise<Result<null, StorageFailure>> =>
      writing<null, never>(database, async () => {
        // With the table that says whether there is a PIN, which another tab may have chosen.
        await database.transaction('rw', database.ballotDrafts, database.meta, () =>
          database.ballotDrafts.put({ key: keyOf(meeting, teller), draft }),
        );
        return ok(null);
      }),
    clear: (meeting: string, teller: 1 | 2): Promise<void> =>
      storing(database, () => database.ballotDrafts.delete(keyOf(meeting, teller))),
  };
}
