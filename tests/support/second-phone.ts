import { villageScope, type Draft, type Entry } from '#domain/book/entry.ts';
import type { RecorderInfo } from '#protocol/sync.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import type { TestApp } from './test-app.tsx';

/** What another device's entry says beside its draft. */
interface Elsewhere {
  readonly device?: string;
  readonly seq?: number;
  readonly recordedAt?: number;
  readonly supersedes?: readonly string[];
  /** Why the commune set it aside. */
  readonly verdict?: string;
}

const SALT = 'c2FsdHNhbHQ';

/** Lets an entry of another device arrive as the commune hands it out; by default one that saw nothing of this device. */
export async function arrive(test: TestApp, draft: Draft, elsewhere: Elsewhere = {}): Promise<void> {
  const { device = 'phone2', seq = 1, recordedAt = 1_790_000_000_000, supersedes = [], verdict } = elsewhere;
  const entry = { ...draft, device, seq, supersedes, actor: device, recordedAt, version: 1 } as Entry;
  const scope = villageScope(test.village);
  await test.store.takeInPage({
    scope,
    entries: [
      {
        position: seq,
        device,
        seq,
        receivedAt: recordedAt,
        entry: entryToWire(entry, SALT),
        ...(verdict ? { verdict } : {}),
      },
    ],
    cursor: { after: seq, pack: seq },
    more: false,
  });
}

/** Makes the commune's directory name the second phone, or another device, beside those that it names already. */
export async function introduce(
  test: TestApp,
  name: string,
  more: Partial<RecorderInfo> = {},
): Promise<void> {
  const { recorders } = await test.store.directory();
  const introduced: RecorderInfo = {
    device: 'phone2',
    actor: 'phone2',
    name,
    role: 'second-recorder',
    village: test.village,
    clockSkewMs: 0,
    lastContact: 0,
    app: '',
    revoked: false,
    ...more,
  };
  const others = recorders.filter(({ device }) => device !== introduced.device);
  await test.store.takeInDirectory({ hash: 'directory', recorders: [...others, introduced] });
}
