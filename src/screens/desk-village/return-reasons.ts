import type { ReturnTarget } from '#domain/book/kinds.ts';

/** What an officer most often sends back, each with the field on the phone that it is about. */
export const RETURN_REASONS = {
  household: [
    { id: 'headName', field: 'headName' },
    { id: 'birthYear', field: 'birthYear' },
    { id: 'memberCount', field: 'memberCount' },
    { id: 'address', field: 'address' },
    { id: 'status', field: 'status' },
    { id: 'registration', field: 'registration' },
    { id: 'result', field: 'result' },
  ],
  meeting: [
    { id: 'attendance', field: 'attendance' },
    { id: 'chair', field: 'chair' },
    { id: 'secretary', field: 'secretary' },
    { id: 'ballots', field: 'result' },
    { id: 'quorum', field: 'attendance' },
  ],
  village: [
    { id: 'list', field: '' },
    { id: 'posting', field: '' },
  ],
} as const satisfies Readonly<Record<ReturnTarget['type'], readonly { id: string; field: string }[]>>;

export type ReturnReason = (typeof RETURN_REASONS)[ReturnTarget['type']][number];
