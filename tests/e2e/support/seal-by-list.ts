import type { MeetingPage } from './meeting-page.ts';

/** From the roll call to the seal: so many come, and all vote for the list without those taken out. Gives the result code. */
export async function sealByList(
  meeting: MeetingPage,
  present: number,
  takenOut: readonly string[] = [],
): Promise<string> {
  await meeting.markPresent(present);
  await meeting.goOnTo('Chủ trì, thư ký');
  await meeting.chooseOfficials('Đặng Thị Hoa');
  await meeting.goOnTo('Bình xét');
  await meeting.chooseMethod('Cả danh sách');
  for (const household of takenOut) await meeting.takeOut(household);
  await meeting.approveList();
  await meeting.goOnTo('Biên bản');
  return meeting.signAndSeal();
}
