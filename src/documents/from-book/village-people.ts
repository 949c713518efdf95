import type { Official } from '#domain/book/kinds.ts';
import { resolveFields } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { summonsOf } from '#domain/meeting/attendance.ts';
import { meetingIdsOf } from '#domain/meeting/cancelled.ts';
import type { VillageSigners } from '../forms/f10-village-signatures.ts';
import type { VillageBook } from './village-book.ts';

const VILLAGE_HEAD = /^(trưởng (thôn|làng|ấp|bản|buôn|bon|phum|sóc|khu|khối|khóm|tiểu khu)|tổ trưởng)/;
const FRONT_BOARD_HEAD = /^trưởng ban.*(mặt trận|ctmt)/;

/**
 * Who leads the village and its Front board, as far as the year's meetings name them by what they are: the book has no other list of
 * officials. Empty where nobody was named so, or two were.
 */
export function signersOf({ view, year }: VillageBook): VillageSigners {
  const named = meetingIdsOf(view, year).flatMap((id) => {
    const { chair, secretary } = resolveFields(view.get(subjectOf.meeting(id)), 'meeting').value;
    const officials = [chair, secretary].filter((official) => official !== undefined);
    return [...officials, ...summonsOf(view, id).delegates];
  });
  return {
    villageHeadName: theOne(named, VILLAGE_HEAD),
    frontBoardHeadName: theOne(named, FRONT_BOARD_HEAD),
  };
}

function theOne(officials: readonly Official[], position: RegExp): string {
  const names = new Set(
    officials
      .filter((one) => positionsOf(one).some((held) => position.test(held)))
      .map(({ name }) => name.trim()),
  );
  const [name = '', ...others] = names;
  return others.length > 0 ? '' : name;
}

/** Somebody may be `Bí thư chi bộ kiêm Trưởng thôn`. */
const positionsOf = ({ position }: Official): readonly string[] =>
  position
    .normalize('NFC')
    .toLowerCase()
    .split(/[,;/–]| - | kiêm /)
    .map((held) => held.trim());
