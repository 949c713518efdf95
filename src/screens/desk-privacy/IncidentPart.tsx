import { Stack } from '#ui/Card.tsx';

import { IncidentForm } from './IncidentForm.tsx';
import { LostPhoneCard } from './LostPhoneCard.tsx';

/** What to do when a phone is lost or data leaked, in order, and the record that is kept on paper. */
export function IncidentPart() {
  return (
    <Stack>
      <LostPhoneCard />
      <IncidentForm />
    </Stack>
  );
}
