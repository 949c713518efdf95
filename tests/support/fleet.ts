import { COMMUNE_SCOPE, villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { createTestDevice, type Send, type TestDevice } from './test-device.ts';

/** A line to several servers: whoever finds one silent goes to the next, as behind a load balancer. */
export interface Line {
  readonly send: Send;
  /** Which of the servers the next request goes to. */
  at: number;
}

export function lineTo(servers: readonly { readonly send: Send }[], at: number): Line {
  const line: Line = {
    at: at % servers.length,
    send: (path, init) => {
      const server = servers[line.at % servers.length];
      if (!server) throw new RangeError('There is at least one server');
      return server.send(path, init);
    },
  };
  return line;
}

const VILLAGE = 'na-lau';

/** A commune with one village, set up by its officer with the code that a server printed. */
export async function setUpWith(send: Send, printed: string): Promise<TestDevice> {
  const officer = await createTestDevice(send);
  await officer.setUp(/#setup=(\w+)/.exec(printed)?.[1] ?? '', 'Xã Thử', 'Minh');
  const body = { name: 'Nà Lầu', unitKind: 'THON', order: 1 } as const;
  officer.record({ scope: COMMUNE_SCOPE, kind: 'village', subject: subjectOf.village(VILLAGE), body });
  await officer.push();
  return officer;
}

/** A phone of the village on a line of its own. */
export async function enrolPhone(send: Send, officer: TestDevice): Promise<TestDevice> {
  const phone = await createTestDevice(send);
  await phone.enrol(await officer.invite({ role: 'second-recorder', village: VILLAGE, name: 'Phone' }));
  return phone;
}

/** Records one household, as on a house visit. */
export function recordHousehold(phone: TestDevice): void {
  const subject = subjectOf.household(`${phone.device}-${phone.stream.length}`);
  const body = { headName: 'Vi Văn Thành' };
  phone.recordAfter({ scope: villageScope(VILLAGE), kind: 'household', subject, body }, []);
}

/**
 * Records and hands in, one after another, whatever happens to the servers meanwhile: what fails is tried again at the next one.
 * Answers what the phone was told last; a phone that was told of more than it later finds has lost something.
 */
export async function workThrough(
  phone: TestDevice,
  line: Line,
  { records, onAck = () => undefined }: { readonly records: number; readonly onAck?: (seq: number) => void },
): Promise<void> {
  for (let n = 0; n < records; n++) {
    recordHousehold(phone);
    await handIn(phone, line);
    onAck(phone.ack.seq);
  }
}

const PATIENCE_MS = 45_000;

async function handIn(phone: TestDevice, line: Line): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (phone.ack.seq < phone.stream.length) {
    const told = phone.ack.seq;
    try {
      const { ack } = await phone.sync();
      // It would send again by itself, and nobody would notice the loss.
      if (ack.seq < told) throw new RangeError(`It was told of ${told}, and now of ${ack.seq}`);
      await phone.sync({ batch: await phone.batch(phone.stream.slice(ack.seq)) });
    } catch (error) {
      if (error instanceof RangeError || Date.now() > deadline) throw error;
      line.at += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
