import { useState } from 'preact/hooks';
import { t } from '#i18n/common.ts';
import { LazyPart } from '../LazyPart.tsx';
import styles from './HelpButton.module.css';

const loadDialog = () => import('./HelpDialog.tsx').then(({ HelpDialog }) => HelpDialog);

/** The question mark beside a step's name; the words come when somebody asks. */
export function HelpButton({ path }: { readonly path: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class={styles.ask}
        aria-label={t('app.help.action')}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {open && (
        <LazyPart load={loadDialog}>
          {(HelpDialog) => <HelpDialog path={path} onClose={() => setOpen(false)} />}
        </LazyPart>
      )}
    </>
  );
}
