import type { Strokes } from '#domain/book/kinds.ts';
import { COMMITMENTS } from '#domain/rules/local-practice.ts';
import { line, paragraph, signatures, title } from '../blocks.ts';
import { DOTS, type Paper, type Paragraph } from '../paper-model.ts';
import { yearText, type PaperPlace } from '../wording.ts';
import {
  addressee,
  closing,
  dateOfSigning,
  frontBoardSigner,
  householdLetterhead,
  householdLines,
  noticeLine,
  paperFileName,
  signer,
  TITLE_NAME,
  villageHeadRole,
  type PaperHousehold,
} from './f01-parts.ts';

/** What one household committed itself to. */
export interface CommitmentFormFacts {
  readonly place: PaperPlace;
  readonly household: PaperHousehold;
  /** What it agreed to, a sentence each and in the rules' order; nothing else is printed. */
  readonly commitments: readonly string[];
  /** `YYYY-MM-DD`; empty where it is not known. */
  readonly signedOn: string;
  readonly strokes?: Strokes;
  readonly villageHeadName: string;
  readonly frontBoardHeadName: string;
}

/** F2, a household's written commitment: a local form, unverified (the decrees have none). */
export function commitmentForm(facts: CommitmentFormFacts | undefined): Paper {
  const place = facts?.place;
  return {
    form: 'F2',
    fileName: paperFileName('Bản cam kết GĐVH', place, facts?.household.headName),
    orientation: 'portrait',
    blocks: [
      householdLetterhead(),
      title('BẢN CAM KẾT', `Thực hiện các tiêu chuẩn ${TITLE_NAME} năm ${yearText(place)}`),
      addressee(place),
      ...householdLines(facts?.household, place),
      noticeLine(),
      paragraph(
        `Gia đình chúng tôi tự nguyện cam kết thực hiện các nội dung sau trong năm ${yearText(place)}:`,
      ),
      ...commitmentLines(facts ? facts.commitments : COMMITMENTS.value.map(({ vi }) => vi)),
      closing(
        'Gia đình chúng tôi thực hiện đúng những điều đã cam kết; nếu không, xin chịu trách nhiệm trước cộng đồng dân cư./.',
      ),
      dateOfSigning(place, facts?.signedOn),
      signatures([
        frontBoardSigner(facts?.frontBoardHeadName),
        signer(villageHeadRole(place), facts?.villageHeadName),
        signer('Chủ hộ', facts?.household.headName, facts?.strokes),
      ]),
    ],
  };
}

function commitmentLines(texts: readonly string[]): readonly Paragraph[] {
  const last = texts.length - 1;
  return texts.length === 0
    ? [line(`1. ${DOTS}${DOTS}`)]
    : texts.map((text, index) => paragraph(`${index + 1}. ${text}${index === last ? '.' : ';'}`));
}
