import { blankRows, group, line, row, signatures, table, title, villageLetterhead } from '../blocks.ts';
import { DOTS, type Column, type Paper, type Row } from '../paper-model.ts';
import { rateText, shortDay, yearText, type PaperPlace } from '../wording.ts';
import { paperFileName, signer, TITLE_NAME, villageHeadRole } from './f01-parts.ts';

/** A household on the list of those that registered. */
export interface RegisteredHousehold {
  readonly headName: string;
  readonly address: string;
  readonly cluster: string;
  readonly memberCount: number | null;
  /** `YYYY-MM-DD`; empty where it is not known. */
  readonly registeredOn: string;
}

export interface RegisteredHouseholdsFacts {
  readonly place: PaperPlace;
  /** In the order of the register. */
  readonly registered: readonly RegisteredHousehold[];
  /** How many households the village has; not fewer than registered. */
  readonly households: number;
  /** The day of the list, `YYYY-MM-DD`. */
  readonly listedOn: string;
  readonly compiledBy: string;
  readonly villageHeadName: string;
}

const COLUMNS: readonly Column[] = [
  { title: 'TT', width: 8, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 30 },
  { title: 'Địa chỉ', width: 23 },
  { title: 'Số nhân khẩu', width: 12, align: 'center' },
  { title: 'Ngày đăng ký', width: 14, align: 'center' },
  { title: 'Ghi chú', width: 13 },
];
const BLANK_ROWS = 20;

/** F5, the households that registered, by cluster where there is more than one. Throws where more registered than there are. */
export function registeredHouseholdsList(facts: RegisteredHouseholdsFacts | undefined): Paper {
  const place = facts?.place;
  return {
    form: 'F5',
    fileName: paperFileName('Danh sách hộ đăng ký GĐVH', place),
    orientation: 'portrait',
    blocks: [
      villageLetterhead(place, facts?.listedOn),
      title(
        'DANH SÁCH',
        `Hộ gia đình đăng ký tham gia thi đua xây dựng ${TITLE_NAME} năm ${yearText(place)}`,
      ),
      table(COLUMNS, facts ? listRows(facts.registered) : blankRows(BLANK_ROWS, COLUMNS.length)),
      line(
        `Số hộ đăng ký: ${facts ? rateText(facts.registered.length, facts.households) : `${DOTS}/${DOTS} hộ`}.`,
      ),
      signatures([
        signer('Người lập danh sách', facts?.compiledBy),
        signer(villageHeadRole(place), facts?.villageHeadName),
      ]),
    ],
  };
}

function listRows(registered: readonly RegisteredHousehold[]): readonly Row[] {
  const clusters = [...new Set(registered.map(({ cluster }) => cluster))];
  if (clusters.length <= 1) return registered.map(listRow);
  const byCluster = clusters.map((cluster) =>
    registered.filter((household) => household.cluster === cluster),
  );
  let listed = 0;
  return byCluster.flatMap((households) => {
    const first = listed;
    listed += households.length;
    return [
      group(clusterText(households)),
      ...households.map((household, index) => listRow(household, first + index)),
    ];
  });
}

const clusterText = (households: readonly RegisteredHousehold[]): string =>
  `${households[0]?.cluster || 'Không thuộc cụm nào'} (${households.length} hộ)`;

const listRow = (household: RegisteredHousehold, index: number): Row =>
  row(
    String(index + 1),
    household.headName,
    household.address,
    household.memberCount === null ? '' : String(household.memberCount),
    shortDay(household.registeredOn),
    '',
  );
