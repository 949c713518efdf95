import { useCallback, useEffect, useState } from 'preact/hooks';

import type { InvitationInfo } from '#protocol/enrolment.ts';

import { useApp, type OnlineFailure } from '../shared/app-context.ts';

export interface Invitations {
  readonly list: readonly InvitationInfo[];
  readonly failure: OnlineFailure | undefined;
  reload(): Promise<void>;
  withdraw(id: string): Promise<void>;
}

/** The invitations as the server knows them; asks again after each change and when a device comes in, and keeps the last list while offline. */
export function useInvitations(): Invitations {
  const { invitations, directory } = useApp();
  const devices = directory.value.length;
  const [list, setList] = useState<readonly InvitationInfo[]>([]);
  const [failure, setFailure] = useState<OnlineFailure>();
  const reload = useCallback(async () => {
    const answer = await invitations.list();
    if (answer.ok) setList(answer.value);
    setFailure(answer.ok ? undefined : answer.error);
  }, [invitations]);
  useEffect(() => {
    void reload();
  }, [reload, devices]);
  return {
    list,
    failure,
    reload,
    async withdraw(id) {
      const answer = await invitations.withdraw(id);
      if (answer.ok) await reload();
      else setFailure(answer.error);
    },
  };
}
