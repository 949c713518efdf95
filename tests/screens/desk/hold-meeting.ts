import {
  openMeeting,
  recordListVote,
  setMeetingFields,
  submitVillage,
  markPresent,
} from '#commands/meetings.ts';
import { recordRegistration } from '#commands/registrations.ts';
import { sealMinutes } from '#commands/seal-minutes.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import type { TestApp } from '../../support/test-app.tsx';

interface MeetingPlan {
  /** How many of the village's households come; all unless given. */
  readonly present?: number;
  /** How many register; all unless given. */
  readonly registered?: number;
  /** Under Decree 122/2018 only registered households may be proposed. */
  readonly registrationRequired?: boolean;
  readonly submit?: boolean;
}

const official = (name: string) => ({ name, position: '' });

/** Registers, meets, seals and submits a village as its head would; gives the meeting's id. */
export async function holdMeeting(village: TestApp, plan: MeetingPlan = {}): Promise<string> {
  const { app, year, households, village: id } = village;
  const { recording } = app;
  const { present = households.length, registered = households.length, submit = true } = plan;
  for (const household of households.slice(0, registered)) {
    await recordRegistration(
      recording,
      { village: id, year, household },
      { registered: true, commitments: [] },
    );
  }
  const rules = freezeRules(plan.registrationRequired ? ND122_2018 : ND86_2023);
  const opened = await openMeeting(recording, {
    village: id,
    year,
    cluster: '',
    place: 'Nhà văn hóa',
    rules,
    households,
  });
  if (!opened.ok) throw new Error(`The meeting was not opened: ${opened.error.type}`);
  const place = { village: id, meeting: opened.value };
  for (const household of households.slice(0, present)) {
    await markPresent(recording, place, household, 'head', '');
  }
  const chair = official('Lý Văn Trưởng');
  const secretary = official('Nông Thị Ký');
  await setMeetingFields(recording, place, { chair, secretary, method: 'LIST' });
  await recordListVote(recording, place, {
    for: present - 1,
    against: 1,
    abstained: 0,
    present,
    households,
    exceptions: [],
  });
  const meeting = meetingOf(app.village(id).value, opened.value);
  const covers = await app.coversOf(id);
  const signed = (name: string) => ({ name, strokes: [] });
  await sealMinutes(recording, {
    village: id,
    meeting,
    closedAt: (meeting.fields.startedAt ?? 0) + 3_600_000,
    chair: signed(chair.name),
    secretary: signed(secretary.name),
    covers,
  });
  if (submit) await submitVillage(recording, id, year, [opened.value]);
  return opened.value;
}
