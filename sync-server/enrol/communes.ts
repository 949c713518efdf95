import type { CommuneRow } from '../store/schema.ts';
import type { ReferenceQueries } from '../store/store.ts';

/** Which commune a request is for: the one under whose host name it came. */
export interface Communes {
  /** The commune that answers under this host name, if it was set up. */
  ofHost(host: string): Promise<CommuneRow | undefined>;
  /** The commune that is, or can be, set up under this host name: its own, or the one (`null`) that has every other name. */
  placeOf(host: string): string | null;
  /** The host names that communes were given; empty where there is one commune under whatever name. */
  readonly hosts: readonly string[];
}

/** A commune never changes once it was set up, so what was found is remembered. */
export function createCommunes(
  reference: Pick<ReferenceQueries, 'communes'>,
  hosts: readonly string[],
): Communes {
  let known: readonly CommuneRow[] = [];
  const placeOf = (host: string) => (hosts.includes(host) ? host : null);
  const find = (host: string) =>
    known.find((commune) => commune.host === host) ??
    known.find((commune) => commune.host === null && placeOf(host) === null);
  return {
    hosts,
    placeOf,
    async ofHost(host) {
      const found = find(host);
      if (found) return found;
      known = await reference.communes();
      return find(host);
    },
  };
}

/** The name under which a request came, without the port, as people may type it. */
export const hostName = (host: string): string => host.toLowerCase().replace(/:\d+$/, '');
