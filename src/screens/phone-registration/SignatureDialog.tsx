import { useState } from 'preact/hooks';
import type { Signature } from '#domain/book/kinds.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/phone.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SignaturePad } from '#ui/SignaturePad.tsx';

interface SignatureDialogProps {
  /** Who signs unless somebody else of the household does. */
  readonly name: string;
  readonly onSign: (signature: Signature) => void;
  readonly onClose: () => void;
}

/** The household signs with a finger, or by its recorded name where nobody can draw. */
export function SignatureDialog({ name, onSign, onClose }: SignatureDialogProps) {
  const [strokes, setStrokes] = useState<Signature['strokes']>([]);
  const [typed, setTyped] = useState(false);
  return (
    <Dialog
      open
      title={t('registration.sign.title')}
      closeLabel={common('close.action')}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          icon="check"
          wide
          disabled={strokes.length === 0 && !typed}
          onClick={() => onSign({ name, strokes })}
        >
          {common('done.action')}
        </Button>
      }
    >
      <SignaturePad
        label={t('registration.signature.label', { name })}
        hint={common('signature.hint')}
        strokes={strokes}
        onChange={setStrokes}
        clearLabel={common('signature.clear.action')}
        typed={{ label: common('signature.typed.label'), checked: typed, onChange: setTyped }}
      />
    </Dialog>
  );
}
