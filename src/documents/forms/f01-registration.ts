import type { Strokes } from '#domain/book/kinds.ts';
import { paragraph, signatures, title } from '../blocks.ts';
import type { Paper } from '../paper-model.ts';
import { yearText, type PaperPlace } from '../wording.ts';
import {
  addressee,
  closing,
  dateOfSigning,
  fieldLine,
  householdLetterhead,
  householdLines,
  noticeLine,
  paperFileName,
  signer,
  TITLE_NAME,
  type PaperHousehold,
} from './f01-parts.ts';

/** One household's registration for a year. */
export interface RegistrationFormFacts {
  readonly place: PaperPlace;
  readonly household: PaperHousehold;
  /** When it registered, `YYYY-MM-DD`; empty where it is not known. */
  readonly registeredOn: string;
  readonly strokes?: Strokes;
}

/** F1, the registration (Decree 122/2018, form 01; after it a local form). Its fields are unverified: common templates have them. */
export function registrationForm(facts: RegistrationFormFacts | undefined): Paper {
  const place = facts?.place;
  const year = yearText(place);
  return {
    form: 'F1',
    fileName: paperFileName('Bản đăng ký GĐVH', place, facts?.household.headName),
    orientation: 'portrait',
    blocks: [
      householdLetterhead(),
      title('BẢN ĐĂNG KÝ', `Tham gia thi đua xây dựng ${TITLE_NAME} năm ${year}`),
      addressee(place),
      ...householdLines(facts?.household, place),
      fieldLine('Số điện thoại', facts?.household.phone),
      paragraph(
        `Sau khi nghiên cứu tiêu chuẩn của ${TITLE_NAME}, gia đình chúng tôi tự nguyện đăng ký tham gia thi đua xây dựng ${TITLE_NAME} năm ${year} và cam kết thực hiện tốt các tiêu chuẩn của danh hiệu.`,
      ),
      noticeLine(),
      closing('Đề nghị cộng đồng dân cư ghi nhận và giúp đỡ gia đình thực hiện./.'),
      dateOfSigning(place, facts?.registeredOn),
      signatures([signer('Chủ hộ', facts?.household.headName, facts?.strokes)]),
    ],
  };
}
