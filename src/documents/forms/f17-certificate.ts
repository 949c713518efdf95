import type { UnitKind } from '#domain/book/kinds.ts';
import { bold, centred, italic, signatures, title } from '../blocks.ts';
import { DOTS, type Block, type Paper, type Paragraph } from '../paper-model.ts';
import {
  communeName,
  fileNameOf,
  orDots,
  placeAndDate,
  villageName,
  yearText,
  type PaperPlace,
} from '../wording.ts';
import {
  chairmanOf,
  communeSignature,
  decisionName,
  upperFirst,
  type DecisionName,
  type Signing,
} from './f15-signing.ts';

/** A village whose households get certificates. */
export interface CertifiedVillage {
  readonly name: string;
  readonly unitKind: UnitKind;
  /** `goldenBook` is the number in the commune's book, empty where there is none. */
  readonly households: readonly { readonly name: string; readonly goldenBook: string }[];
}

/** What the certificates of one decision say. */
export interface CertificatesFacts {
  readonly place: PaperPlace;
  readonly decision: DecisionName;
  readonly signing: Signing | undefined;
  readonly villages: readonly CertifiedVillage[];
  /** One on a sheet lying across, or two on a sheet standing upright. */
  readonly perSheet: 1 | 2;
}

interface Holder {
  readonly name: string;
  readonly goldenBook: string;
  readonly village: string;
}

const BLANK_HOLDER: Holder = { name: '', goldenBook: '', village: '' };

const holdersOf = ({ place, villages }: CertificatesFacts): readonly Holder[] =>
  villages.flatMap(({ name, unitKind, households }) => {
    const village = upperFirst(villageName({ ...place, village: name, unitKind }));
    return households.map((household) => ({ ...household, village }));
  });

const BETWEEN_TWO = '- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -';

/** A certificate stays on one page: each line holds on to the next. */
const kept = (line: Paragraph): Paragraph => ({ ...line, keepWithNext: true });

/** Who has it and by which decision; half a sheet has fewer lines, and the signature says whose it is. */
function wording(facts: CertificatesFacts | undefined, holder: Holder, half: boolean): readonly Paragraph[] {
  const place = facts?.place;
  const village = holder.village || upperFirst(villageName(undefined));
  const name = bold(holder.name === '' ? DOTS : holder.name.toUpperCase());
  const where = `${village}, ${communeName(place)}, ${place?.province ?? `tỉnh ${DOTS}`}`;
  const what = [{ text: 'Đạt danh hiệu ' }, bold('“Gia đình văn hóa”'), { text: ` năm ${yearText(place)}` }];
  const decision = decisionName(facts?.decision);
  const book = `số vào sổ vàng: ${orDots(holder.goldenBook)}`;
  if (half) {
    const whose = [{ text: 'Công nhận gia đình ông (bà): ' }, name];
    return [whose, where, what, [italic(`(${decision}; ${book})`)]].map(centred);
  }
  return [
    [bold(chairmanOf(place).toUpperCase())],
    [bold('CÔNG NHẬN')],
    [{ text: 'Gia đình ông (bà): ' }, name],
    where,
    what,
    [italic(`(${decision})`)],
    [italic(upperFirst(book))],
  ].map(centred);
}

/** No head as on letters: the nation's title and everything else stand in the middle. */
function certificate(facts: CertificatesFacts | undefined, holder: Holder, half: boolean): readonly Block[] {
  const day: Paragraph = {
    type: 'paragraph',
    line: [italic(placeAndDate(facts?.place, facts?.decision.signedOn))],
    align: 'right',
  };
  return [
    kept(centred([bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')])),
    kept(centred([bold('Độc lập - Tự do - Hạnh phúc')])),
    title('GIẤY CÔNG NHẬN'),
    ...wording(facts, holder, half).map(kept),
    ...(half ? [] : [kept(day)]),
    signatures([communeSignature(facts?.signing)]),
  ];
}

const before = (index: number, perSheet: 1 | 2): readonly Block[] => {
  if (index === 0) return [];
  return index % perSheet === 0 ? [{ type: 'page-break' }] : [centred(BETWEEN_TWO)];
};

/**
 * A certificate for every household of a decision, in the order of its list (the wording is custom, no decree fixes it); without facts
 * one blank sheet, of one certificate unless two are asked for.
 */
export function certificatesPaper(
  facts: CertificatesFacts | undefined,
  blanks: CertificatesFacts['perSheet'] = 1,
): Paper {
  const perSheet = facts?.perSheet ?? blanks;
  const holders = facts ? holdersOf(facts) : Array.from({ length: perSheet }, () => BLANK_HOLDER);
  return {
    form: 'F17',
    fileName: fileNameOf(
      'Giấy công nhận gia đình văn hóa',
      facts?.place.year ?? 'mẫu trống',
      perSheet === 2 ? 'hai giấy một trang' : '',
    ),
    orientation: perSheet === 1 ? 'landscape' : 'portrait',
    blocks: holders.flatMap((holder, index) => [
      ...before(index, perSheet),
      ...certificate(facts, holder, perSheet === 2),
    ]),
  };
}
