import { useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';

interface RepresentativeDialogProps {
  /** The household whose representative came; nothing is asked while undefined. */
  readonly household: string | undefined;
  readonly onPresent: (name: string) => void;
  readonly onClose: () => void;
}

/** Somebody came for the head; the name may stay open, so that a long queue is not held up. */
export function RepresentativeDialog({ household, onPresent, onClose }: RepresentativeDialogProps) {
  const [name, setName] = useState('');
  const finish = () => {
    onPresent(name.trim());
    setName('');
  };
  return (
    <Dialog
      open={household !== undefined}
      title={t('attendance.representative.title', { name: household ?? '' })}
      closeLabel={common('close.action')}
      onClose={() => {
        setName('');
        onClose();
      }}
      actions={
        <Button kind="primary" icon="check" large onClick={finish}>
          {t('attendance.representative-present.action')}
        </Button>
      }
    >
      <Field
        label={t('attendance.representative-name.label')}
        optional={common('field.optional.hint')}
        value={name}
        onInput={setName}
        maxLength={120}
        autocomplete="off"
      />
    </Dialog>
  );
}
