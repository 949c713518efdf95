import { test as base, type TestInfo } from '@playwright/test';
import { type DeskPage, deskPage } from './desk-page.ts';
import { type Device, openDevice, type Size } from './device.ts';
import { type PhonePage, phonePage } from './phone-page.ts';
import { startServer, type TestServer } from './server.ts';

/** Servers and browsers of one test, all gone at its end whatever happened. */
export interface World {
  startServer: typeof startServer;
  /** A phone or a desk whose paths are below this server. */
  open(size: Size, server: TestServer, camera?: string): Promise<Device>;
  openPhone(server: TestServer): Promise<PhonePage>;
  openDesk(server: TestServer): Promise<DeskPage>;
}

interface Fixtures {
  readonly world: World;
  /** A server with the sample commune, for this test alone. */
  readonly server: TestServer;
}

export const test = base.extend<Fixtures>({
  world: async ({}, use, info) => {
    const servers: TestServer[] = [];
    const devices: Device[] = [];
    const open: World['open'] = async (size, server, camera) => {
      const device = await openDevice(size, server.url, camera);
      devices.push(device);
      return device;
    };
    await use({
      startServer: async (options) => {
        const server = await startServer(options);
        servers.push(server);
        return server;
      },
      open,
      openPhone: async (server) => phonePage(await open('phone', server)),
      openDesk: async (server) => deskPage(await open('desk', server)),
    });
    if (info.status !== info.expectedStatus) await keepScreens(devices, info);
    for (const device of devices) await device.close();
    for (const server of servers) await server.stop();
  },
  server: async ({ world }, use) => use(await world.startServer()),
});

/** Keeps what was on each screen when the test failed, beside its trace. */
async function keepScreens(devices: readonly Device[], info: TestInfo): Promise<void> {
  for (const [index, device] of devices.entries()) {
    // A browser that the test has killed shows nothing.
    await device
      .page()
      .screenshot({ path: info.outputPath(`${index + 1}-${device.size}.png`) })
      .catch(() => undefined);
  }
}

export { expect } from '@playwright/test';
