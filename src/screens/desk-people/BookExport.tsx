import { useState } from 'preact/hooks';

import { communeOf } from '#domain/register/commune.ts';
import { saveFile } from '#export/save-file.ts';
import { fileNameOf } from '#export/sheet.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { useApp, type OnlineFailure } from '../shared/app-context.ts';
import { refusalWords } from '../shared/refusal.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The name of the file: `so-xa-mau-son-ha-2026-11-05.nepnha-book.ndjson`. */
function useFileName(): string {
  const app = useApp();
  const commune = communeOf(app.commune.value)?.name ?? app.enrolment.commune.name;
  const { year, month, day } = app.today.value;
  return `so-${fileNameOf(commune)}-${year}-${twoDigits(month)}-${twoDigits(day)}.nepnha-book.ndjson`;
}

/** The whole book with every device's signatures, to hand to whoever checks it (docs/verify.md). */
export function BookExport() {
  const app = useApp();
  const name = useFileName();
  const [state, setState] = useState<'ready' | 'busy' | 'saved' | OnlineFailure>('ready');
  const save = async () => {
    setState('busy');
    const book = await app.exportBook();
    if (!book.ok) return setState(book.error);
    saveFile(book.value, name);
    setState('saved');
  };
  return (
    <div data-chrome>
      <Card title={t('people.book.title')}>
        <Stack gap={3}>
          <p>{t('people.book.explain')}</p>
          <p>{t('people.book.private')}</p>
          {state === 'saved' && <Notice tone="success">{t('people.book.saved', { name })}</Notice>}
          {typeof state === 'object' && <Failure failure={state} />}
          <div>
            <Button icon="download" busy={state === 'busy'} onClick={() => void save()}>
              {t('people.book.action')}
            </Button>
          </div>
        </Stack>
      </Card>
    </div>
  );
}

function Failure({ failure }: { readonly failure: OnlineFailure }) {
  if (failure.type === 'offline') return <Notice>{t('people.book.offline')}</Notice>;
  const { title, hint } = refusalWords(failure.code);
  return (
    <Notice tone="danger" title={title}>
      {hint}
    </Notice>
  );
}
