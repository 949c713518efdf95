import { villagesOf } from '#domain/register/commune.ts';
import type { InvitationInfo } from '#protocol/enrolment.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

import { useApp } from '../shared/app-context.ts';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { momentColumn } from '../shared/desk/moment-column.tsx';
import type { Invitations } from './use-invitations.ts';

const TONES: Readonly<Record<InvitationInfo['state'], Tone>> = {
  open: 'pending',
  used: 'success',
  expired: 'neutral',
  withdrawn: 'neutral',
};

function columnsOf(
  villageName: (id: string) => string,
  onWithdraw: (id: string) => void,
): readonly DeskColumn<InvitationInfo>[] {
  return [
    { key: 'name', header: t('people.column.name'), value: (each) => each.name },
    { key: 'role', header: t('people.column.role'), value: (each) => t(`people.role.${each.role}`) },
    { key: 'village', header: t('people.column.village'), value: (each) => villageName(each.village) },
    {
      key: 'state',
      header: t('people.column.state'),
      value: (each) => t(`people.invitation.${each.state}`),
      cell: ({ state }) => <StatusBadge tone={TONES[state]}>{t(`people.invitation.${state}`)}</StatusBadge>,
    },
    momentColumn('expires', t('people.column.expires'), (each) => each.expiresAt),
    {
      key: 'act',
      header: t('people.column.act'),
      exported: false,
      value: () => '',
      cell: ({ id, name, state }) =>
        state === 'open' && (
          <Button
            kind="quiet"
            icon="cross"
            label={t('people.withdraw.label', { name })}
            onClick={() => onWithdraw(id)}
          >
            {t('people.withdraw.action')}
          </Button>
        ),
    },
  ];
}

/** Every code that was handed out and what became of it. */
export function InvitationsTable({ invitations }: { readonly invitations: Invitations }) {
  const villages = villagesOf(useApp().commune.value);
  const villageName = (id: string) => villages.find((each) => each.id === id)?.name ?? '';
  return (
    <div data-chrome>
      <Card title={t('people.invitations.title')}>
        <DeskTable
          name={t('people.invitations.label')}
          columns={columnsOf(villageName, (id) => void invitations.withdraw(id))}
          rows={invitations.list}
          keyOf={(each) => each.id}
          emptyText={t('people.invitations.empty')}
        />
      </Card>
    </div>
  );
}
