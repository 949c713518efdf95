import { test as base } from '@playwright/test';
import { type Device, openDevice, type Size } from './device.ts';
import { startServer, type TestServer } from './server.ts';

/** Servers and browsers of one test, all gone at its end whatever happened. */
export interface World {
  startServer: typeof startServer;
  /** A phone or a desk whose paths are below this server. */
  open(size: Size, server: TestServer): Promise<Device>;
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
    await use({
      startServer: async (options) => {
        const server = await startServer(options);
        servers.push(server);
        return server;
      },
      open: async (size, server) => {
        const device = await openDevice(size, server.url);
        devices.push(device);
        return device;
      },
    });
    if (info.status !== info.expectedStatus) await showScreens(devices, info);
    for (const device of devices) await device.close();
    for (const server of servers) await server.stop();
  },
  server: async ({ world }, use) => use(await world.startServer()),
});

/** What was on each screen when the test failed. */
async function showScreens(devices: readonly Device[], info: ReturnType<typeof base.info>): Promise<void> {
  for (const [index, device] of devices.entries()) {
    const body = await device
      .page()
      .screenshot()
      .catch(() => undefined);
    if (body) await info.attach(`${index + 1}-${device.size}.png`, { body, contentType: 'image/png' });
  }
}

export { expect } from '@playwright/test';
