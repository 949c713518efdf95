import { centred, line, paragraph, signatures, title, villageLetterhead } from '../blocks.ts';
import type { Block, Paper } from '../paper-model.ts';
import { dayText, orDots, yearText, type PaperPlace } from '../wording.ts';
import { paperFileName, signer, TITLE_NAME, villageHeadOf, villageHeadRole } from './f01-parts.ts';

/** Somebody who is asked to come. */
export interface Guest {
  readonly name: string;
  /** Where they live, or whom they come for: `Bí thư chi bộ`. */
  readonly addressOrRole: string;
}

export interface InvitationFacts {
  readonly place: PaperPlace;
  /** One invitation each; without any, one to be filled in by hand. */
  readonly guests: readonly Guest[];
  /** `YYYY-MM-DD`; empty where it is not known. */
  readonly meetingDay: string;
  /** `19 giờ 30`. */
  readonly startsAt: string;
  readonly meetingPlace: string;
  readonly chairName: string;
  readonly invitedOn: string;
  readonly villageHeadName: string;
}

const NOBODY: Guest = { name: '', addressOrRole: '' };

/** F6, the invitation to the meeting, one page for each guest. */
export function invitation(facts: InvitationFacts | undefined): Paper {
  const guests = facts && facts.guests.length > 0 ? facts.guests : [NOBODY];
  return {
    form: 'F6',
    fileName: paperFileName('Giấy mời họp bình xét GĐVH', facts?.place),
    orientation: 'portrait',
    blocks: guests.flatMap((guest, index): readonly Block[] => [
      ...(index === 0 ? [] : [{ type: 'page-break' } as const]),
      ...invitationBlocks(facts, guest),
    ]),
  };
}

function invitationBlocks(facts: InvitationFacts | undefined, guest: Guest): readonly Block[] {
  const place = facts?.place;
  const year = yearText(place);
  return [
    villageLetterhead(place, facts?.invitedOn),
    title('GIẤY MỜI', `Họp bình xét ${TITLE_NAME} năm ${year}`),
    centred([{ text: `Kính gửi: Ông (Bà) ${orDots(guest.name)}`, bold: true }]),
    centred(orDots(guest.addressOrRole)),
    paragraph(
      `${villageHeadOf(place)}, trân trọng kính mời Ông (Bà) đến dự cuộc họp của cộng đồng dân cư bình xét ${TITLE_NAME} năm ${year}.`,
    ),
    line(`Thời gian: ${facts?.startsAt || '… giờ …'}, ${dayText(facts?.meetingDay)}`),
    line(`Địa điểm: ${orDots(facts?.meetingPlace)}`),
    line(`Chủ trì: ${orDots(facts?.chairName)}`),
    paragraph(
      'Mỗi hộ gia đình cử một người đại diện đến dự. Rất mong Ông (Bà) sắp xếp thời gian đến dự đầy đủ, đúng giờ./.',
    ),
    signatures([signer(villageHeadRole(place), facts?.villageHeadName)]),
  ];
}
