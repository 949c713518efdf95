import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { headNameAt } from '../../support/test-app.tsx';
import { follow, listed, press, says, startMeetingPage, type, type MeetingPage } from './meeting-page.tsx';

afterEach(cleanup);

const meter = () =>
  screen.getByLabelText('Số người có mặt', { selector: 'meter' }).getAttribute('aria-valuetext');
const seat = (n: number) =>
  listed('Các hộ được triệu tập').getByRole('button', { name: new RegExp(`^${headNameAt(n)}`) });

async function atAttendance(): Promise<MeetingPage> {
  const page = await startMeetingPage();
  await page.openMeeting();
  return page;
}

describe('attendance', () => {
  test('a tap is present, another takes it back, and the quorum follows with its rule', async () => {
    const page = await atAttendance();
    expect(meter()).toBe('0/12 · cần 8 (60 %)');

    fireEvent.click(seat(0));
    await waitFor(() => expect(meter()).toBe('1/12 · cần 8 (60 %)'));
    expect(seat(0).getAttribute('aria-pressed')).toBe('true');
    await says('Còn thiếu 7 người');
    await says('chưa đối chiếu');
    await press(/^Quy định/);
    await says('Nghị định 122/2018/NĐ-CP');

    fireEvent.click(seat(0));
    await waitFor(() => expect(meter()).toBe('0/12 · cần 8 (60 %)'));
    expect(page.meeting().attendance.present).toBe(0);
  });

  test('two households tapped in one breath are both present', async () => {
    const page = await atAttendance();
    fireEvent.click(seat(0));
    fireEvent.click(seat(1));
    fireEvent.click(seat(2));
    await waitFor(() => expect(page.meeting().attendance.present).toBe(3));
  });

  test('undo takes the last mark back', async () => {
    await atAttendance();
    fireEvent.click(seat(3));
    await says(`Có mặt: ${headNameAt(3)}`);
    await press('Hoàn tác');
    await waitFor(() => expect(meter()).toBe('0/12 · cần 8 (60 %)'));
  });

  test('a representative counts like the head and stands there by name', async () => {
    const page = await atAttendance();
    await press(`Người đại diện của hộ ${headNameAt(1)}`);
    type(/Tên người đại diện/, 'Vi Thị Con');
    await press('Ghi có mặt');
    await says('Đại diện: Vi Thị Con');
    expect(page.meeting().attendance.seats[1]).toMatchObject({ present: true, by: 'representative' });
  });

  test('a delegate is summoned and present at once, and counts towards the quorum', async () => {
    await atAttendance();
    fireEvent.click(screen.getByRole('tab', { name: /Đại biểu/ }));
    type('Họ và tên', 'Nông Văn Bí');
    type(/Chức vụ/, 'Bí thư chi bộ');
    await press('Thêm, đang có mặt');
    await waitFor(() => expect(meter()).toBe('1/13 · cần 8 (60 %)'));
    expect(screen.getByRole('checkbox', { name: /Nông Văn Bí/ })).toHaveProperty('checked', true);
  });

  test('what a second phone marked appears beside what this one marked', async () => {
    const page = await atAttendance();
    fireEvent.click(seat(0));
    await waitFor(() => expect(meter()).toContain('1/12'));
    const subject = subjectOf.attendance(page.meeting().id, 'h0005');
    const body = { present: true, by: 'head' as const, name: '' };
    await page.receive([{ scope: villageScope(page.test.village), kind: 'attendance', subject, body }]);
    await waitFor(() => expect(meter()).toContain('2/12'));
    expect(seat(5).getAttribute('aria-pressed')).toBe('true');
  });

  test('households are found without marks', async () => {
    await atAttendance();
    type('Tìm tên hoặc số nhà', 'dang');
    const found = within(screen.getByRole('list', { name: 'Các hộ được triệu tập' })).getAllByRole(
      'listitem',
    );
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) expect(row.textContent).toMatch(/^Đặng/);
  });

  test('too few people close the vote, with the number that is missing, and nothing else', async () => {
    const page = await atAttendance();
    await page.attend(7);
    await follow(/Tiếp: Chủ trì/);
    await page.chooseOfficials();
    await follow(/Tiếp: Đánh giá/);
    await follow(/Tiếp: Bình xét/);
    await says('Có mặt 7, cần 8: còn thiếu 1 người.');
    expect(screen.queryByRole('button', { name: /Giơ tay/ })).toBeNull();

    await follow('Tới bước Điểm danh');
    await screen.findByRole('tab', { name: /Tất cả/ });
    fireEvent.click(seat(7));
    await says('Đủ số người để bình xét');
  });
});

describe('who is summoned', () => {
  test('households not registered are left out where registration is a condition', async () => {
    const page = await startMeetingPage({ ruleSet: 'ND122_2018', year: 2023 });
    const { app, village, households } = page.test;
    const registered = households.slice(0, 5);
    await app.recording.record(
      registered.map((household) => ({
        scope: villageScope(village),
        kind: 'registration' as const,
        subject: subjectOf.registration(2023, household),
        body: { registered: true, commitments: [] },
      })),
    );
    await page.open('/meeting/new');
    await says('7 hộ chưa đăng ký');
    await press('Mở cuộc họp, triệu tập 5 hộ');
    await screen.findByRole('tab', { name: /Tất cả/ });
    expect(page.meeting().attendance.seats.map((each) => each.id)).toEqual(registered);
    fireEvent.click(screen.getByRole('tab', { name: /^Đại biểu/ }));
    await press('Sửa danh sách triệu tập');
    expect(screen.getAllByText('Chưa đăng ký, không đủ điều kiện')).toHaveLength(7);
  });

  test('a small village may meet by clusters and is told what the law says of it', async () => {
    const page = await startMeetingPage();
    await page.open('/meeting/new');
    fireEvent.click(await screen.findByRole('radio', { name: /Theo cụm dân cư/ }));
    await says('Thôn có 12 hộ. Luật cho họp theo cụm khi có từ 200 hộ');
    fireEvent.click(screen.getByRole('radio', { name: /^Xóm Trên/ }));
    await press('Mở cuộc họp, triệu tập 6 hộ');
    await says('Họp Xóm Trên');
    expect(page.meeting().fields.cluster).toBe('Xóm Trên');

    await page.open('/meeting/new');
    fireEvent.click(await screen.findByRole('radio', { name: /Theo cụm dân cư/ }));
    expect(screen.getByRole('radio', { name: /^Xóm Trên/ }).closest('label')?.textContent).toContain(
      'Cả 6 hộ đã được triệu tập',
    );
  });

  test('a village without clusters is split by the register, and a second part takes the other half', async () => {
    const page = await startMeetingPage();
    await page.open('/meeting/new');
    fireEvent.click(await screen.findByRole('radio', { name: /Chia thành nhiều cụm/ }));
    fireEvent.click(screen.getByRole('radio', { name: /^Cụm 2/ }));
    await press('Mở cuộc họp, triệu tập 6 hộ');
    await screen.findByRole('tab', { name: /Tất cả/ });
    expect(page.meeting().attendance.seats.map((each) => each.id)).toEqual(page.test.households.slice(6));
  });
});
