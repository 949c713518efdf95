import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { HouseholdEventType } from '#domain/book/kinds-of-recognition.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';

import { MergeForm } from './MergeForm.tsx';
import { MoveInForm, MoveOutForm } from './MoveForm.tsx';
import { NewHeadForm } from './NewHeadForm.tsx';
import { SplitForm } from './SplitForm.tsx';
import type { EventFormProps } from './event-form.ts';

const FORMS: Readonly<Record<HouseholdEventType, (props: EventFormProps) => JSX.Element>> = {
  split: SplitForm,
  merge: MergeForm,
  'new-head': NewHeadForm,
  'moved-out': MoveOutForm,
  'moved-in': MoveInForm,
};

const WHILE_HERE: readonly HouseholdEventType[] = ['split', 'merge', 'new-head', 'moved-out'];

/** What can be noted of the household: once it has left, only that it came back. */
export function EventForms(props: Omit<EventFormProps, 'onClose'>) {
  const [asked, setAsked] = useState<HouseholdEventType>();
  const types = props.household.status === 'active' ? WHILE_HERE : (['moved-in'] as const);
  const Form = asked && FORMS[asked];
  const close = () => {
    props.noting.forget();
    setAsked(undefined);
  };
  return (
    <Card title={t('event.new.title')}>
      <Stack row gap={3}>
        {types.map((type) => (
          <Button key={type} icon="pen" onClick={() => setAsked(type)}>
            {t(`event.${type}.action`)}
          </Button>
        ))}
      </Stack>
      {Form && <Form {...props} onClose={close} />}
    </Card>
  );
}
