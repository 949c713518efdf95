import type { Rule } from './rule-set.ts';

/** No decree names how long a household must have lived in the village; some communes do. */
export const NO_RESIDENCE_RULE: Rule<number | null> = {
  value: null,
  citation: {
    document: 'Nghị định 122/2018/NĐ-CP, Nghị định 86/2023/NĐ-CP',
    source:
      'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/41E93-hd-trinh-tu-xet-tang-danh-hieu-gia-dinh-van-hoa-hang-nam.html',
  },
  unverified: true,
  note: {
    vi: 'Chưa thấy quy định về thời gian cư trú; có nơi lấy từ 6 hoặc 12 tháng trở lên.',
    en: 'No rule on the time of residence was found; some places ask for 6 or 12 months.',
  },
};

/** The Ministry's answer of December 2023: a certificate uses its years up. */
export const REWARDED_ONCE: Rule<{ readonly rewardedYearsCountAgain: boolean }> = {
  value: { rewardedYearsCountAgain: false },
  citation: {
    document: 'Trả lời của Bộ Văn hóa, Thể thao và Du lịch trên Báo điện tử Chính phủ',
    source:
      'https://baochinhphu.vn/print/can-cu-xet-tang-danh-hieu-gia-dinh-van-hoa-tieu-bieu-102231123094437376.htm',
  },
  note: {
    vi: 'Hộ đã được khen cho 2020–2022 không được khen lại cho 2021–2023.',
    en: 'Who was rewarded for 2020 to 2022 is not rewarded again for 2021 to 2023.',
  },
};
