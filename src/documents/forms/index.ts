import type { Paper } from '../paper-model.ts';
import { across, upright, type FormInfo } from './form-info.ts';
import { FORM_NUMBERS } from './form-numbers.ts';
import { PROTECTION_FORMS } from './protection-forms.ts';

export type { FormInfo, FormMaker, FormPaper } from './form-info.ts';

/* Every form with its papers. Each is loaded when it is asked for: the phone needs one at a time. */

const certificates = async (perSheet: 1 | 2): Promise<Paper> =>
  (await import('./f17-certificate.ts')).certificatesPaper(undefined, perSheet);

const HOUSEHOLD_FORMS: readonly FormInfo[] = [
  {
    id: 'F1',
    title: 'Bản đăng ký tham gia thi đua xây dựng danh hiệu “Gia đình văn hóa”',
    madeBy: 'household',
    numbers: FORM_NUMBERS.F1,
    papers: [
      upright('Bản đăng ký', async () => (await import('./f01-registration.ts')).registrationForm(undefined)),
    ],
  },
  {
    id: 'F2',
    title: 'Bản cam kết',
    madeBy: 'household',
    numbers: FORM_NUMBERS.F2,
    papers: [
      upright('Bản cam kết', async () => (await import('./f02-commitment.ts')).commitmentForm(undefined)),
    ],
  },
  {
    id: 'F3',
    title: 'Bảng tự đánh giá',
    madeBy: 'household',
    numbers: FORM_NUMBERS.F3,
    papers: [
      upright('Bảng tự đánh giá', async () =>
        (await import('./f03-self-assessment.ts')).selfAssessmentForm(undefined),
      ),
    ],
  },
];

const VILLAGE_FORMS: readonly FormInfo[] = [
  {
    id: 'F4',
    title: 'Bảng chấm điểm “Gia đình văn hóa”',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F4,
    papers: [
      upright('Bảng chấm điểm', async () => (await import('./f04-score-sheet.ts')).scoreSheet(undefined)),
    ],
  },
  {
    id: 'F5',
    title: 'Danh sách hộ đăng ký',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F5,
    papers: [
      upright('Danh sách hộ đăng ký', async () =>
        (await import('./f05-registered-households.ts')).registeredHouseholdsList(undefined),
      ),
    ],
  },
  {
    id: 'F6',
    title: 'Giấy mời, danh sách triệu tập và điểm danh',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F6,
    papers: [
      upright('Giấy mời', async () => (await import('./f06-invitation.ts')).invitation(undefined)),
      upright('Danh sách điểm danh', async () => (await import('./f06-roll-call.ts')).rollCall(undefined)),
    ],
  },
  {
    id: 'F7',
    title: 'Phiếu bình xét và biên bản kiểm phiếu',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F7,
    papers: [
      upright('Phiếu bình xét', async () => (await import('./f07-ballots.ts')).ballots(undefined)),
      upright('Biên bản kiểm phiếu', async () =>
        (await import('./f07-ballot-count.ts')).ballotCountMinutes(undefined),
      ),
    ],
  },
  {
    id: 'F8',
    title: 'Biên bản họp bình xét “Gia đình văn hóa”',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F8,
    papers: [upright('Biên bản họp', async () => (await import('./f08-minutes.ts')).minutesPaper(undefined))],
  },
  {
    id: 'F9',
    title: 'Thông báo niêm yết, biên bản niêm yết và sổ ý kiến',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F9,
    papers: [
      upright('Thông báo niêm yết', async () =>
        (await import('./f09-posting-notice.ts')).postingNotice(undefined),
      ),
      upright('Biên bản niêm yết', async () =>
        (await import('./f09-posting-minutes.ts')).postingMinutes(undefined),
      ),
      upright('Biên bản kết thúc niêm yết', async () =>
        (await import('./f09-posting-minutes.ts')).postingEndMinutes(undefined),
      ),
      across('Sổ ý kiến', async () => (await import('./f09-opinion-book.ts')).opinionBook(undefined)),
    ],
  },
  {
    id: 'F10',
    title: 'Bảng tổng hợp danh sách hộ đạt tiêu chuẩn và kết quả lấy ý kiến người dân',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F10,
    papers: [across('Bảng tổng hợp', async () => (await import('./f10-summary.ts')).summaryPaper(undefined))],
  },
  {
    id: 'F11',
    title: 'Văn bản đề nghị xét tặng “Gia đình văn hóa”',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F11,
    papers: [upright('Tờ trình', async () => (await import('./f11-proposal.ts')).proposalPaper(undefined))],
  },
  {
    id: 'F12',
    title: 'Báo cáo thành tích thôn, tổ dân phố',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F12,
    papers: [
      upright('Báo cáo thành tích', async () =>
        (await import('./f12-achievement-report.ts')).achievementReport(undefined),
      ),
    ],
  },
];

