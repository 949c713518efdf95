import { t } from '#i18n/privacy.ts';
import { Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';

import type { HouseholdChoice } from './use-found-household.ts';

/** First the village, then the household. */
export function HouseholdPickers({ choice }: { readonly choice: HouseholdChoice }) {
  const none = { value: '', label: t('find.choose.option') };
  return (
    <Stack row gap={3}>
      <Field
        kind="select"
        label={t('find.village.label')}
        value={choice.village}
        options={[none, ...choice.villages]}
        onInput={choice.chooseVillage}
      />
      <Field
        kind="select"
        label={t('find.household.label')}
        value={choice.household}
        options={[none, ...choice.households]}
        onInput={choice.chooseHousehold}
        disabled={choice.village === ''}
      />
    </Stack>
  );
}
