import type { Signature } from '#domain/book/kinds.ts';
import { t } from '#i18n/minutes.ts';
import { SignatureImage } from '#ui/SignatureImage.tsx';
import styles from './MinutesDocument.module.css';

interface SignaturesPartProps {
  readonly chair: Signature;
  readonly secretary: Signature;
}

/** Secretary on the left, chair on the right, as minutes are signed. */
export function SignaturesPart({ chair, secretary }: SignaturesPartProps) {
  return (
    <div class={styles.signatures}>
      <Signed role={t('document.secretary.title')} signature={secretary} />
      <Signed role={t('document.chair.title')} signature={chair} />
    </div>
  );
}

function Signed({ role, signature }: { readonly role: string; readonly signature: Signature }) {
  return (
    <div class={styles.signed}>
      <strong class={styles.role}>{role}</strong>
      {signature.strokes.length > 0 ? (
        <SignatureImage
          strokes={signature.strokes}
          label={t('document.signature.label', { name: signature.name })}
        />
      ) : (
        <em class={styles.typed}>{t('document.typed-signature.label')}</em>
      )}
      <strong>{signature.name}</strong>
    </div>
  );
}
