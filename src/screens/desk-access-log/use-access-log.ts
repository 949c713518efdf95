import { useCallback, useEffect, useState } from 'preact/hooks';

import { villagesOf } from '#domain/register/commune.ts';
import { householdOf } from '#domain/register/household.ts';
import { restrictedAccessesOf } from '#domain/privacy/restricted-access.ts';
import type { AccessInfo } from '#protocol/access.ts';

import { useApp, type AppServices, type OnlineFailure } from '../shared/app-context.ts';
import { bookRow, newestFirst, serverRow, type LogRow, type Names } from './log-rows.ts';

/** The first and the day after the last that are asked for, as moments of this device's calendar. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

type ServerPart =
  | { readonly type: 'loading' }
  | { readonly type: 'there'; readonly rows: readonly AccessInfo[] }
  | { readonly type: 'failed'; readonly failure: OnlineFailure };

export interface AccessLog {
  readonly rows: readonly LogRow[];
  readonly names: Names;
  readonly server: ServerPart['type'];
  readonly failure: OnlineFailure | undefined;
  reload(): void;
}

function useServerPart({ from, until }: Period): readonly [ServerPart, () => void] {
  const { invitations } = useApp();
  const [part, setPart] = useState<ServerPart>({ type: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setPart({ type: 'loading' });
    void invitations.accessLog(from, until).then((answer) => {
      if (!isCurrent) return;
      setPart(answer.ok ? { type: 'there', rows: answer.value } : { type: 'failed', failure: answer.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [invitations, from, until, turn]);
  return [part, useCallback(() => setTurn((before) => before + 1), [])];
}

const namesOf = (app: AppServices): Names => ({
  devices: app.directory.value,
  headOf: (village, household) => householdOf(app.village(village).peek(), household)?.headName ?? household,
});

/** The server's rows and what the book has, together, the newest first. */
export function useAccessLog(period: Period): AccessLog {
  const app = useApp();
  const [part, reload] = useServerPart(period);
  const names = namesOf(app);
  const fromServer = part.type === 'there' ? part.rows : [];
  const fromBook = villagesOf(app.commune.value).flatMap(({ id }) =>
    restrictedAccessesOf(app.restricted(id).value).map(bookRow(names, id)),
  );
  const rows = [...fromServer.map(serverRow(names)), ...fromBook]
    .filter(({ at }) => at >= period.from && at < period.until)
    .sort(newestFirst);
  const failure = part.type === 'failed' ? part.failure : undefined;
  return { rows, names, server: part.type, failure, reload };
}
