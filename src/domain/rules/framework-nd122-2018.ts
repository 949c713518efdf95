import type { Framework } from './framework.ts';
import type { Citation } from './rule-set.ts';

const DOCUMENT = 'Nghị định 122/2018/NĐ-CP';

const FIRST_STANDARD: Citation = {
  document: DOCUMENT,
  article: 'Điều 6',
  source:
    'https://trangtinphapluat.com/blog/bai-viet-hay/quan-ly-hanh-chinh/tieu-chuan-danh-hieu-gia-dinh-van-hoa/',
};

const TITLES_OF_STANDARDS: Citation = {
  document: DOCUMENT,
  article: 'Điều 6',
  source: 'http://vhttdldaklak.gov.vn (Đắk Lắk: quy định xét tặng danh hiệu Gia đình văn hóa)',
};

const DISQUALIFIERS: Citation = {
  document: DOCUMENT,
  source:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/51955-hd-con-nghien-ma-tuy-co-duoc-xet-tang-danh-hieu-gia-dinh-van-hoa-hay-khong.html',
};

/** Standards and disqualifying cases of Decree 122/2018. */
export const FRAMEWORK_ND122_2018: Framework = {
  ruleSetId: 'ND122_2018',
  standards: [
    {
      id: '1',
      title: {
        vi: 'Gương mẫu chấp hành chủ trương, chính sách của Đảng, pháp luật của Nhà nước; tích cực tham gia các phong trào thi đua của địa phương nơi cư trú',
        en: 'Sets an example in following Party policy and State law; takes an active part in local emulation movements',
      },
      citation: FIRST_STANDARD,
      criteria: [
        {
          id: '1.1',
          vi: 'Các thành viên chấp hành pháp luật; không bị xử lý kỷ luật tại nơi làm việc, học tập',
          en: 'Members obey the law and are not disciplined at work or school',
        },
        { id: '1.2', vi: 'Chấp hành hương ước, quy ước', en: 'Follows the village convention' },
        { id: '1.3', vi: 'Treo Quốc kỳ theo quy định', en: 'Flies the national flag as prescribed' },
        {
          id: '1.4',
          vi: 'Tham gia hoạt động văn hóa, văn nghệ; luyện tập thể dục, thể thao',
          en: 'Takes part in culture, arts and sport',
        },
        {
          id: '1.5',
          vi: 'Thực hiện nếp sống văn minh trong việc cưới, việc tang và lễ hội',
          en: 'Keeps weddings, funerals and festivals civilised',
        },
        {
          id: '1.6',
          vi: 'Bảo vệ di tích, danh lam thắng cảnh, cảnh quan',
          en: 'Protects monuments, sights and landscape',
        },
        {
          id: '1.7',
          vi: 'Giữ vệ sinh môi trường, đổ rác đúng giờ, đúng nơi quy định',
          en: 'Keeps the surroundings clean, puts out rubbish at the set time and place',
        },
        {
          id: '1.8',
          vi: 'Tham gia từ thiện, nhân đạo, đền ơn đáp nghĩa, khuyến học và sinh hoạt cộng đồng',
          en: 'Takes part in charity, gratitude to those who served, support of learning and community life',
        },
        {
          id: '1.9',
          vi: 'Không vi phạm quy định về an toàn thực phẩm, phòng, chống dịch bệnh',
          en: 'Does not breach food safety or epidemic rules',
        },
        {
          id: '1.10',
          vi: 'Không vi phạm quy định về phòng, chống cháy nổ',
          en: 'Does not breach rules on fire and explosion',
          unverified: true,
        },
        {
          id: '1.11',
          vi: 'Không vi phạm trật tự an toàn giao thông, không lấn chiếm lòng đường, hè phố',
          en: 'Does not breach traffic order or occupy roads and pavements',
          unverified: true,
        },
      ],
    },
    {
      id: '2',
      title: {
        vi: 'Gia đình hòa thuận, hạnh phúc, tiến bộ; tương trợ giúp đỡ mọi người trong cộng đồng',
        en: 'A harmonious, happy, progressive family that helps others in the community',
      },
      citation: TITLES_OF_STANDARDS,
      criteria: [
        {
          id: '2.1',
          vi: 'Chăm sóc, phụng dưỡng ông bà, cha mẹ',
          en: 'Cares for grandparents and parents',
          unverified: true,
        },
        {
          id: '2.2',
          vi: 'Hôn nhân tự nguyện, một vợ một chồng',
          en: 'Voluntary and monogamous marriage',
          unverified: true,
        },
        {
          id: '2.3',
          vi: 'Thực hiện chính sách dân số, bình đẳng giới, phòng, chống bạo lực gia đình',
          en: 'Follows population policy, gender equality and prevention of domestic violence',
          unverified: true,
        },
        {
          id: '2.4',
          vi: 'Tham gia bảo hiểm y tế và được chăm sóc sức khỏe',
          en: 'Has health insurance and care',
          unverified: true,
        },
        {
          id: '2.5',
          vi: 'Tương trợ mọi người khi khó khăn, hoạn nạn',
          en: 'Helps others in hardship',
          unverified: true,
        },
      ],
    },
    {
      id: '3',
      title: {
        vi: 'Tổ chức lao động, sản xuất, kinh doanh, công tác, học tập đạt năng suất, chất lượng và hiệu quả',
        en: 'Works, produces, trades and studies with productivity, quality and effect',
      },
      citation: TITLES_OF_STANDARDS,
      criteria: [
        {
          id: '3.1',
          vi: 'Kinh tế ổn định từ thu nhập chính đáng',
          en: 'Stable living from honest income',
          unverified: true,
        },
        {
          id: '3.2',
          vi: 'Tham gia chương trình phát triển kinh tế - xã hội',
          en: 'Takes part in economic and social programmes',
          unverified: true,
        },
        {
          id: '3.3',
          vi: 'Người trong độ tuổi lao động có việc làm',
          en: 'Members of working age have work',
          unverified: true,
        },
        {
          id: '3.4',
          vi: 'Trẻ em trong độ tuổi đến trường, được phổ cập giáo dục',
          en: 'Children go to school and complete universal education',
          unverified: true,
        },
        { id: '3.5', vi: 'Sử dụng nước sạch', en: 'Uses clean water', unverified: true },
        {
          id: '3.6',
          vi: 'Công trình phụ hợp vệ sinh',
          en: 'Has hygienic outbuildings',
          unverified: true,
        },
        {
          id: '3.7',
          vi: 'Có phương tiện nghe nhìn, tiếp cận thông tin',
          en: 'Has audio-visual means and access to information',
          unverified: true,
        },
      ],
    },
  ],
  disqualifiers: {
    value: [
      {
        id: 'criminal-or-administrative-handling',
        vi: 'Bị truy cứu trách nhiệm hình sự hoặc bị áp dụng biện pháp xử lý hành chính',
        en: 'Prosecuted for a crime or subject to an administrative handling measure',
      },
      {
        id: 'military-and-tax-duty',
        vi: 'Không hoàn thành nghĩa vụ quân sự và nghĩa vụ nộp thuế',
        en: 'Military and tax duties not fulfilled',
      },
      {
        id: 'fined-building-fire-environment',
        vi: 'Bị xử phạt vi phạm hành chính về xây dựng; phòng cháy, chữa cháy; bảo vệ môi trường',
        en: 'Fined for a breach of building, fire or environmental rules',
      },
      {
        id: 'child-or-kin-marriage',
        vi: 'Tảo hôn hoặc hôn nhân cận huyết',
        en: 'Child marriage or marriage between close kin',
      },
      {
        id: 'fined-domestic-violence',
        vi: 'Có hành vi bạo lực gia đình bị xử phạt vi phạm hành chính',
        en: 'Fined for domestic violence',
      },
      {
        id: 'social-vices',
        vi: 'Mắc các tệ nạn xã hội: ma túy, mại dâm, trộm cắp, tổ chức đánh bạc hoặc đánh bạc',
        en: 'Social vices: drugs, prostitution, theft, organising gambling or gambling',
      },
      {
        id: 'disorderly-gathering',
        vi: 'Tham gia tụ tập đông người gây mất an ninh trật tự',
        en: 'Joined a crowd that disturbed public order',
      },
    ],
    citation: DISQUALIFIERS,
  },
};
