/** Lời văn của biên bản đọc to ở cuộc họp; biên bản in ra giấy có lời văn riêng, luôn bằng tiếng Việt. */
export const vi = {
  'citation.label': 'Theo {where}',
  'citation.unverified.status': 'chưa đối chiếu',
  'share.strict.label': 'quá {share}',

  'result.none.label': 'Chưa biểu quyết',
  'result.exception.label': 'Tách khỏi danh sách',
  'result.amended.label': 'theo biên bản bổ sung',
  'result.numbers.label': '{share}, cần {needed}',

  // Các câu chủ trì đọc
  'text.opening.label':
    'Hôm nay, hồi {time} {date}, tại {place}, {village} họp bình xét danh hiệu “Gia đình văn hóa” năm {year}.',
  'text.opening-cluster.label':
    'Hôm nay, hồi {time} {date}, tại {place}, {cluster} của {village} họp bình xét danh hiệu “Gia đình văn hóa” năm {year}.',
  'text.officials.label': 'Chủ trì: {chair}. Thư ký: {secretary}.',
  'text.attendance.label':
    'Số người được triệu tập: {summoned}; có mặt: {present} ({households} đại diện hộ gia đình và {delegates} đại biểu). Số hộ có người đại diện dự họp: {households}; số hộ không có người đại diện dự họp: {away}.',
  'text.quorum-met.label':
    'Tỷ lệ có mặt {share}, cần {needed} ({fraction}): cuộc họp đủ điều kiện tiến hành.',
  'text.quorum-missed.label':
    'Tỷ lệ có mặt {share}, cần {needed} ({fraction}): cuộc họp này chưa đủ số người theo quy định.',
  'text.method-LIST.label':
    'Hình thức: biểu quyết giơ tay cho cả danh sách, có tách riêng những hộ được nêu tên.',
  'text.method-SHOW_OF_HANDS.label': 'Hình thức: biểu quyết giơ tay từng hộ.',
  'text.method-SECRET.label': 'Hình thức: bỏ phiếu kín.',
  'text.ballots.label':
    'Hình thức: bỏ phiếu kín. Phát ra {issued} phiếu, không thu về {notReturned} phiếu, không hợp lệ {spoiled} phiếu, hợp lệ {valid} phiếu. Hai người kiểm phiếu độc lập, kết quả khớp nhau.',
  'text.proposed.label':
    'Cuộc họp đề nghị tặng danh hiệu “Gia đình văn hóa” năm {year} cho {share} số hộ được bình xét.',
  'text.not-proposed.label': 'Không đề nghị {count} hộ: {names}.',
  'text.discussion.label': 'Ý kiến thảo luận: {discussion}',

  // Biên bản in ra giấy
  'print.file.action': 'Tải tệp Word',
  'none.not-yet.title': 'Biên bản chưa chốt, chưa in được.',
  'none.not-yet.hint':
    'Chủ trì và thư ký ký, chốt biên bản trước. Cần bản trắng để viết tay thì mở mục Giấy tờ.',
  'none.disputed.title': 'Hai máy ghi cuộc họp này khác nhau.',
  'none.disputed.hint': 'Chọn bản đúng cho từng mục ghi khác nhau, rồi in.',
  'none.not-found.title': 'Sổ trên máy này không có cuộc họp này.',
  'none.not-found.hint': 'Cuộc họp đã bị hủy, hoặc máy chưa nhận đủ sổ của thôn. Kết nối mạng rồi mở lại.',
} as const;
