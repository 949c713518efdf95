/** Hồ sơ của thôn: giấy tờ nào đã đủ, còn thiếu, hay phải chờ; và nộp về xã. */
export const vi = {
  'dossier.papers.title': 'Giấy tờ trong hồ sơ',
  'dossier.unknown-rules.hint': 'Quy định năm này cần ứng dụng mới hơn. Mở lại ứng dụng khi có mạng.',

  // Tên giấy tờ
  'paper.proposal.label': 'Văn bản đề nghị',
  'paper.registration.label': 'Bản đăng ký của từng hộ',
  'paper.self-assessment.label': 'Bảng tự đánh giá của từng hộ',
  'paper.list-and-opinions.label': 'Danh sách hộ và kết quả lấy ý kiến',
  'paper.achievement-report.label': 'Báo cáo thành tích',
  'paper.earlier-decisions.label': 'Quyết định công nhận các năm trước',
  'paper.minutes.label': 'Biên bản họp bình xét',

  'state.ready.status': 'Đã đủ',
  'state.missing.status': 'Còn thiếu',
  'state.waiting.status': 'Phải chờ',
  'state.by-hand.status': 'Tự chuẩn bị',

  // Vì sao
  'why.recorded': 'Đã ghi đủ trong sổ.',
  'why.by-hand': 'Sổ không có giấy này. Thôn tự chuẩn bị nếu xã yêu cầu.',
  'why.no-meeting': 'Thôn chưa họp bình xét.',
  'why.minutes-open': 'Biên bản cuộc họp chưa chốt.',
  'why.not-yet-met': '{count} hộ thuộc cụm chưa họp: {names}.',
  'why.disputed': 'Hai máy ghi cuộc họp khác nhau. Chọn bản đúng.',
  'why.minutes-first': 'Làm được sau khi chốt biên bản họp.',
  'why.nobody-proposed': 'Cuộc họp không đề nghị hộ nào.',
  'why.not-posted': 'Chưa niêm yết danh sách.',
  'why.posting-outdated':
    'Danh sách đã đổi sau khi niêm yết: thêm {added} hộ, bớt {removed} hộ. Niêm yết tờ mới.',
  'why.posting-hanging': 'Đang niêm yết, hết ngày {date} mới xong.',
  'why.opinions-open': 'Còn {count} ý kiến chưa giải quyết.',
  'why.vote-again': 'Ý kiến đã chấp nhận, phải bình xét lại: {names}.',
  'why.list-first': 'Làm được sau khi xong danh sách và ý kiến.',
  'why.not-registered': '{count} hộ được đề nghị chưa đăng ký: {names}.',
  'why.not-assessed': '{count} hộ được đề nghị chưa có đánh giá: {names}.',
  'names.more': '{names} và {count} hộ khác',

  // Làm ở đâu
  'see.action': 'Xem, in',
  'see-cluster.action': 'Xem, in: {cluster}',
  'blank.action': 'In mẫu trống',
  'meeting.action': 'Mở cuộc họp',
  'returns.action': 'Chọn bản đúng',
  'posting.action': 'Mở phần niêm yết',
  'opinions.action': 'Xem ý kiến',
  'amend.action': 'Bình xét lại',
  'registration.action': 'Ghi đăng ký',

  // Đã đủ hay chưa, và hạn
  'complete.title': 'Hồ sơ đã đủ',
  'incomplete.title': 'Còn {count} giấy tờ chưa xong',
  'due.status': 'Hạn nộp: hết ngày {date}',
  'due.left.status': 'còn {count} ngày',
  'due.last.status': 'hôm nay là ngày cuối',
  'due.overdue.status': 'quá hạn {count} ngày',
  'due.none.status': 'Quy định không ghi hạn nộp; nộp sau khi hết thời gian niêm yết.',
  'due.unknown.status': 'Hạn nộp tính từ khi có kết quả cuối cùng.',
  'not-before.status': 'Nộp được từ ngày {date}',

  // Nộp
  'submit.action': 'Nộp kết quả về xã',
  'submit.confirm.action': 'Nộp về xã',
  'submit.anyway.action': 'Vẫn nộp về xã',
  'submit.head-only.hint': 'Trưởng thôn, tổ trưởng là người nộp kết quả về xã.',
  'submit.sealed-first.hint': 'Nộp được sau khi chốt biên bản của mọi cuộc họp.',
  'submit.done.title': 'Thôn đã nộp kết quả về xã',
  'submit.accepted.title': 'Xã đã tiếp nhận kết quả',
  'submit.returned.title': 'Xã trả lại một số mục',
  'submit.returned.action': 'Xem mục xã trả lại',
  'submit.title': 'Nộp kết quả về xã?',
  'submit.lead': 'Thôn nộp các biên bản đã ký sau đây:',
  'submit.village-meeting.label': 'Cuộc họp của thôn',
  'submit.cluster-meeting.label': 'Cuộc họp {cluster}',
  'submit.meeting.detail': 'Mã kết quả {code} · đề nghị {proposed} hộ, không đề nghị {rejected} hộ',
  'submit.hint': 'Không cần mạng: máy gửi khi có mạng. Xã xem rồi tiếp nhận hoặc trả lại để sửa.',
  'submit.lacking.title': 'Hồ sơ chưa đủ, xã có thể trả lại',
} as const;
