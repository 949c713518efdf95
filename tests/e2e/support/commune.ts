import type { DeskPage } from './desk-page.ts';
import type { PhonePage } from './phone-page.ts';
import { csvRegister, type Household, THON_DONG } from './registers.ts';
import type { TestServer } from './server.ts';
import type { World } from './test.ts';

export const VILLAGE = 'Thôn Đông';
export const HEAD = 'Lý Văn Sơn';
export const SECOND = 'Hoàng Thị Mai';

/** A commune with one small village, ready to meet. */
export interface Commune {
  readonly server: TestServer;
  readonly desk: DeskPage;
  /** A phone whose owner was invited and has got the village. */
  phone(): Promise<PhonePage>;
  second(): Promise<PhonePage>;
  /** A code for the village's head, for whatever device. */
  invite(): Promise<string>;
}

/** Sets up a commune the way an officer does: link, register, year. */
export async function startCommune(
  world: World,
  households: readonly Household[] = THON_DONG,
): Promise<Commune> {
  const server = await world.startServer({ empty: true });
  const desk = await world.openDesk(server);
  await desk.setUp(server.setUpLink ?? '', 'Xã Quyết Thắng', 'Trần Thị Minh');
  await desk.chooseRegister(csvRegister(VILLAGE, households));
  await desk.takeOver();
  await desk.openYear(new Date().getFullYear());
  const enrol = async (code: string) => {
    const phone = await world.openPhone(server);
    await phone.enrolBy(code);
    await phone.hasVillage(households.length);
    await phone.device.isReadyForOffline();
    return phone;
  };
  const invite = () => desk.invite({ name: HEAD, village: VILLAGE });
  return {
    server,
    desk,
    invite,
    phone: async () => enrol(await invite()),
    second: async () =>
      enrol(await desk.invite({ name: SECOND, village: VILLAGE, role: 'Người ghi thứ hai' })),
  };
}
