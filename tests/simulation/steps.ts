import type { Role } from '#domain/book/permissions.ts';
import type { Act } from './people/acts.ts';
import type { Forgery } from './people/handover.ts';
import type { DiskFault } from './world/gate.ts';
import type { ServerFault } from './world/server-disk.ts';

/** What the line does to one round trip. */
export type LineFault =
  | 'down'
  | 'lose request'
  | 'cut request'
  | 'empty request'
  | 'garble request'
  | 'twice'
  | 'lose answer'
  | 'cut answer';

interface Somebody {
  readonly who: string;
}

interface AtTab extends Somebody {
  readonly tab: 0 | 1;
  readonly disk?: DiskFault;
}

/**
 * What happens in a story, as plain data: a list of these and nothing else decides how it runs, so that a story can be told,
 * repeated and shortened. A step that makes no sense where it stands does nothing.
 */
export type Step =
  | (AtTab & Act & { readonly type: 'act' })
  | (AtTab & { readonly type: 'sync'; readonly line?: LineFault; readonly server?: ServerFault })
  /** A round trip in its three parts, so that others happen in between. */
  | (AtTab & { readonly type: 'send'; readonly wait?: true })
  | {
      readonly type: 'arrive';
      /** These requests reach the server together. */
      readonly whose: readonly string[];
      readonly line?: 'cut request' | 'empty request' | 'garble request' | 'twice';
      readonly server?: ServerFault;
    }
  | (AtTab & {
      readonly type: 'answer';
      readonly line?: 'lose answer' | 'cut answer';
      /** What the person does while the app takes the answer in. */
      readonly meanwhile?: Act;
    })
  /** Everything that one has to hand over goes to another without a network; somebody may forge it on the way. */
  | {
      readonly type: 'parcel';
      readonly from: string;
      readonly to: string;
      readonly everything?: true;
      readonly forgery?: Forgery;
      readonly disk?: DiskFault;
    }
  /** The officer invites a phone again that the commune does not take any more. */
  | (AtTab & { readonly type: 'rejoin'; readonly as?: Role })
  /** Somebody who only reads is invited to a desk of their own. */
  | (Somebody & { readonly type: 'new reader'; readonly role: Role })
  /** A phone is locked, and what it has not sent is sealed; then that is posted. */
  | (AtTab & { readonly type: 'lock' })
  | (Somebody & {
      readonly type: 'post sealed';
      readonly line?: 'lose answer';
      readonly server?: ServerFault;
    })
  /** A copy of an earlier request comes once more, long after it. */
  | (Somebody & { readonly type: 'late copy' })
  | (Somebody & { readonly type: 'close tab'; readonly tab: 0 | 1 })
  | (Somebody & { readonly type: 'set clock'; readonly to: number })
  | (Somebody & { readonly type: 'back up phone' | 'restore phone' | 'clone phone' | 'revoke' })
  | { readonly type: 'kill server' | 'back up server' | 'restore server' }
  /** The server is one of the first release for a while, then of today's again. */
  | { readonly type: 'downgrade server' | 'upgrade server' }
  | { readonly type: 'pass time'; readonly hours: number }
  | { readonly type: 'old phone says'; readonly what: string; readonly n: number }
  | { readonly type: 'old phone syncs'; readonly line?: 'lose answer' };

const atDisk = (disk: DiskFault | undefined): string =>
  disk ? ` — ${DISK_TEXT[disk.what]} at its ${disk.at}. touch of the disk` : '';

const DISK_TEXT: Readonly<Record<DiskFault['what'], string>> = {
  kill: 'the tab is killed',
  full: 'the disk is full',
  abort: 'a transaction is aborted',
  close: 'the connection is closed',
  break: 'the storage breaks until a restart',
};

const atServer = (server: ServerFault | undefined): string => {
  if (!server) return '';
  const what = server.what === 'kill' ? 'the server is killed' : "the server's disk is full";
  const when =
    server.at === 'commit'
      ? 'before its commit'
      : server.at === 'committed'
        ? 'after its commit'
        : `at statement ${server.at}`;
  return ` — ${what} ${when}`;
};

const onLine = (line: string | undefined): string => (line ? ` — line: ${line}` : '');
const second = (tab: number): string => (tab === 1 ? ' (second tab)' : '');
const acting = ({ act, n, m }: Act): string => `${act} (${n}, ${m})`;

/** The step as a line that a person reads. */
export function tell(step: Step): string {
  switch (step.type) {
    case 'act':
      return `${step.who}${second(step.tab)}: ${acting(step)}${atDisk(step.disk)}`;
    case 'sync':
      return `${step.who}${second(step.tab)} syncs${onLine(step.line)}${atServer(step.server)}${atDisk(step.disk)}`;
    case 'send':
      return `${step.who}${second(step.tab)} sends${step.wait ? ' and waits for news' : ''}${atDisk(step.disk)}`;
    case 'arrive':
      return `the server receives ${step.whose.join(' and ')}${onLine(step.line)}${atServer(step.server)}`;
    case 'answer':
      return `${step.who}${second(step.tab)} is answered${onLine(step.line)}${
        step.meanwhile ? ` while they ${acting(step.meanwhile)}` : ''
      }${atDisk(step.disk)}`;
    case 'parcel':
      return `${step.from} hands over to ${step.to}${step.everything ? ', from the beginning' : ''}${
        step.forgery ? ` — ${step.forgery}` : ''
      }${atDisk(step.disk)}`;
    case 'rejoin':
      return `${step.who} is invited again${step.as ? ` as ${step.as}` : ''}${atDisk(step.disk)}`;
    case 'new reader':
      return `${step.who} is invited as ${step.role}`;
    case 'lock':
      return `${step.who}${second(step.tab)} is locked${atDisk(step.disk)}`;
    case 'post sealed':
      return `${step.who} posts what was sealed${onLine(step.line)}${atServer(step.server)}`;
    case 'late copy':
      return `an old request of ${step.who} comes again`;
    case 'close tab':
      return `${step.who}${second(step.tab)}: the tab is closed`;
    case 'set clock':
      return `${step.who}: the clock says ${new Date(step.to).toISOString().slice(0, 10)}`;
    case 'pass time':
      return `${step.hours} hours pass`;
    case 'old phone says':
      return `the old phone says: ${step.what} (${step.n})`;
    case 'old phone syncs':
      return `the old phone syncs${onLine(step.line)}`;
    case 'kill server':
    case 'back up server':
    case 'restore server':
    case 'downgrade server':
    case 'upgrade server':
      return step.type;
    case 'back up phone':
    case 'restore phone':
    case 'clone phone':
    case 'revoke':
      return `${step.type}: ${step.who}`;
  }
}
