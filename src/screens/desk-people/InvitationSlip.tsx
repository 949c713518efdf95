import { useEffect, useRef } from 'preact/hooks';

import type { Role } from '#domain/book/permissions.ts';
import { communeOf } from '#domain/register/commune.ts';
import type { Invitation } from '#protocol/enrolment.ts';
import { t } from '#i18n/desk.ts';
import { formatDate } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';

import { useApp } from '../shared/app-context.ts';
import { LazyPart } from '../shared/LazyPart.tsx';
import { displayCode } from '#protocol/code.ts';
import styles from './InvitationSlip.module.css';

/** A fresh invitation with whom it is for. Its code is never told again. */
export interface IssuedInvitation extends Invitation {
  readonly name: string;
  readonly role: Role;
  readonly villageName: string;
}

const loadQrCode = () => import('#ui/qr/QrCode.tsx').then((codes) => codes.QrCode);

interface InvitationSlipProps {
  readonly issued: IssuedInvitation;
  readonly onNext: () => void;
}

/** The slip to hand over: a code to scan, the same code to type, until when, and how. */
export function InvitationSlip({ issued, onNext }: InvitationSlipProps) {
  const app = useApp();
  const slip = useRef<HTMLDivElement>(null);
  // The form that was pressed is gone: without this the reader stands nowhere.
  useEffect(() => slip.current?.focus(), []);
  const { name, role, villageName, code, expiresAt } = issued;
  const commune = communeOf(app.commune.value)?.name ?? app.enrolment.commune.name;
  return (
    <div ref={slip} tabIndex={-1} class={styles.place}>
      <Card title={t('people.slip.title', { name })} kind="key">
        <p data-chrome>{t('people.slip.once')}</p>
        <div class={styles.slip}>
          <div class={styles.qr}>
            <LazyPart load={loadQrCode}>
              {(QrCode) => (
                <QrCode
                  text={`${location.origin}/#invite=${code}`}
                  label={t('people.slip.qr.label', { name })}
                />
              )}
            </LazyPart>
          </div>
          <div class={styles.words}>
            <p>{[commune, villageName].filter(Boolean).join(', ')}</p>
            <p>
              <strong>{name}</strong>, {t(`people.role.${role}`)}
            </p>
            <p>
              {t('people.slip.code.label')}
              <strong class={styles.code}>{displayCode(code)}</strong>
            </p>
            <p>{t('people.slip.how', { address: location.host })}</p>
            <p>{t('people.slip.expires', { date: formatDate(expiresAt) })}</p>
          </div>
        </div>
        <Stack row gap={3}>
          <Button kind="primary" icon="print" onClick={() => window.print()}>
            {t('people.slip.print.action')}
          </Button>
          <Button icon="plus" onClick={onNext}>
            {t('people.slip.next.action')}
          </Button>
        </Stack>
      </Card>
    </div>
  );
}
