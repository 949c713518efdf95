import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { expect, vi } from 'vitest';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { meetingsOf, type Meeting } from '#domain/meeting/meeting.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import {
  MeetingPrintScreen,
  MeetingScreen,
  MeetingsScreen,
  NewMeetingScreen,
} from '../../../src/screens/meeting/index.ts';
import { entryOf } from '../../support/entries.ts';
import { createTestApp, headNameAt, type TestApp, type TestAppOptions } from '../../support/test-app.tsx';

// A whole meeting over a real store takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

/** What people do at a meeting, in the words on the screen. */
export interface MeetingPage {
  readonly test: TestApp;
  /** The year's only meeting, as the book tells it now. */
  meeting(): Meeting;
  open(path: string): Promise<void>;
  /** Opens a meeting of the whole village and comes to the attendance. */
  openMeeting(): Promise<void>;
  /** Marks the first so many households present. */
  attend(households: number): Promise<void>;
  /** Lý Văn Trưởng, whose phone this is, chairs; somebody typed in writes. */
  chooseOfficials(): Promise<void>;
  chooseMethod(name: RegExp): Promise<void>;
  /** Meeting with so many present and both officials, at the vote in the given way. */
  comeToVote(present: number, method: RegExp): Promise<void>;
  signAndSeal(): Promise<void>;
  /** What a second phone of the village recorded without having seen this one's entries. */
  receive(drafts: readonly Draft[]): Promise<void>;
}

const Routes = () => (
  <Router>
    <Route path="/meeting" component={MeetingsScreen} />
    <Route path="/meeting/new" component={NewMeetingScreen} />
    <Route path="/meeting/:id/print" component={MeetingPrintScreen} />
    <Route path="/meeting/:id/:step?" component={MeetingScreen} />
  </Router>
);

/** Presses a button that can be pressed, once it is there. */
export async function press(name: string | RegExp): Promise<void> {
  const found = await screen.findAllByRole('button', { name });
  const [button] = found;
  if (!button || found.length > 1) throw new Error(`${found.length} buttons are called ${String(name)}`);
  expect(button).toHaveProperty('disabled', false);
  fireEvent.click(button);
}

export async function follow(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole('link', { name }));
}

export function type(label: string | RegExp, value: string): void {
  fireEvent.input(screen.getByLabelText(label, { selector: 'input, textarea' }), { target: { value } });
}

export const listed = (list: string | RegExp) => within(screen.getByRole('list', { name: list }));

/** What stands on the screen, with plain blanks. */
export const onScreen = (): string => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');

/** The text stands somewhere on the screen. */
export const says = async (text: string | RegExp): Promise<void> => {
  await waitFor(() => expect(onScreen()).toMatch(text));
};

export async function startMeetingPage(options: TestAppOptions = {}): Promise<MeetingPage> {
  const test = await createTestApp(options);
  const { app, village, year } = test;
  let otherSeq = 0;
  const page: MeetingPage = {
    test,
    meeting() {
      const [meeting, ...others] = meetingsOf(app.village(village).value, year);
      if (!meeting || others.length > 0) throw new Error('There is not exactly one meeting');
      return meeting;
    },
    async open(path) {
      cleanup();
      history.replaceState(null, '', path);
      test.render(<Routes />);
      await waitFor(() => expect(document.body.textContent).not.toBe(''));
    },
    async openMeeting() {
      await page.open('/meeting/new');
      await press(/^Mở cuộc họp, triệu tập/);
      await screen.findByRole('tab', { name: /Tất cả/ });
    },
    async attend(households) {
      for (let n = 0; n < households; n++) {
        fireEvent.click(
          listed('Các hộ được triệu tập').getByRole('button', { name: new RegExp(`^${headNameAt(n)}`) }),
        );
      }
      await waitFor(() => expect(page.meeting().attendance.present).toBe(households));
    },
    async chooseOfficials() {
      await press(/^Tôi chủ trì/);
      await press('Chọn thư ký');
      type('Họ và tên', 'Hoàng Thị Ghi');
      await press('Chọn “Hoàng Thị Ghi”');
      await waitFor(() => expect(page.meeting().fields.secretary?.name).toBe('Hoàng Thị Ghi'));
    },
    async chooseMethod(name) {
      await press(name);
      await screen.findByRole('button', { name: 'Đổi cách' });
    },
    async comeToVote(present, method) {
      await page.openMeeting();
      await page.attend(present);
      await follow(/Tiếp: Chủ trì/);
      await page.chooseOfficials();
      await follow(/Tiếp: Đánh giá/);
      await follow(/Tiếp: Bình xét/);
      await page.chooseMethod(method);
    },
    async signAndSeal() {
      await follow(/ký biên bản/);
      for (const box of await screen.findAllByRole('checkbox', { name: /ký bằng tên/ })) fireEvent.click(box);
      await press('Chốt biên bản');
      await press('Chốt');
      await screen.findByRole('region', { name: 'Mã kết quả' });
    },
    async receive(drafts) {
      const entries = drafts.map((draft) => {
        otherSeq += 1;
        const entry = entryOf(draft, 'second-phone', otherSeq);
        return {
          position: otherSeq,
          device: 'second-phone',
          seq: otherSeq,
          receivedAt: entry.recordedAt,
          entry: entryToWire(entry, 'salt'),
        };
      });
      const scope = villageScope(village);
      await test.store.takeInPage({ scope, entries, cursor: { after: otherSeq, pack: 0 }, more: false });
    },
  };
  return page;
}
