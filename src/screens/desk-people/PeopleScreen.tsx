import { useState } from 'preact/hooks';

import { t } from '#i18n/desk.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

import { BookExport } from './BookExport.tsx';
import { DevicesTable, ForkedNotice } from './DevicesTable.tsx';
import { InvitationsTable } from './InvitationsTable.tsx';
import { InvitationSlip, type IssuedInvitation } from './InvitationSlip.tsx';
import { InviteForm } from './InviteForm.tsx';
import { OnlineNotice } from './OnlineNotice.tsx';
import { useInvitations } from './use-invitations.ts';

/** Who may record, on which devices, and how somebody new gets in. */
export function PeopleScreen() {
  const invitations = useInvitations();
  const [issued, setIssued] = useState<IssuedInvitation>();
  return (
    <>
      <PageHeader title={t('people.title')} lead={t('people.intro')} />
      <OnlineNotice failure={invitations.failure} onRetry={() => void invitations.reload()} />
      <ForkedNotice />
      {issued ? (
        <InvitationSlip issued={issued} onNext={() => setIssued(undefined)} />
      ) : (
        <InviteForm
          onIssued={(next) => {
            setIssued(next);
            void invitations.reload();
          }}
        />
      )}
      <InvitationsTable invitations={invitations} />
      <DevicesTable />
      <BookExport />
    </>
  );
}
