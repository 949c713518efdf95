import { useState } from 'preact/hooks';

import type { AppServices, OnlineFailure } from '../shared/app-context.ts';
import type { IssuedInvitation } from './InvitationSlip.tsx';
import type { DeviceRow } from './use-devices.ts';

/** The invitation of whoever takes a village over. */
export function useHandOver(
  invitations: AppServices['invitations'],
  { village, villageName }: DeviceRow,
  onIssued: (issued: IssuedInvitation) => void,
) {
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<'asking' | 'busy' | OnlineFailure>('asking');
  const typed = name.trim();
  return {
    name,
    setName,
    missing: tried && typed === '',
    busy: state === 'busy',
    failure: typeof state === 'object' ? state : undefined,
    async send() {
      setTried(true);
      if (typed === '' || state === 'busy') return;
      setState('busy');
      const role = 'village-head';
      const answer = await invitations.invite({ name: typed, role, village });
      if (!answer.ok) return setState(answer.error);
      setState('asking');
      onIssued({ ...answer.value, name: typed, role, villageName });
    },
  };
}
