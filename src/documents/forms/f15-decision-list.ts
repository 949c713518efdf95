import type { UnitKind } from '#domain/book/kinds.ts';
import { centred, group, italic, row, table, title, total } from '../blocks.ts';
import type { Block, Column, Row } from '../paper-model.ts';
import { countText, villageName, yearText, type PaperPlace } from '../wording.ts';
import { chairmanOf, decisionName, upperFirst, type DecisionName } from './f15-signing.ts';

/** A village with its households in a list of the commune. */
export interface ListedVillage {
  readonly name: string;
  readonly unitKind: UnitKind;
  readonly households: readonly ListedHousehold[];
}

/** `note` is printed and published: nothing of what only officers may know. */
export interface ListedHousehold {
  readonly name: string;
  readonly note: string;
}

/** How many households a list has: papers say no other number than this one. */
export const countListed = (villages: readonly ListedVillage[]): number =>
  villages.reduce((sum, { households }) => sum + households.length, 0);

/** The village as a paper of the commune writes it: `Thôn Nà Lầu`. */
const listedVillageName = (place: PaperPlace, { name, unitKind }: ListedVillage): string =>
  upperFirst(villageName({ ...place, village: name, unitKind }));

/** Rows by village, each under its village's line, numbered through to the last. */
function rowsByVillage(
  place: PaperPlace,
  villages: readonly ListedVillage[],
  lastCell: (household: ListedHousehold) => string,
): readonly Row[] {
  let number = 0;
  return villages.flatMap((village) => {
    const name = listedVillageName(place, village);
    const rows = village.households.map((household) => {
      number += 1;
      return row(String(number), household.name, name, lastCell(household));
    });
    return [group(`${name}: ${countText(rows.length)} hộ`), ...rows];
  });
}

const BLANK_VILLAGES = 2;
const BLANK_HOUSEHOLDS = 8;

/** Empty rows under two villages still to be named. */
function blankVillageRows(): readonly Row[] {
  const rowOf = (number: number) => row(String(number), '', '', '');
  return Array.from({ length: BLANK_VILLAGES }, (_, village) => [
    group('Thôn/tổ dân phố ……………………: …… hộ'),
    ...Array.from({ length: BLANK_HOUSEHOLDS }, (_unused, index) =>
      rowOf(village * BLANK_HOUSEHOLDS + index + 1),
    ),
  ]).flat();
}

const columnsEndingIn = (last: string): readonly Column[] => [
  { title: 'STT', width: 8, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 38 },
  { title: 'Thôn, tổ dân phố', width: 32 },
  { title: last, width: 22 },
];

/** Number, head of household, village and one column more, with the sum at the end. */
export const villageTable = (
  place: PaperPlace | undefined,
  villages: readonly ListedVillage[],
  last: string,
  lastCell: (household: ListedHousehold) => string,
): Block =>
  table(columnsEndingIn(last), [
    ...(place ? rowsByVillage(place, villages, lastCell) : blankVillageRows()),
    total('', 'Tổng cộng', place ? `${countText(countListed(villages))} hộ` : '…… hộ', ''),
  ]);

/** The list that goes with a decision, on pages of its own and under a title of its own. */
export const annex = (
  place: PaperPlace | undefined,
  decision: DecisionName | undefined,
  villages: readonly ListedVillage[],
  whose: string,
): readonly Block[] =>
  listBehind(
    `Hộ gia đình ${whose} năm ${yearText(place)}`,
    `${decisionName(decision)} của ${chairmanOf(place)}`,
    villageTable(place, villages, 'Ghi chú', ({ note }) => note),
  );

/** A list on pages of its own behind the paper that it goes with. */
export const listBehind = (whose: string, paper: string, list: Block): readonly Block[] => [
  { type: 'page-break' },
  title('DANH SÁCH', whose),
  centred([italic(`(Kèm theo ${paper})`)]),
  list,
];
