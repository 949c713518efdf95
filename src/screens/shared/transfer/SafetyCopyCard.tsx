import { useState } from 'preact/hooks';
import { noteCopyMade, packSafetyCopy, type CopyStanding } from '#commands/safety-copy.ts';
import { saveFile } from '#export/save-file.ts';
import { formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/transfer.ts';
import { bytesOfSealed } from '#protocol/sealed.ts';
import { handOver } from '#transfer/file.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../app-context.ts';
import { useCopyStanding } from './use-copy-standing.ts';
import { useFileName } from './use-file-name.ts';

interface SafetyCopyCardProps {
  /** Asked for after a meeting; otherwise it is offered whenever something is on this device alone. */
  readonly asked?: boolean;
}

/**
 * A safety copy outside of the browser, until the commune has everything: a file that the commune alone can read. Asked for again
 * only when more was recorded.
 */
export function SafetyCopyCard({ asked = false }: SafetyCopyCardProps) {
  const [standing, look] = useCopyStanding();
  if (!standing || (asked && !standing.holdsMinutes)) return null;
  const isDue = !standing.made || standing.made.later > 0;
  return (
    <Card title={t('copy.title')} kind={asked && isDue ? 'key' : 'plain'}>
      <Stack gap={3}>
        {standing.made && <CopyMade made={standing.made} />}
        {isDue && <MakeCopy standing={standing} asked={asked} onMade={look} />}
      </Stack>
    </Card>
  );
}

function CopyMade({ made }: { readonly made: NonNullable<CopyStanding['made']> }) {
  return (
    <Notice tone="success" still title={t('copy.made.title', { time: formatDateTime(made.at) })}>
      {t('copy.made.hint', { count: made.upTo })}
    </Notice>
  );
}

interface MakeCopyProps {
  readonly standing: CopyStanding;
  readonly asked: boolean;
  readonly onMade: () => Promise<void>;
}

function MakeCopy({ standing, asked, onMade }: MakeCopyProps) {
  const { transfer, recording, enrolment } = useApp();
  const name = useFileName()(`${t('copy.file.label')} ${enrolment.villageName}`);
  const [isBusy, setBusy] = useState(false);
  const later = standing.made?.later;
  const make = async () => {
    setBusy(true);
    const sealed = await packSafetyCopy(transfer.store);
    const sent = sealed && (await handOver(bytesOfSealed(sealed), name, saveFile));
    if (sealed && sent !== 'dismissed') await noteCopyMade(transfer.store, sealed, recording.now());
    setBusy(false);
    await onMade();
  };
  return (
    <>
      {later === undefined ? <p>{t('copy.why')}</p> : <p>{t('copy.later.status', { count: later })}</p>}
      <Button
        kind={asked ? 'primary' : 'secondary'}
        icon="download"
        large={asked}
        wide
        busy={isBusy}
        onClick={() => void make()}
      >
        {t('copy.make.action')}
      </Button>
      {later === undefined && <p>{t('copy.who')}</p>}
    </>
  );
}
