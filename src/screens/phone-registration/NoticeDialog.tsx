import { NOTICE_TEXTS } from '#domain/privacy/notice-texts.ts';
import type { NoticeVersion } from '#domain/privacy/notice.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/privacy.ts';
import { language } from '#i18n/translate.ts';
import { Stack } from '#ui/Card.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

interface NoticeDialogProps {
  readonly version: NoticeVersion;
  readonly onClose: () => void;
}

/** What a household is told about its data, to be read out. Nothing to tick: a notice is no consent. */
export function NoticeDialog({ version, onClose }: NoticeDialogProps) {
  return (
    <Dialog
      open
      title={t('notice.title')}
      closeLabel={common('close.action')}
      onClose={onClose}
      actions={
        <Button kind="primary" wide onClick={onClose}>
          {t('notice.read.action')}
        </Button>
      }
    >
      <Stack gap={3}>
        {NOTICE_TEXTS[version].paragraphs.map((paragraph) => (
          <p key={paragraph.vi}>{paragraph[language.value]}</p>
        ))}
        <small>{t('notice.recorded.hint', { version })}</small>
      </Stack>
    </Dialog>
  );
}
