import { useEffect, useState } from 'preact/hooks';
import { t } from '#i18n/ready.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp, type DeviceCare } from '../shared/app-context.ts';
import { InstallButton } from '../shared/install/InstallSteps.tsx';
import { installOffer } from '../shared/install/install-offer.ts';
import { installWayHere } from '../shared/install/install-way.ts';
import { LITTLE_ROOM_BYTES, readStorage, roomLeft } from '../shared/storage/read-storage.ts';
import { sizeText } from '../shared/storage/SpaceBar.tsx';

interface Found {
  readonly care: DeviceCare;
  readonly installShown: boolean;
  /** Bytes; `undefined` where the browser does not tell. */
  readonly left: number | undefined;
}

function useFound(): Found | undefined {
  const { care: ask } = useApp();
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    const look = async () => {
      const care = await ask();
      const { installShown } = await care.marks();
      setFound({ care, installShown, left: roomLeft(await readStorage()) });
    };
    // A help and no more: where the browser answers nothing, there is no card.
    look().catch(() => undefined);
  }, [ask]);
  return found;
}

interface InstallCardProps {
  readonly offered: boolean;
  readonly onLater: () => void;
}

function InstallCard({ offered, onLater }: InstallCardProps) {
  return (
    <Card title={t('install.title')}>
      <p>{t('home.install.hint')}</p>
      {offered ? (
        <InstallButton />
      ) : (
        <Button icon="download" wide href="/install">
          {t('installed.action')}
        </Button>
      )}
      <Button kind="quiet" wide onClick={onLater}>
        {t('install.later.action')}
      </Button>
    </Card>
  );
}

/** The one thing about the phone itself that a head should know: no room left, or an app that was not installed yet. */
export function CareCard() {
  const found = useFound();
  const [later, setLater] = useState(false);
  if (!found) return null;
  const { left } = found;
  if (left !== undefined && left < LITTLE_ROOM_BYTES)
    return (
      <Notice
        still
        tone="pending"
        icon="warning"
        title={t('home.space.title', { left: sizeText(left) })}
        action={{ label: t('home.space.action'), href: '/settings' }}
      >
        {t('home.space.hint')}
      </Notice>
    );
  const way = installWayHere(installOffer.value !== undefined);
  if (found.installShown || later || way === 'installed' || way === 'none') return null;
  return (
    <InstallCard
      offered={way === 'offer'}
      onLater={() => {
        setLater(true);
        void found.care.note({ installShown: true }).catch(() => undefined);
      }}
    />
  );
}
