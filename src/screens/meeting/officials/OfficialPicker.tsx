import { useMemo, useState } from 'preact/hooks';
import type { Official } from '#domain/book/kinds.ts';
import { foldMarks } from '#domain/text/vietnamese.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { ListRow } from '#ui/ListRow.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { delegatePositions } from '../positions.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './OfficialCard.module.css';
import type { OfficialRole } from './OfficialsStep.tsx';
import { peoplePresent } from './people-present.ts';

interface OfficialPickerProps {
  readonly open: OpenMeeting;
  readonly office: OfficialRole;
  readonly position: string;
  readonly onChoose: (official: Official) => void;
  readonly onCancel: () => void;
}

/** Typing finds among those present; one tap takes a person, or the typed name as it stands. */
export function OfficialPicker(props: OfficialPickerProps) {
  const { open, office, onChoose, onCancel } = props;
  const [name, setName] = useState('');
  const [position, setPosition] = useState(props.position);
  const people = useMemo(() => peoplePresent(open), [open]);
  const typed = foldMarks(name.trim());
  const found = people.filter((person) => foldMarks(person.name).includes(typed));
  return (
    <section class={styles.picker} aria-label={t(`officials.${office}.action`)}>
      <div class={styles.head}>
        <h2>{t(`officials.${office}.action`)}</h2>
        <Button icon="back" kind="quiet" onClick={onCancel}>
          {common('back.action')}
        </Button>
      </div>
      <Field label={t('officials.name.label')} value={name} onInput={setName} maxLength={120} />
      {typed !== '' && (
        <>
          <Field
            label={t('officials.position.label')}
            value={position}
            onInput={setPosition}
            suggestions={delegatePositions()}
            maxLength={120}
          />
          <Button
            kind="primary"
            icon="check"
            wide
            onClick={() => onChoose({ name: name.trim(), position: position.trim() })}
          >
            {t('officials.typed.action', { name: name.trim() })}
          </Button>
        </>
      )}
      <p>{people.length === 0 ? t('officials.nobody.hint') : t('officials.present.label')}</p>
      <VirtualList label={t('officials.present.label')} rows={found} keyOf={(person) => person.id}>
        {(person) => (
          <ListRow
            title={person.name}
            detail={person.position}
            onClick={() =>
              onChoose({ name: person.name, position: person.delegate ? person.position : position.trim() })
            }
          />
        )}
      </VirtualList>
    </section>
  );
}
