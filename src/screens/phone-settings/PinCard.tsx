import { useEffect, useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/unlock.ts';
import type { DeviceSettings } from '#store/device-settings.ts';
import type { Vault } from '#store/vault/vault.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../shared/app-context.ts';
import { ChoosePin } from '../shared/pin/ChoosePin.tsx';
import { PinPad } from '../shared/pin/PinPad.tsx';
import { PIN_LENGTH } from '../shared/pin/pin-rules.ts';
import { UnlockNotice } from '../shared/pin/UnlockNotice.tsx';
import { useTries } from '../shared/pin/use-tries.ts';

interface PinCardProps {
  readonly settings: Pick<DeviceSettings, 'lockAfterMinutes'>;
  readonly onChange: (change: Partial<DeviceSettings>) => Promise<void>;
}

const MINUTES = ['1', '5', '15'] as const;
const MINUTES_OF = { '1': 1, '5': 5, '15': 15 } as const;

interface ChangeProps {
  readonly vault: Vault;
  readonly onChanged: () => void;
}

/** The PIN in use, then the new one twice; whether the first was right is known when both are asked of the vault. */
function ChangePin({ vault, onChanged }: ChangeProps) {
  const [typed, setTyped] = useState('');
  const { working, refusal, waitMs, attempt, forgive } = useTries(vault);
  if (typed.length === PIN_LENGTH)
    return (
      <ChoosePin
        onChoose={async (pin) => {
          if (await attempt(() => vault.changePin(typed, pin))) onChanged();
          else setTyped('');
          return { ok: true, value: null };
        }}
      >
        <p>{t('recover.new.hint')}</p>
      </ChoosePin>
    );
  return (
    <>
      <p>{t('card.change.old.title')}</p>
      <UnlockNotice refusal={refusal} waitMs={waitMs} />
      <PinPad
        label={t('card.change.old.title')}
        value={typed}
        resting={working || waitMs > 0}
        onInput={(pin) => {
          forgive();
          setTyped(pin);
        }}
      />
    </>
  );
}

function ChangeButton({ vault }: { readonly vault: Vault }) {
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState(false);
  return (
    <>
      {changed && <p role="status">{t('card.changed.status')}</p>}
      <Button wide onClick={() => setChanging(true)}>
        {t('card.change.action')}
      </Button>
      <Dialog
        open={changing}
        title={t('card.change.action')}
        closeLabel={common('close.action')}
        onClose={() => setChanging(false)}
      >
        <Stack gap={3}>
          <ChangePin
            vault={vault}
            onChanged={() => {
              setChanging(false);
              setChanged(true);
            }}
          />
        </Stack>
      </Dialog>
    </>
  );
}

function LockAfter({ settings, onChange }: PinCardProps) {
  const [failed, setFailed] = useState(false);
  const choose = (minutes: (typeof MINUTES)[number]) =>
    void onChange({ lockAfterMinutes: MINUTES_OF[minutes] }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <>
      {failed && <Notice tone="danger">{t('card.after.error')}</Notice>}
      <ChoiceRows
        label={t('card.after.label')}
        choices={MINUTES.map((value) => ({
          value,
          label: t('card.after.minutes.label', { minutes: value }),
        }))}
        value={`${settings.lockAfterMinutes}`}
        onChoose={choose}
      />
      <p>{t('card.meeting.hint')}</p>
    </>
  );
}

/** The lock of this device: when it closes by itself, closing it now, another PIN. */
export function PinCard(props: PinCardProps) {
  const { vault, lockNow } = useApp().lock;
  const [hasPin, setHasPin] = useState(true);
  useEffect(() => void vault.state().then((state) => setHasPin(state !== 'absent')), [vault]);
  if (!hasPin)
    return (
      <Card title={t('card.title')}>
        <p>{t('card.none.status')}</p>
        <Button icon="lock" wide onClick={lockNow}>
          {t('card.none.action')}
        </Button>
      </Card>
    );
  return (
    <Card title={t('card.title')}>
      <Button icon="lock" wide onClick={lockNow}>
        {t('card.lock.action')}
      </Button>
      <LockAfter {...props} />
      <ChangeButton vault={vault} />
    </Card>
  );
}
