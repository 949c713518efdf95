import { neededOf, reaches } from '../rules/fraction.ts';
import type { Quorum } from '../rules/rule-set.ts';
import type { Attendance } from './attendance.ts';

export interface QuorumStanding {
  readonly present: number;
  readonly of: number;
  readonly needed: number;
  readonly met: boolean;
}

/** How the attendance stands against the rule set's exact fraction of its base. */
export function quorumOf(attendance: Attendance, quorum: Quorum): QuorumStanding {
  const byHouseholds = quorum.base === 'households';
  const present = byHouseholds ? attendance.householdsPresent : attendance.present;
  const of = byHouseholds ? attendance.householdsSummoned : attendance.summoned;
  return { present, of, needed: neededOf(of, quorum.fraction), met: reaches(present, of, quorum.fraction) };
}
