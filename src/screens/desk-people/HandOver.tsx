import { useState } from 'preact/hooks';

import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/desk.ts';
import { formatDateTime, formatList, formatNumber, withinSentence } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';

import { useApp } from '../shared/app-context.ts';
import { otherHeads } from './device-care.ts';
import styles from './HandOver.module.css';
import { InvitationSlip, type IssuedInvitation } from './InvitationSlip.tsx';
import { OnlineNotice } from './OnlineNotice.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { useHandOver } from './use-hand-over.ts';
import { unsentText, useDevices, type DeviceRow } from './use-devices.ts';

interface HandOverProps {
  /** The device of the head who leaves. */
  readonly device: string;
  readonly onInvited: () => void;
  readonly onClose: () => void;
}

/**
 * Hands a village over to a new head, step by step. What was done is read off the directory, so that the steps are where they were
 * when the page is opened again days later.
 */
export function HandOver({ device, onInvited, onClose }: HandOverProps) {
  const { rows, now } = useDevices();
  const old = rows.find((each) => each.device === device);
  const [issued, setIssued] = useState<IssuedInvitation>();
  const [ending, setEnding] = useState(false);
  if (!old) return null;
  const come = otherHeads(rows, old);
  const names = formatList(come.map(({ name }) => name));
  if (issued && come.length === 0)
    return <InvitationSlip issued={issued} onNext={() => setIssued(undefined)} />;
  return (
    <div data-chrome>
      <Card kind="key" title={t('people.handover.title', { village: withinSentence(old.villageName) })}>
        <ol class={styles.steps}>
          <li>
            <p class={styles.step}>{t('people.handover.send.title', { name: old.name })}</p>
            <p>{sendText(old, unsentText(old, now))}</p>
          </li>
          <li>
            <p class={styles.step}>{t('people.handover.invite.title')}</p>
            {come.length > 0 ? (
              <p>{t('people.handover.come.status', { names })}</p>
            ) : (
              <InviteHead
                old={old}
                onIssued={(next) => {
                  setIssued(next);
                  onInvited();
                }}
              />
            )}
          </li>
          <li>
            <p class={styles.step}>{t('people.handover.end.title', { name: old.name })}</p>
            {old.revoked ? (
              <p>{t('people.handover.ended.status')}</p>
            ) : (
              <EndOld old={old} hasCome={come.length > 0} onEnd={() => setEnding(true)} />
            )}
          </li>
        </ol>
        <div>
          <Button onClick={onClose}>{commonText('close.action')}</Button>
        </div>
      </Card>
      {ending && <RevokeDialog device={old} reason="handed-over" onClose={() => setEnding(false)} />}
    </div>
  );
}

function sendText({ unsent, lastContact, name }: DeviceRow, waiting: string): string {
  const time = formatDateTime(lastContact);
  if (!unsent) return t('people.handover.send.unknown', { time, name });
  return unsent.count === 0
    ? t('people.handover.send.done', { time })
    : t('people.handover.send.todo', { time, waiting, name });
}

interface EndOldProps {
  readonly old: DeviceRow;
  readonly hasCome: boolean;
  readonly onEnd: () => void;
}

function EndOld({ old, hasCome, onEnd }: EndOldProps) {
  if (!hasCome) return <p>{t('people.handover.end.wait')}</p>;
  const count = old.unsent?.count ?? 0;
  return (
    <Stack gap={2}>
      <p>
        {count > 0
          ? t('people.handover.end.unsent', { count: formatNumber(count) })
          : t('people.handover.end.hint')}
      </p>
      <div>
        <Button
          kind="danger"
          icon="cross"
          label={t('people.handover.end.label', { name: old.name })}
          onClick={onEnd}
        >
          {t('people.handover.end.action')}
        </Button>
      </div>
    </Stack>
  );
}

interface InviteHeadProps {
  readonly old: DeviceRow;
  readonly onIssued: (issued: IssuedInvitation) => void;
}

function InviteHead({ old, onIssued }: InviteHeadProps) {
  const { invitations } = useApp();
  const invite = useHandOver(invitations, old, onIssued);
  return (
    <Form class={styles.form} onSubmit={() => void invite.send()}>
      <Field
        label={t('people.handover.name.label')}
        value={invite.name}
        onInput={invite.setName}
        maxLength={80}
        error={invite.missing ? t('people.invite.name.error') : undefined}
      />
      <OnlineNotice failure={invite.failure} />
      <div>
        <Button kind="primary" icon="qr" type="submit" busy={invite.busy}>
          {t('people.handover.invite.action')}
        </Button>
      </div>
    </Form>
  );
}
