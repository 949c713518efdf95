import type { ComponentChildren } from 'preact';

import type { RecordFailure } from '#commands/recording.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Form } from '#ui/Form.tsx';

import { FailureNotice } from '../shared/FailureNotice.tsx';
import styles from './RecordForm.module.css';
import { SavedNote } from './SavedNote.tsx';

interface RecordFormProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly action: string;
  /** Tells two forms' buttons apart for screen readers. */
  readonly actionLabel?: string | undefined;
  /** The one form of the page that comes first. */
  readonly first?: boolean;
  readonly busy: boolean;
  readonly failure: RecordFailure | undefined;
  readonly savedAt: number | undefined;
  readonly onRecord: () => void;
  /** Beside the button. */
  readonly others?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A few fields that belong together and are recorded together; Enter records them too. */
export function RecordForm(props: RecordFormProps) {
  return (
    <Card title={props.title}>
      <Form class={styles.form} onSubmit={props.onRecord}>
        {props.hint && <p>{props.hint}</p>}
        <div class={styles.fields}>{props.children}</div>
        <FailureNotice failure={props.failure} />
        <Stack row gap={3}>
          <Button
            kind={props.first ? 'primary' : 'secondary'}
            type="submit"
            busy={props.busy}
            label={props.actionLabel}
          >
            {props.action}
          </Button>
          {props.others}
          <SavedNote savedAt={props.savedAt} />
        </Stack>
      </Form>
    </Card>
  );
}
