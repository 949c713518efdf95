/**
 * Goal: no role sees a button that it may not use, on any page of its desk, nor a link to a page that is not its own.
 * Method: every page of every role over real stores in three states of a year; whatever can be pressed is pressed, with all that
 * comes up by it, and what is then asked of the book and of the server is held against what the role may ask.
 */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { mayRecord, readsRestricted, type Role } from '#domain/book/permissions.ts';
import { DeskRoutes } from '../../../src/app/DeskRoutes.tsx';
import { AppContext, type AppServices } from '../../../src/screens/shared/app-context.ts';
import { isForRole } from '../../../src/screens/desk-shell/parts.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';
import { acceptedCommune, recogniseThreeYears } from '../desk-decisions/support.tsx';
import { holdMeeting } from '../desk/hold-meeting.ts';

const ROLES: readonly Role[] = ['chairman', 'viewer', 'operator'];
const VILLAGE = '/desk/villages/bacle';
/** Every page, and words that are there once it is whole. */
const PAGES: Readonly<Record<string, string>> = {
  '/desk': 'Thôn Bắc Lệ',
  [VILLAGE]: 'Số TT',
  '/desk/decisions': 'Số quyết định',
  '/desk/decisions/new': 'Nguyễn Văn Hùng',
  '/desk/decisions/of-the-year': 'Nguyễn Văn Hùng',
  '/desk/merit': 'Nguyễn Văn Hùng',
  '/desk/book': 'Nguyễn Văn Hùng',
  '/desk/book/bacle/h0000': 'Năm liên tục',
  '/desk/past-years': '',
  '/desk/papers': 'Mẫu trống',
  '/desk/tray': 'để riêng',
  '/desk/intake': '',
  '/desk/import': '',
  '/desk/year': '',
  '/desk/people': 'Vai trò',
  '/desk/privacy': 'Yêu cầu',
  '/desk/access-log': 'Người xem',
  '/desk/operations': 'máy chủ',
  '/desk/settings': 'Gửi ngay',
  '/desk/rejoin': 'mã mời',
};

type State = 'submitted' | 'accepted' | 'decided';

/** The pages that look otherwise in more than one state of the year. */
const STATES_OF: Readonly<Record<string, readonly State[]>> = {
  '/desk': ['submitted', 'accepted'],
  [VILLAGE]: ['submitted', 'decided'],
  '/desk/decisions': ['accepted', 'decided'],
  '/desk/decisions/new': ['accepted'],
};
const CASES = ROLES.flatMap((role) =>
  Object.keys(PAGES)
    .filter((path) => isForRole(role, path))
    .flatMap((path) =>
      (STATES_OF[path] ?? ['decided']).map((state): [Role, string, State] => [role, path, state]),
    ),
);

const communes = new Map<State, TestApp>();
let decision = '';
beforeAll(async () => {
  // This DOM has no printer.
  vi.stubGlobal('print', () => undefined);
  const submitted = await createTestApp({ households: 6, role: 'officer' });
  await holdMeeting(submitted);
  const decided = await acceptedCommune({ households: 7, ruleSet: 'ND122_2018' });
  decision = await recogniseThreeYears(decided);
  communes
    .set('submitted', submitted)
    .set('decided', decided)
    .set('accepted', await acceptedCommune());
});
afterEach(cleanup);
afterAll(() => {
  vi.unstubAllGlobals();
  for (const commune of communes.values()) commune.stop();
  history.replaceState(null, '', '/');
});

/** What a page of this role asked for that the role may not have. */
const refused: string[] = [];

/** The services as this role has them, which remember what was asked in vain. */
function servicesOf({ app }: TestApp, role: Role): AppServices {
  const { recording, invitations, server } = app;
  const only = <Ask extends (...asked: never[]) => unknown>(may: boolean, name: string, ask: Ask): Ask =>
    ((...asked: Parameters<Ask>) => {
      if (!may) refused.push(name);
      return ask(...asked);
    }) as Ask;
  return {
    ...app,
    enrolment: { ...app.enrolment, role },
    recording: {
      ...recording,
      record(drafts) {
        refused.push(...drafts.map(({ kind }) => kind).filter((kind) => !mayRecord(role, kind)));
        return recording.record(drafts);
      },
    },
    invitations: {
      list: only(false, 'list', invitations.list),
      invite: only(false, 'invite', invitations.invite),
      withdraw: only(false, 'withdraw', invitations.withdraw),
      revokeDevice: only(false, 'revoke', invitations.revokeDevice),
      readRecoveryCode: only(readsRestricted(role), 'recovery code', invitations.readRecoveryCode),
      accessLog: only(readsRestricted(role), 'access log', invitations.accessLog),
    },
    exportBook: only(false, 'export', app.exportBook),
    server: {
      read: only(role === 'operator', 'server', server.read),
      backUp: only(role === 'operator', 'backup', server.backUp),
    },
  };
}

async function open(role: Role, path: string, state: State): Promise<void> {
  const commune = communes.get(state);
  if (!commune) throw new Error(`No commune is ${state}`);
  refused.length = 0;
  history.replaceState(null, '', path.replace('of-the-year', decision));
  render(
    <AppContext.Provider value={servicesOf(commune, role)}>
      <DeskRoutes />
    </AppContext.Provider>,
  );
  await waitFor(() => expect(main().textContent).toContain(PAGES[path]));
}

const main = (): HTMLElement => screen.getByRole('main');
const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
/** Excel files are of what is shown anyway, and this DOM writes none; locking leaves the page. */
const IS_READING = /^(Tải Excel|Khóa ngay)/;
const buttons = () =>
  [...main().querySelectorAll('button')].filter((button) => !IS_READING.test(nameOf(button)));

/** What is there only to record: fields to tick and to write in, what takes something back, what waits to be filled in. */
const RECORDS = 'textarea, input[type="checkbox"], [data-kind="danger"], button:disabled';
const recording = () =>
  [...main().querySelectorAll(RECORDS)]
    .map((element) => `${element.tagName}: ${nameOf(element)}`)
    .filter((name) => !name.startsWith('BUTTON: Tải Excel'));

/** A paper about an incident is filled in there, and nothing of it is recorded. */
const PAPER_FIELDS: Readonly<Record<string, string>> = { '/desk/privacy': 'TEXTAREA: ' };

/** Presses each button once, and whatever comes up by it; gives what was there to record with. */
async function pressEverything(): Promise<readonly string[]> {
  const pressed = new Set<string>();
  const found = new Set(recording());
  for (;;) {
    const next = buttons().find((button) => !pressed.has(nameOf(button)));
    if (!next) return [...found];
    pressed.add(nameOf(next));
    await act(() => void fireEvent.click(next));
    for (const each of recording()) found.add(each);
  }
}

const foreignLinks = (role: Role) =>
  [...document.querySelectorAll('a[href^="/desk"]')]
    .map((link) => new URL(link.getAttribute('href') ?? '', location.origin).pathname)
    .filter((path) => !isForRole(role, path));

describe('whoever only reads', () => {
  test.each(CASES)('finds as %s on %s (%s) nothing to press in vain', async (role, path, state) => {
    await open(role, path, state);
    expect((await pressEverything()).join()).toBe(PAPER_FIELDS[path] ?? '');
    expect(foreignLinks(role)).toEqual([]);
    expect(refused).toEqual([]);
    expect(screen.queryByText('Máy này chỉ để xem sổ.')).toBeNull();
  });
});
