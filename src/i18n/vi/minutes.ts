/** Lời văn của biên bản: đọc to ở cuộc họp và in ra giấy. */
export const vi = {
  'citation.label': 'Theo {where}',
  'citation.unverified.status': 'chưa đối chiếu',
  'share.strict.label': 'quá {share}',

  'result.none.label': 'Chưa biểu quyết',
  'result.exception.label': 'Tách khỏi danh sách',
  'result.amended.label': 'theo biên bản bổ sung',
  'result.numbers.label': '{share}, cần {needed}',
  'outcome.proposed.label': 'Đề nghị',
  'outcome.not-proposed.label': 'Không đề nghị',
  'outcome.undecided.label': 'Chưa có kết quả',

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

  // Biên bản in: Mẫu số 03 (Nghị định 86/2023) hoặc Mẫu số 07 (Nghị định 122/2018)
  'head.form.label': '{number}, {decree}',
  'head.agency.label': 'Ủy ban nhân dân',
  'head.nation.label': 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'head.motto.label': 'Độc lập - Tự do - Hạnh phúc',
  'head.date.label': '{place}, {date}',
  'head.title': 'Biên bản họp',
  'head.subject.label': '{village} bình xét danh hiệu “Gia đình văn hóa” năm {year}',
  'head.subject-cluster.label': '{cluster}, {village} bình xét danh hiệu “Gia đình văn hóa” năm {year}',
  'document.label': 'Biên bản họp',
  'document.draft.status': 'Bản nháp, chưa ký',
  'document.people.title': 'I. Thành phần dự họp',
  'document.chair.label': 'Chủ trì: {name}. Chức vụ: {position}.',
  'document.secretary.label': 'Thư ký: {name}. Chức vụ: {position}.',
  'document.delegates.label': 'Đại biểu được mời: {names}.',
  'document.content.title': 'II. Nội dung',
  'document.rules.label': '{quorum} ({quorumSource}). {approval} ({approvalSource}).',
  'rule.quorum.summoned.label': 'Cuộc họp được tiến hành khi có mặt từ {share} số người được triệu tập',
  'rule.quorum.households.label': 'Cuộc họp được tiến hành khi có mặt từ {share} số hộ được triệu tập',
  'rule.approval.present.label': 'Hộ gia đình được đề nghị khi có từ {share} số người có mặt đồng ý',
  'rule.approval.valid-ballots.label': 'Hộ gia đình được đề nghị khi có từ {share} số phiếu hợp lệ đồng ý',
  'document.discussion.label': 'Ý kiến thảo luận: {discussion}',
  'document.no-discussion.label': 'không có.',
  'document.results.title': 'III. Kết quả',
  'document.closing.label':
    'Cuộc họp kết thúc hồi {time} cùng ngày. Biên bản đã được đọc lại cho những người dự họp cùng nghe, nhất trí và ký tên dưới đây.',
  'document.chair.title': 'Chủ trì',
  'document.secretary.title': 'Thư ký',
  'document.signature.label': 'Chữ ký của {name}',
  'document.typed-signature.label': '(ký bằng tên trên ứng dụng)',
  'document.code.label':
    'Mã kết quả: {code}. Mã được tính từ nội dung đã ký; dùng để đối chiếu biên bản này với sổ.',
  'table.caption-present.label': 'Kết quả từng hộ, tính trên số người có mặt',
  'table.caption-valid-ballots.label': 'Kết quả từng hộ, tính trên số phiếu hợp lệ',
  'table.number.label': 'STT',
  'table.name.label': 'Họ và tên chủ hộ',
  'table.for.label': 'Đồng ý',
  'table.against.label': 'Không đồng ý',
  'table.abstained.label': 'Không ý kiến',
  'table.base.label': 'Tính trên',
  'table.share.label': 'Tỷ lệ',
  'table.outcome.label': 'Kết quả',
  'amendment.title': 'Biên bản bổ sung',
  'amendment.disputed.status': 'Có hai bản bổ sung khác nhau; chưa bản nào có hiệu lực cho tới khi chọn một.',
  'amendment.reason.label': 'Lý do: {reason}',
  'amendment.votes.label': 'Đồng ý / tính trên',
} as const;
