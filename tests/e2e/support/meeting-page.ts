import { expect, type Locator } from '@playwright/test';
import { type Device, press } from './device.ts';
import { phonePage } from './phone-page.ts';

export type Method = 'Cả danh sách' | 'Giơ tay từng hộ' | 'Bỏ phiếu kín';
type Step = 'Điểm danh' | 'Chủ trì, thư ký' | 'Đánh giá' | 'Bình xét' | 'Biên bản' | 'Ký và chốt';

/** How one teller reads the paper: for each ballot the households struck out, by name. */
export type Ballots = readonly (readonly string[])[];

/** What the head of the village does in a meeting, in words and by the words on the screen. */
export interface MeetingPage {
  /** Opens a meeting of the whole village. */
  open(): Promise<void>;
  /** Opens a meeting of the next of nine parts of the village. */
  openPart(): Promise<void>;
  /** Comes back to the village's meeting, at the step where it was left. */
  resume(): Promise<void>;
  /** Waits for a step; the stepper says which one is shown. */
  at(step: Step): Promise<void>;
  /** Goes to any step by the list of steps. */
  goTo(step: Step): Promise<void>;
  /** Goes on with the button at the foot; to the vote past the assessment, for which no result here waits. */
  goOnTo(step: Step): Promise<void>;
  /** Marks so many of those still absent as present, from the top of the list. */
  markPresent(count: number): Promise<void>;
  quorum(): Locator;
  /** The phone's owner chairs; the secretary's name is typed. */
  chooseOfficials(secretary: string): Promise<void>;
  chooseSecretary(name: string): Promise<void>;
  chooseMethod(method: Method): Promise<void>;
  /** Takes a household out of the list vote. */
  takeOut(household: string): Promise<void>;
  /** All hands up for the list. */
  approveList(): Promise<void>;
  /** Types the three numbers of a show of hands. */
  countHands(votes: { for: number; against: number; abstained: number }): Promise<void>;
  /** Every household in turn, all hands up. */
  approveEachHousehold(): Promise<void>;
  /** Records how much paper went out, spoiled, and did not come back. */
  accountBallots(paper: { issued: number; spoiled: number; notReturned: number }): Promise<void>;
  startCount(teller: 1 | 2): Promise<void>;
  /** Enters ballots, one after the other. */
  enterBallots(ballots: Ballots): Promise<void>;
  finishCount(teller: 1 | 2): Promise<void>;
  /** Reads back, both sign with the finger, the minutes are sealed; gives the result code. */
  signAndSeal(): Promise<string>;
  /** Changes one household's result in a signed amendment. */
  amend(household: string, outcome: 'Đề nghị' | 'Không đề nghị', reason: string): Promise<void>;
}