const COMMUNE_FORMS: readonly FormInfo[] = [
  {
    id: 'F13',
    title: 'Biên bản họp Hội đồng Thi đua - Khen thưởng',
    madeBy: 'commune',
    numbers: FORM_NUMBERS.F13,
    papers: [
      upright('Biên bản họp', async () =>
        (await import('./f13-council-minutes.ts')).councilMinutes(undefined),
      ),
    ],
  },
  {
    id: 'F14',
    title: 'Tờ trình đề nghị xét tặng “Thôn, tổ dân phố văn hóa”',
    madeBy: 'commune',
    numbers: FORM_NUMBERS.F14,
    papers: [
      upright('Tờ trình', async () => (await import('./f14-village-proposal.ts')).villageProposal(undefined)),
    ],
  },
  {
    id: 'F15',
    title: 'Quyết định tặng danh hiệu “Gia đình văn hóa” và danh sách',
    madeBy: 'commune',
    numbers: FORM_NUMBERS.F15,
    papers: [upright('Quyết định', async () => (await import('./f15-decision.ts')).decisionPaper(undefined))],
  },
  {
    id: 'F16',
    title: 'Quyết định tặng danh hiệu “Thôn, tổ dân phố văn hóa”',
    madeBy: 'deciding-authority',
    numbers: FORM_NUMBERS.F16,
    papers: [
      upright('Quyết định', async () =>
        (await import('./f16-village-decision.ts')).villageDecision(undefined),
      ),
    ],
  },
  {
    id: 'F17',
    title: 'Giấy công nhận “Gia đình văn hóa”',
    madeBy: 'commune',
    numbers: FORM_NUMBERS.F17,
    papers: [
      across('Giấy công nhận', () => certificates(1)),
      upright('Giấy công nhận, hai giấy một trang', () => certificates(2)),
    ],
  },
  {
    id: 'F18',
    title: 'Tờ trình của công chức Văn hóa - Xã hội và danh sách công khai',
    madeBy: 'commune',
    numbers: FORM_NUMBERS.F18,
    papers: [
      upright('Tờ trình', async () => (await import('./f18-submission.ts')).submissionPaper(undefined)),
      upright('Danh sách công khai', async () =>
        (await import('./f18-public-list.ts')).publicListPaper(undefined),
      ),
    ],
  },
  {
    id: 'F19',
    title: 'Sổ theo dõi “Gia đình văn hóa” nhiều năm',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F19,
    papers: [
      across('Sổ theo dõi', async () => (await import('./f19-follow-up-book.ts')).followUpBook(undefined)),
    ],
  },
  {
    id: 'F21',
    title: 'Hồ sơ đề nghị tặng Giấy khen “Gia đình văn hóa”',
    madeBy: 'village',
    numbers: FORM_NUMBERS.F21,
    papers: [
      upright('Biên bản họp', async () => (await import('./f21-merit-minutes.ts')).meritMinutes(undefined)),
      upright('Danh sách', async () => (await import('./f21-merit-list.ts')).meritList(undefined)),
      upright('Tờ trình', async () => (await import('./f21-merit-proposal.ts')).meritProposal(undefined)),
    ],
  },
];

/** All forms in their order. F20, plans and periodic reports, is made elsewhere. */
export const FORMS: readonly FormInfo[] = [
  ...HOUSEHOLD_FORMS,
  ...VILLAGE_FORMS,
  ...COMMUNE_FORMS,
  ...PROTECTION_FORMS,
];
