import 'fake-indexeddb/auto';
import { configure, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { LocationProvider } from 'preact-iso';
import { isVillageRole, type Role } from '#domain/book/permissions.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { COMMUNE_SCOPE, villageScope, type Draft } from '#domain/book/entry.ts';
import { keepEnrolment, pendingKeys } from '#store/device-keys.ts';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { AppContext, type AppServices } from '../../src/screens/shared/app-context.ts';
import { createServices } from '../../src/app/services.ts';

// A real store answers when it is done, and a busy machine may take its time.
configure({ asyncUtilTimeout: 10_000 });

export interface TestAppOptions {
  readonly households?: number;
  readonly role?: Role;
  readonly year?: number;
  readonly ruleSet?: string;
  readonly now?: () => number;
}

/** A running app over a real store with a made-up village; nothing is sent anywhere. */
export interface TestApp {
  readonly app: AppServices;
  readonly store: BookStore;
  readonly village: string;
  readonly year: number;
  readonly households: readonly string[];
  render(ui: ComponentChild): ReturnType<typeof render>;
  stop(): void;
}

const VILLAGE = 'bacle';

const FAMILY = ['Nguyễn', 'Trần', 'Hoàng', 'Đặng', 'Phạm', 'Nông', 'Triệu'];
const GIVEN = ['Hùng', 'Lan', 'Ánh', 'Dũng', 'Thủy', 'Sơn', 'Bích', 'Đạt', 'Yến', 'Ước', 'Mai'];

let databases = 0;

/** The made-up head of household number `n`: `Nguyễn Văn Hùng`, `Trần Thị Lan`, … */
export const headNameAt = (n: number): string =>
  `${FAMILY[n % FAMILY.length]} ${n % 2 === 0 ? 'Văn' : 'Thị'} ${GIVEN[n % GIVEN.length]}`;

const householdId = (n: number): string => `h${String(n).padStart(4, '0')}`;

function setUpDrafts(count: number, year: number, ruleSet: string): readonly Draft[] {
  const households = Array.from({ length: count }, (_, n): Draft<'household'> => {
    const body = {
      headName: headNameAt(n),
      order: n + 1,
      birthYear: 1940 + (n % 60),
      sex: n % 2 === 0 ? ('male' as const) : ('female' as const),
      memberCount: 1 + (n % 7),
      address: n % 3 === 0 ? `Số nhà ${n + 1}` : '',
      cluster: n % 2 === 0 ? 'Xóm Trên' : 'Xóm Dưới',
      phone: '',
      note: '',
      status: 'active' as const,
    };
    return {
      scope: villageScope(VILLAGE),
      kind: 'household',
      subject: subjectOf.household(householdId(n)),
      body,
    };
  });
  return [
    {
      scope: COMMUNE_SCOPE,
      kind: 'commune',
      subject: subjectOf.commune(),
      body: { name: 'Xã Mẫu Sơn Hạ', province: 'Lạng Sơn', communeKind: 'XA' },
    },
    {
      scope: COMMUNE_SCOPE,
      kind: 'village',
      subject: subjectOf.village(VILLAGE),
      body: { name: 'Thôn Bắc Lệ', unitKind: 'THON', order: 1 },
    },
    {
      scope: COMMUNE_SCOPE,
      kind: 'year',
      subject: subjectOf.year(year),
      body: { year, ruleSet, overrides: null },
    },
    ...households,
  ];
}

const ONLINE: AppServices['invitations'] = {
  list: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
  invite: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
  withdraw: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
  revokeDevice: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
  readRecoveryCode: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
  accessLog: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
};

const OFFLINE_SERVER: AppServices['server'] = {
  read: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
  backUp: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
};

const IDENTITY: AppServices['identity'] = {
  rejoin: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
  former: () => Promise.resolve([]),
};

/** Builds the app of one enrolled device whose village has the given number of households. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const {
    households = 12,
    role = 'village-head',
    year = 2026,
    ruleSet = 'ND86_2023',
    now = Date.now,
  } = options;
  databases += 1;
  const store = createBookStore({ name: `test-${databases}`, now });
  await pendingKeys(store.database);
  const enrolment = {
    commune: { id: 'mausonha', name: 'Xã Mẫu Sơn Hạ' },
    device: `device${databases}`,
    actor: 'actor1',
    name: 'Lý Văn Trưởng',
    role,
    village: isVillageRole(role) ? VILLAGE : '',
    villageName: isVillageRole(role) ? 'Thôn Bắc Lệ' : '',
  };
  await keepEnrolment(store.database, enrolment);
  const recorded = await store.record(setUpDrafts(households, year, ruleSet));
  if (!recorded.ok) throw new Error(`The test village was not recorded: ${recorded.error.type}`);
  const { app, stop } = await createServices({
    store,
    enrolment,
    now,
    invitations: ONLINE,
    identity: IDENTITY,
    exportBook: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
    server: OFFLINE_SERVER,
    fetchReceipt: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
    takeInSealed: () => Promise.resolve({ ok: false, error: { type: 'offline' } }),
    onNudge: () => undefined,
    lockNow: () => undefined,
  });
  return {
    app,
    store,
    village: VILLAGE,
    year,
    households: Array.from({ length: households }, (_, n) => householdId(n)),
    render: (ui) =>
      render(
        <LocationProvider>
          <AppContext.Provider value={app}>{ui}</AppContext.Provider>
        </LocationProvider>,
      ),
    stop() {
      stop();
      store.close();
    },
  };
}
