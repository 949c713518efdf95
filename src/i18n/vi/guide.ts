export const vi = {
  'guide.title': 'Hướng dẫn nhanh',

  'practice.band.label': 'Luyện tập',
  'practice.band.status': 'Luyện tập: không gửi đi đâu.',
  'practice.restart.action': 'Làm lại',
  'practice.leave.action': 'Thoát',
  'practice.enter.action': 'Luyện tập với thôn mẫu',
  'practice.enter.hint': 'Thử mọi bước trên một thôn không có thật. Không cần mạng, không gửi đi đâu.',
} as const;
