import { useState } from 'preact/hooks';

import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';

import styles from './Decisions.module.css';

const PLACE_MAX = 200;

/** When and where something was done. */
export interface DayAndPlace {
  readonly day: string;
  readonly place: string;
}

interface DayAndPlaceFormProps {
  readonly start: DayAndPlace;
  readonly dayLabel: string;
  readonly placeLabel: string;
  readonly placeHint: string;
  readonly action: string;
  readonly busy: boolean;
  readonly onRecord: (said: DayAndPlace) => void;
}

/** Asks when and where. */
export function DayAndPlaceForm(props: DayAndPlaceFormProps) {
  const { start, dayLabel, placeLabel, placeHint, action, busy, onRecord } = props;
  const [day, setDay] = useState(start.day);
  const [place, setPlace] = useState(start.place);
  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onRecord({ day, place: place.trim() });
      }}
    >
      <div class={styles.fields}>
        <Field kind="date" label={dayLabel} value={day} onInput={setDay} />
        <Field label={placeLabel} hint={placeHint} value={place} onInput={setPlace} maxLength={PLACE_MAX} />
      </div>
      <div>
        <Button kind="primary" icon="check" type="submit" busy={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
