import { isoDayOf } from '#domain/calendar/iso-day.ts';
import {
  ofGroup,
  RECORD_GROUPS,
  recordsOfHousehold,
  type RecordGroup,
} from '#domain/privacy/household-records.ts';
import { householdOf } from '#domain/register/household.ts';
import { fail, ok } from '#domain/result.ts';
import { householdDataPaper } from '../forms/f22-household-data.ts';
import { shortDay } from '../wording.ts';
import { dayOfMoment } from './moment-day.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';
import { recordWords } from './record-words.ts';

const TITLES: Readonly<Record<RecordGroup, string>> = {
  register: 'Thông tin của hộ',
  registrations: 'Đăng ký, cam kết, chữ ký',
  meetings: 'Họp và bình xét',
  results: 'Kết quả, quyết định',
  opinions: 'Ý kiến khi niêm yết',
  restricted: 'Dữ liệu hạn chế (chỉ công chức xem)',
  access: 'Ai đã xem dữ liệu hạn chế',
  protection: 'Thông báo và yêu cầu',
};

/** Everything that this device's book says about a household, in plain words, with days and recorders. */
export const fromBook: PaperFromBook = {
  needs: ['village', 'household'],
  showsCases: 'household-data',
  make(sources, { village = '', household: id = '' }) {
    const views = { village: sources.village(village), restricted: sources.restricted(village) };
    const household = householdOf(views.village, id);
    if (!household) return fail({ type: 'not-found', what: 'household' });
    const records = recordsOfHousehold(views, id);
    const parts = RECORD_GROUPS.flatMap((group) => {
      const own = ofGroup(records, group);
      const lines = own.map((record) => ({
        on: shortDay(dayOfMoment(record.head.recordedAt)),
        what: recordWords(record, id),
        who: sources.recorderName?.(record.head) ?? '',
      }));
      return lines.length === 0 ? [] : [{ title: TITLES[group], lines }];
    });
    return ok(
      householdDataPaper({
        place: paperPlaceOf(sources, village),
        headName: household.headName,
        address: household.address,
        madeOn: isoDayOf(sources.today),
        parts,
      }),
    );
  },
};
