import type { Rule } from '#domain/rules/rule-set.ts';

/** A standard of “Thôn, tổ dân phố văn hóa” with those of its criteria whose wording a public text has. */
export interface VillageStandard {
  readonly id: 'I' | 'II' | 'III' | 'IV' | 'V';
  readonly title: string;
  readonly criteria: readonly string[];
  /** Set where further criteria of the annex were not at hand: the paper leaves lines for them and words none. */
  readonly unverified?: true;
}

/** The five standards of a cultural village (Law 06/2022/QH15 article 30, Decree 86/2023 annex II). */
export const VILLAGE_STANDARDS: Rule<readonly VillageStandard[]> = {
  citation: {
    document: 'Nghị định 86/2023/NĐ-CP',
    article: 'Phụ lục II',
    source:
      'https://xaydungchinhsach.chinhphu.vn/quy-dinh-moi-khung-tieu-chuan-danh-hieu-thon-to-dan-pho-van-hoa-119231212105100561.htm',
  },
  value: [
    {
      id: 'I',
      title: 'Đời sống kinh tế ổn định và phát triển',
      criteria: [
        'Tỷ lệ người trong độ tuổi lao động có việc làm, thu nhập ổn định',
        'Tỷ lệ hộ nghèo, hộ cận nghèo',
        'Ngành nghề truyền thống hoặc đóng góp về văn hóa, công nghệ, khoa học kỹ thuật',
        'Hưởng ứng các phong trào phát triển kinh tế, văn hóa - xã hội',
      ],
    },
    {
      id: 'II',
      title: 'Đời sống văn hóa, tinh thần lành mạnh, phong phú',
      criteria: [
        'Nhà văn hóa, sân thể thao, điểm đọc sách',
        'Trẻ em trong độ tuổi được đến trường',
        'Hoạt động văn hóa, văn nghệ, thể dục, thể thao, vui chơi, giải trí',
        'Tỷ lệ hộ thực hiện nếp sống văn minh trong việc cưới, việc tang và lễ hội',
        'Hòa giải ở cơ sở; phòng, chống tệ nạn xã hội',
        'Bảo tồn di sản văn hóa, sinh hoạt văn hóa dân gian',
      ],
    },
    {
      id: 'III',
      title: 'Môi trường an toàn, thân thiện, cảnh quan sạch đẹp',
      criteria: [
        'Sản xuất, kinh doanh đúng quy định của pháp luật về môi trường',
        'Mai táng, hỏa táng đúng quy định',
      ],
      unverified: true,
    },
    {
      id: 'IV',
      title:
        'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước; giữ vững trật tự, an toàn xã hội; tích cực tham gia các phong trào thi đua của địa phương',
      criteria: [],
      unverified: true,
    },
    {
      id: 'V',
      title: 'Có tinh thần đoàn kết, tương trợ, giúp đỡ lẫn nhau trong cộng đồng',
      criteria: [],
      unverified: true,
    },
  ],
};
