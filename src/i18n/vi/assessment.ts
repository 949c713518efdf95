export const vi = {
  'assessment.title': 'Đánh giá tiêu chuẩn',
} as const;