export function meetingPage(device: Device): MeetingPage {
  const page = () => device.page();
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  const quorum = () => page().getByRole('region', { name: 'Số người có mặt' });
  const seats = () => page().getByRole('list', { name: 'Các hộ được triệu tập' });
  const presentNow = async () => Number(/(\d+)\/\d+/.exec(await quorum().innerText())?.[1]);
  const meeting: MeetingPage = {
    open: async () => {
      await phonePage(device).goTo('Cuộc họp');
      await page().getByRole('link', { name: 'Mở cuộc họp mới' }).tap();
      await button(/^Mở cuộc họp, triệu tập \d+ hộ$/).tap();
      await meeting.at('Điểm danh');
    },
    openPart: async () => {
      await phonePage(device).goTo('Cuộc họp');
      await page().getByRole('link', { name: 'Mở cuộc họp mới' }).tap();
      await page()
        .getByRole('radio', { name: /^Chia thành nhiều cụm/ })
        .check();
      await page().getByRole('textbox', { name: 'Chia thành mấy cụm?' }).fill('9');
      const parts = page().getByRole('group', { name: 'Cụm nào họp?' });
      await parts
        .getByRole('radio')
        .and(parts.getByLabel(/hộ: từ/))
        .first()
        .check();
      await button(/^Mở cuộc họp, triệu tập \d+ hộ$/).tap();
      await meeting.at('Điểm danh');
    },
    resume: async () => {
      await phonePage(device).goTo('Cuộc họp');
      await page()
        .getByRole('list', { name: /^Cuộc họp bình xét/ })
        .getByRole('link')
        .first()
        .tap();
    },
    at: async (step) => {
      await expect(button(/^Bước \d\/6: /)).toHaveText(new RegExp(`: ${step}$`));
    },
    goTo: async (step) => {
      await button(/^Bước \d\/6: /).tap();
      await page()
        .getByRole('list', { name: 'Các bước của cuộc họp' })
        .getByRole('button', { name: step })
        .tap();
      await meeting.at(step);
    },
    goOnTo: async (step) => {
      if (step === 'Bình xét') await meeting.goOnTo('Đánh giá');
      await page()
        .getByRole('link', { name: `Tiếp: ${step}` })
        .tap();
      await meeting.at(step);
    },
    quorum,
    markPresent: async (count) => {
      await page()
        .getByRole('tab', { name: /^Chưa đến/ })
        .tap();
      const before = await presentNow();
      for (let marked = 1; marked <= count; marked += 1) {
        await seats().getByRole('button', { pressed: false }).first().tap();
        await expect(quorum()).toContainText(`${before + marked}/`);
      }
      await page()
        .getByRole('tab', { name: /^Tất cả/ })
        .tap();
    },
    chooseOfficials: async (secretary) => {
      await button(/^Tôi chủ trì: /).tap();
      await expect(button(/^Tôi chủ trì: /)).toBeHidden();
      await meeting.chooseSecretary(secretary);
    },
    chooseSecretary: async (secretary) => {
      await button('Chọn thư ký').tap();
      await page().getByLabel('Họ và tên').fill(secretary);
      await button(`Chọn “${secretary}”`).tap();
      await expect(page().getByRole('region', { name: 'Thư ký' })).toContainText(secretary);
    },
    chooseMethod: async (method) => {
      const choice = page().getByRole('region', { name: 'Bà con biểu quyết cách nào?' });
      await choice.getByRole('button', { name: method }).tap();
      await expect(choice).toBeHidden();
    },
    takeOut: async (household) => {
      await button('Tách riêng hộ cần bàn').tap();
      await page().getByRole('searchbox').fill(household);
      await page().getByRole('list', { name: 'Các hộ tách riêng' }).getByRole('checkbox').first().check();
      await expect(page().getByText(`Đã tách riêng hộ ${household}`)).toBeVisible();
      await button('Xong').tap();
    },
    approveList: async () => {
      await button(/^Tất cả nhất trí: /).tap();
      await press(button(/^Ghi kết quả cho \d+ hộ$/));
      await expect(page().getByRole('region', { name: 'Kết quả biểu quyết cả danh sách' })).toBeVisible();
    },
    countHands: async (votes) => {
      await page().getByRole('textbox', { name: 'Đồng ý', exact: true }).fill(String(votes.for));
      await page().getByRole('textbox', { name: 'Không đồng ý', exact: true }).fill(String(votes.against));
      await page().getByRole('textbox', { name: 'Không ý kiến', exact: true }).fill(String(votes.abstained));
    },
    approveEachHousehold: async () => {
      const progress = page().getByText(/^Đã biểu quyết \d+\/\d+ hộ$/);
      const all = button(/^Tất cả \d+ người đồng ý$/);
      for (;;) {
        const [, done = '0', households = '0'] = /(\d+)\/(\d+)/.exec(await progress.innerText()) ?? [];
        if (done === households) return;
        await press(all);
        await expect(progress).toHaveText(`Đã biểu quyết ${Number(done) + 1}/${households} hộ`);
      }
    },
    accountBallots: async ({ issued, spoiled, notReturned }) => {
      await page().getByRole('textbox', { name: 'Phiếu phát ra', exact: true }).fill(String(issued));
      await page()
        .getByRole('textbox', { name: 'Phiếu hỏng, không hợp lệ', exact: true })
        .fill(String(spoiled));
      await page()
        .getByRole('textbox', { name: 'Phiếu không thu về', exact: true })
        .fill(String(notReturned));
      await button(/^Bắt đầu kiểm \d+ phiếu$/).tap();
      await expect(page().getByRole('region', { name: 'Tổ kiểm phiếu' })).toBeVisible();
    },
    startCount: async (teller) => {
      await button(new RegExp(`^Người ${teller} (bắt đầu đếm|đếm tiếp)`)).tap();
      await expect(page().getByRole('region', { name: `Người kiểm phiếu ${teller} đang đếm` })).toBeVisible();
    },
    enterBallots: async (ballots) => {
      const progress = page().getByText(/^Phiếu \d+\/\d+$/);
      for (const struck of ballots) {
        const [, number = '', valid = ''] = /(\d+)\/(\d+)/.exec(await progress.innerText()) ?? [];
        for (const name of struck) {
          await page()
            .getByRole('list', { name: /^Tên trên phiếu/ })
            .getByRole('button', { name })
            .first()
            .tap();
        }
        if (struck.length > 0) await press(button(`Phiếu tiếp theo (gạch ${struck.length})`));
        else await press(page().getByRole('button', { name: 'Phiếu không gạch ai', exact: true }));
        if (number === valid) await expect(page().getByText(`Đủ ${valid} phiếu.`)).toBeVisible();
        else await expect(progress).toHaveText(`Phiếu ${Number(number) + 1}/${valid}`);
      }
    },
    finishCount: async (teller) => {
      await button(`Ghi kết quả của người ${teller}`).tap();
      await expect(page().getByRole('region', { name: `Người kiểm phiếu ${teller} đang đếm` })).toBeHidden();
    },
    signAndSeal: async () => {
      await page().getByRole('link', { name: 'Bà con nhất trí, ký biên bản' }).tap();
      await meeting.at('Ký và chốt');
      for (const role of ['Chủ trì', 'Thư ký']) await sign(role);
      await button('Chốt biên bản').tap();
      await page().getByRole('dialog').getByRole('button', { name: 'Chốt', exact: true }).tap();
      const code = page().getByRole('region', { name: 'Mã kết quả' });
      return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await code.innerText())?.[0] ?? '';
    },
    amend: async (household, outcome, reason) => {
      await page().getByRole('link', { name: 'Lập biên bản bổ sung' }).tap();
      await button('Chọn hộ thay đổi kết quả').tap();
      await page().getByRole('searchbox').fill(household);
      await page().getByRole('list', { name: 'Chọn hộ thay đổi kết quả' }).getByRole('button').first().tap();
      const change = page().getByRole('group', { name: new RegExp(`^Kết quả của hộ ${household}`) });
      await change.getByRole('radio', { name: outcome, exact: true }).check();
      await page().getByLabel('Lý do').fill(reason);
      for (const role of ['Chủ trì', 'Thư ký']) await sign(role);
      await button('Chốt bổ sung cho 1 hộ').tap();
      await page().getByRole('dialog').getByRole('button', { name: 'Chốt bổ sung', exact: true }).tap();
      await expect(page().getByText('Có biên bản bổ sung')).toBeVisible();
    },
  };

  /** Draws a stroke into the frame of the chair or the secretary. */
  async function sign(role: string): Promise<void> {
    const frame = page()
      .getByRole('region', { name: role, exact: true })
      .getByRole('img', { name: /^Chữ ký của / });
    await frame.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await frame.boundingBox();
    if (!box) throw new Error(`There is no frame for ${role} to sign in`);
    const { mouse } = page();
    await mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.6);
    await mouse.down();
    await mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3, { steps: 5 });
    await mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7, { steps: 5 });
    await mouse.up();
    await expect(
      page().getByRole('region', { name: role, exact: true }).getByRole('button', { name: 'Ký lại' }),
    ).toBeEnabled();
  }
  return meeting;
}
