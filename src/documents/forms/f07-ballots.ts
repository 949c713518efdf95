import { blankRows, centred, italic, paragraph, row, table, title } from '../blocks.ts';
import type { Block, Column, Paper, Row } from '../paper-model.ts';
import { yearText, type PaperPlace } from '../wording.ts';
import { paperFileName, TITLE_NAME, villageAndCommune, type ListedHousehold } from './f01-parts.ts';

/** What ballots are printed from. Nothing on a ballot tells whose it is. */
export interface BallotsFacts {
  readonly place: PaperPlace;
  /** Whom the meeting votes on, in the order in which they are counted. */
  readonly households: readonly ListedHousehold[];
  /** How many ballots are wanted; sheets are filled, so that more may come out. */
  readonly copies: number;
}

const COLUMNS: readonly Column[] = [
  { title: 'TT', width: 10, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 50 },
  { title: 'Địa chỉ', width: 40 },
];
const BLANK_BALLOTS = 2;
const BLANK_ROWS = 8;
const CUT_LINE = Array.from({ length: 38 }, () => '–').join(' ');

// In millimetres of an A4 page between its margins, measured on prints and rather too high.
const PAGE = 250;
const AROUND_ROWS = 60;
const ROW = 8;
const MORE_LINE = 6;
// Letters of a line in a wide font, where Times New Roman is not at hand.
const NAME_LENGTH = 28;
const ADDRESS_LENGTH = 22;

/**
 * F7, secret ballots, as many on a sheet as fit. Who does not agree to a household crosses its name out, as the tellers
 * count it.
 */
export function ballots(facts: BallotsFacts | undefined): Paper {
  const onSheet = facts ? ballotsOnSheet(facts.households) : BLANK_BALLOTS;
  const sheets = facts ? sheetsFor(facts.copies, onSheet) : 1;
  const ballot = ballotBlocks(facts);
  const sheet = repeated(ballot, onSheet, cutLine);
  return {
    form: 'F7',
    fileName: paperFileName('Phiếu bình xét GĐVH', facts?.place),
    orientation: 'portrait',
    blocks: repeated(sheet, sheets, { type: 'page-break' }),
  };
}

/** How many ballots with these names fit on a sheet: at least one, which may be longer than a page. */
export function ballotsOnSheet(households: readonly ListedHousehold[]): number {
  const height = households.reduce((sum, household) => sum + heightOf(household), AROUND_ROWS);
  return Math.max(1, wholeTimes(PAGE, height));
}

const heightOf = ({ headName, address }: ListedHousehold): number =>
  ROW +
  MORE_LINE * Math.max(wholeTimes(headName.length, NAME_LENGTH), wholeTimes(address.length, ADDRESS_LENGTH));

const wholeTimes = (whole: number, part: number): number => (whole - (whole % part)) / part;

const sheetsFor = (copies: number, onSheet: number): number =>
  Math.max(1, wholeTimes(copies + onSheet - 1, onSheet));

const cutLine: Block = centred(CUT_LINE);

const repeated = (blocks: readonly Block[], times: number, between: Block): readonly Block[] =>
  Array.from({ length: times }, (_, index) => (index === 0 ? blocks : [between, ...blocks])).flat();

const ballotBlocks = (facts: BallotsFacts | undefined): readonly Block[] => [
  title(
    'PHIẾU BÌNH XÉT',
    `${capitalised(TITLE_NAME)} năm ${yearText(facts?.place)}`,
    capitalised(villageAndCommune(facts?.place)),
  ),
  paragraph([
    italic(
      'Đồng ý hộ nào thì để nguyên, không đồng ý hộ nào thì gạch ngang họ và tên của hộ đó. Không viết thêm tên, không ký tên vào phiếu.',
    ),
  ]),
  table(COLUMNS, facts ? facts.households.map(ballotRow) : blankRows(BLANK_ROWS, COLUMNS.length)),
];

const ballotRow = ({ headName, address }: ListedHousehold, index: number): Row =>
  row(String(index + 1), headName, address);

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
