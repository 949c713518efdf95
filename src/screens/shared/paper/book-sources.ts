import type { PaperSources } from '#documents/from-book/paper-sources.ts';
import type { AppServices } from '../app-context.ts';

/** What the books of these villages give to papers. Read while rendering or computing: what it reads is then followed. */
export const bookSources = (app: AppServices, villages: readonly string[], year: number): PaperSources => ({
  recorderName: recorderNameIn(app),
  commune: app.commune.value,
  communeName: app.enrolment.commune.name,
  village: (id) => app.village(id).value,
  restricted: (id) => app.restricted(id).value,
  villages,
  year,
  today: app.today.value,
});

/** By the commune's directory, or this device's own enrolment; the actor's id where neither knows. */
function recorderNameIn({ directory, enrolment }: AppServices): NonNullable<PaperSources['recorderName']> {
  const recorders = directory.value;
  return ({ device, actor }) =>
    (device === enrolment.device
      ? enrolment.name
      : recorders.find((recorder) => recorder.device === device)?.name) ?? actor;
}
