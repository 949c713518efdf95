import type { Framework } from './framework.ts';
import type { Citation } from './rule-set.ts';

const DOCUMENT = 'Nghị định 86/2023/NĐ-CP';

const ANNEX: Citation = {
  document: DOCUMENT,
  article: 'Phụ lục I',
  source:
    'https://baobackan.com.vn/quy-dinh-moi-ve-khung-tieu-chuan-xet-tang-gia-dinh-van-hoa-post58920.html',
};

const DISQUALIFIERS: Citation = {
  document: DOCUMENT,
  article: 'Khoản 4 Điều 6',
  source:
    'https://lawnet.vn/laws/nghi-dinh-862023ndcp-quy-dinh-nhung-truong-hop-nao-khong-xet-tang-danh-hieu-gia-dinh-van-hoa-131296.html',
};

/** Standards and disqualifying cases of Decree 86/2023; the province details the standards. */
export const FRAMEWORK_ND86_2023: Framework = {
  ruleSetId: 'ND86_2023',
  standards: [
    {
      id: 'I',
      title: {
        vi: 'Gương mẫu chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
        en: 'Sets an example in following Party policy and State law',
      },
      citation: ANNEX,
      criteria: [
        {
          id: 'I.1',
          vi: 'Các thành viên chấp hành tốt chủ trương của Đảng và quy định của pháp luật',
          en: 'Members follow Party policy and the law well',
        },
        {
          id: 'I.2',
          vi: 'Thực hiện nếp sống văn minh trong việc cưới, việc tang và lễ hội',
          en: 'Keeps weddings, funerals and festivals civilised',
        },
        {
          id: 'I.3',
          vi: 'Bảo đảm an ninh trật tự, phòng cháy, chữa cháy',
          en: 'Keeps security, order and fire safety',
        },
        {
          id: 'I.4',
          vi: 'Bảo đảm quy định về độ ồn, không ảnh hưởng cộng đồng theo pháp luật về môi trường',
          en: 'Keeps noise within environmental law and does not disturb the community',
        },
      ],
    },
    {
      id: 'II',
      title: {
        vi: 'Tích cực tham gia các phong trào thi đua lao động, sản xuất, học tập, bảo vệ an ninh, trật tự, an toàn xã hội của địa phương',
        en: 'Takes an active part in local emulation in work, production, study, security and order',
      },
      citation: ANNEX,
      criteria: [
        {
          id: 'II.1',
          vi: 'Bảo vệ di tích lịch sử - văn hóa, danh lam, cảnh quan thiên nhiên và môi trường',
          en: 'Protects monuments, sights, landscape and environment',
        },
        {
          id: 'II.2',
          vi: 'Tham gia từ thiện, nhân đạo; đền ơn đáp nghĩa; khuyến học, khuyến tài, xây dựng gia đình học tập',
          en: 'Takes part in charity, gratitude to those who served, support of learning; is a learning family',
        },
        {
          id: 'II.3',
          vi: 'Tham gia sinh hoạt cộng đồng nơi cư trú',
          en: 'Takes part in community life where it lives',
        },
        {
          id: 'II.4',
          vi: 'Tích cực tham gia phong trào phát triển kinh tế, văn hóa - xã hội',
          en: 'Takes an active part in economic, cultural and social movements',
        },
        {
          id: 'II.5',
          vi: 'Người trong độ tuổi có khả năng lao động tích cực làm việc, có thu nhập chính đáng',
          en: 'Members able to work do so and earn honestly',
        },
        { id: 'II.6', vi: 'Trẻ em trong độ tuổi được đến trường', en: 'Children of school age go to school' },
      ],
    },
    {
      id: 'III',
      title: {
        vi: 'Gia đình no ấm, tiến bộ, hạnh phúc, văn minh; thường xuyên gắn bó, đoàn kết, tương trợ, giúp đỡ trong cộng đồng',
        en: 'A comfortable, progressive, happy, civilised family in constant solidarity with the community',
      },
      citation: ANNEX,
      criteria: [
        {
          id: 'III.1',
          vi: 'Thực hiện Bộ tiêu chí ứng xử trong gia đình',
          en: 'Follows the family code of conduct',
        },
        {
          id: 'III.2',
          vi: 'Thực hiện chính sách dân số, hôn nhân và gia đình',
          en: 'Follows policy on population, marriage and family',
        },
        {
          id: 'III.3',
          vi: 'Thực hiện các mục tiêu về bình đẳng giới, phòng, chống bạo lực gia đình, bạo lực trên cơ sở giới',
          en: 'Pursues gender equality and prevents domestic and gender-based violence',
          unverified: true,
        },
        {
          id: 'III.4',
          vi: 'Hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh',
          en: 'Has a hygienic toilet, bathroom and water store',
          unverified: true,
        },
        {
          id: 'III.5',
          vi: 'Tương trợ, giúp đỡ mọi người khi khó khăn, hoạn nạn',
          en: 'Helps others in hardship',
          unverified: true,
        },
      ],
    },
  ],
  disqualifiers: {
    value: [
      { id: 'criminal', vi: 'Bị truy cứu trách nhiệm hình sự', en: 'Prosecuted for a crime' },
      {
        id: 'military-and-tax-duty',
        vi: 'Không hoàn thành nghĩa vụ quân sự và nghĩa vụ nộp thuế',
        en: 'Military and tax duties not fulfilled',
      },
      {
        id: 'fined-marriage',
        vi: 'Bị xử phạt vi phạm hành chính về: tảo hôn, tổ chức tảo hôn; vi phạm quy định về kết hôn, ly hôn và chế độ hôn nhân một vợ, một chồng',
        en: 'Fined for child marriage or arranging it, or for a breach of rules on marriage, divorce and monogamy',
      },
      {
        id: 'fined-order',
        vi: 'Bị xử phạt vi phạm hành chính về: trật tự công cộng; đánh bạc trái phép; phòng, chống tệ nạn xã hội; phòng cháy, chữa cháy, cứu nạn, cứu hộ; phòng, chống bạo lực gia đình',
        en: 'Fined for a breach of public order, illegal gambling, social vices, fire and rescue rules or domestic violence rules',
      },
    ],
    citation: DISQUALIFIERS,
  },
};
