import { t } from '#i18n/help.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { helpOf } from './help-of.ts';

interface HelpDialogProps {
  readonly path: string;
  readonly onClose: () => void;
}

/** What the step in front is for, and what to do now. */
export function HelpDialog({ path, onClose }: HelpDialogProps) {
  const step = helpOf(path);
  return (
    <Dialog open title={t('help.open.label')} closeLabel={t('help.close.label')} onClose={onClose}>
      <p>{t(`help.${step}.what`)}</p>
      <p>{t(`help.${step}.now`)}</p>
    </Dialog>
  );
}
