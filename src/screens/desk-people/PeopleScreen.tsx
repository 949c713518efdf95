import { useState } from 'preact/hooks';

import { t } from '#i18n/desk.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

import { useApp } from '../shared/app-context.ts';
import { BookExport } from './BookExport.tsx';
import { DevicesTable, ForkedNotice } from './DevicesTable.tsx';
import { HandOver } from './HandOver.tsx';
import { InvitationsTable } from './InvitationsTable.tsx';
import { InvitationSlip, type IssuedInvitation } from './InvitationSlip.tsx';
import { InviteForm } from './InviteForm.tsx';
import { OnlineNotice } from './OnlineNotice.tsx';
import { useInvitations } from './use-invitations.ts';

/** Who may record, on which devices, and how somebody new gets in; who only looks after devices sees them alone. */
export function PeopleScreen() {
  const { role } = useApp().enrolment;
  if (role === 'officer') return <OfficersPeople />;
  return (
    <>
      <PageHeader title={t('people.title')} lead={t('people.devices.intro')} />
      <ForkedNotice />
      <DevicesTable />
    </>
  );
}

function OfficersPeople() {
  const invitations = useInvitations();
  const [issued, setIssued] = useState<IssuedInvitation>();
  const [leaving, setLeaving] = useState<string>();
  const reload = () => void invitations.reload();
  return (
    <>
      <PageHeader title={t('people.title')} lead={t('people.intro')} />
      <OnlineNotice failure={invitations.failure} onRetry={reload} />
      <ForkedNotice />
      {leaving && (
        <HandOver key={leaving} device={leaving} onInvited={reload} onClose={() => setLeaving(undefined)} />
      )}
      <DevicesTable
        onHandOver={({ device }) => {
          setLeaving(device);
          document.getElementById('main')?.scrollTo(0, 0);
        }}
      />
      {issued ? (
        <InvitationSlip issued={issued} onNext={() => setIssued(undefined)} />
      ) : (
        <InviteForm
          onIssued={(next) => {
            setIssued(next);
            reload();
          }}
        />
      )}
      <InvitationsTable invitations={invitations} />
      <BookExport />
    </>
  );
}
