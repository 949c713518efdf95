import type { MonthDay } from '../calendar/civil-date.ts';
import type { Commitment, Rule } from './rule-set.ts';

/** When villages hold their meetings; dates reported by communes between 2018 and 2023, no decree names a first day. */
export const MEETING_SEASON: Rule<MonthDay> = {
  value: { month: 9, day: 20 },
  citation: {
    document: 'Lịch họp bình xét năm 2023 của xã Thanh Sơn, huyện Hữu Lũng, tỉnh Lạng Sơn',
    source:
      'http://thanhson.huulung.langson.gov.vn/xa-thanh-son-chuc-hop-binh-xet-cac-danh-hieu-gia-dinh-van-hoa-khu-dan-cu-van-hoa-nam-2023',
  },
  unverified: true,
  note: {
    vi: 'Theo thông lệ: các thôn thường họp từ cuối tháng 9 đến cuối tháng 10. Không phải quy định.',
    en: 'Custom: villages usually meet from late September to late October. Not a rule of law.',
  },
};

/** National Great Unity Day, on which communes like to hand over the certificates. */
export const CERTIFICATE_DAY: Rule<MonthDay> = {
  value: { month: 11, day: 18 },
  citation: {
    document: 'Ngày hội Đại đoàn kết toàn dân tộc 18/11',
    source:
      'http://baovinhlong.com.vn/thoi-su/201711/to-chuc-ngay-hoi-dai-doan-ket-o-khu-dan-cu-dam-bao-ca-phan-le-lan-phan-hoi-2859799/',
  },
  unverified: true,
  note: {
    vi: 'Theo thông lệ: trao giấy công nhận tại Ngày hội; ngày hội có thể tổ chức từ 01/11 đến 18/11.',
    en: 'Custom: certificates are handed over at the festival, which may be held from 1 to 18 November.',
  },
};

/** What a household is asked to commit to when it registers. */
export const COMMITMENTS: Rule<readonly Commitment[]> = {
  value: [
    {
      id: 'civilised-ceremonies',
      vi: 'Thực hiện nếp sống văn minh trong việc cưới, việc tang và lễ hội',
      en: 'Keep weddings, funerals and festivals civilised',
    },
    {
      id: 'village-convention',
      vi: 'Chấp hành hương ước, quy ước của thôn, tổ dân phố',
      en: 'Follow the village convention',
    },
    {
      id: 'security-and-order',
      vi: 'Giữ gìn an ninh trật tự, không gây tiếng ồn ảnh hưởng cộng đồng',
      en: 'Keep security and order, make no noise that disturbs the community',
    },
    {
      id: 'fire-safety',
      vi: 'Bảo đảm an toàn phòng cháy, chữa cháy',
      en: 'Keep the home safe from fire',
    },
    {
      id: 'environment',
      vi: 'Giữ gìn vệ sinh môi trường, đổ rác đúng giờ, đúng nơi quy định',
      en: 'Keep the surroundings clean, put out rubbish at the set time and place',
    },
    {
      id: 'no-drugs-or-vices',
      vi: 'Phòng, chống ma túy và tệ nạn xã hội',
      en: 'Keep away from drugs and social vices',
    },
    {
      id: 'no-domestic-violence',
      vi: 'Xây dựng gia đình hòa thuận, không có bạo lực gia đình',
      en: 'Keep the family in harmony, without domestic violence',
    },
    {
      id: 'solidarity',
      vi: 'Đoàn kết xóm làng, giúp đỡ nhau khi khó khăn, hoạn nạn',
      en: 'Stand together with neighbours and help in hardship',
    },
  ],
  citation: {
    document: 'Bản cam kết của hộ gia đình theo thực tế địa phương',
    source: 'https://baomoi.net.vn/nhan-rong-mo-hinh-to-dan-pho-van-hoa-kieu-mau-c46288859.epi',
  },
  unverified: true,
  note: {
    vi: 'Mẫu của địa phương, không có trong nghị định; nội dung rút từ các tiêu chí Gia đình văn hóa.',
    en: 'A local form, not part of the decree; worded after the criteria of the title.',
  },
};
