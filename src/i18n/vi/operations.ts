export const vi = {
  'operations.title': 'Máy chủ và sao lưu',
  'operations.intro': 'Bản sao lưu giữ toàn bộ sổ của xã. Máy chủ hỏng thì khôi phục từ bản gần nhất.',
  'operations.asking.status': 'Đang hỏi máy chủ…',
  'operations.offline.title': 'Không nối được với máy chủ',
  'operations.offline.hint': 'Trang này cần mạng. Các phần khác vẫn dùng được.',

  'backup.title': 'Sao lưu',
  'backup.good.title': 'Bản sao lưu gần nhất: {when}, đã thử khôi phục: được',
  'backup.good.hint': 'Sổ của xã còn nguyên trong bản này.',
  'backup.old.title': 'Bản sao lưu dùng được gần nhất đã cũ: {when}',
  'backup.old.hint':
    'Bấm “Sao lưu ngay”. Nếu vẫn không được, xem lý do bên dưới và báo người vận hành máy chủ.',
  'backup.none.title': 'Chưa có bản sao lưu nào dùng được',
  'backup.none.hint':
    'Nếu máy chủ hỏng lúc này, chỉ còn những gì đang có trên điện thoại. Bấm “Sao lưu ngay”.',
  'backup.unset.title': 'Máy chủ chưa được đặt nơi cất bản sao lưu',
  'backup.unset.hint':
    'Người vận hành đặt thư mục trong BACKUP_DIR rồi khởi động lại máy chủ (docs/deploy.md). Nên cất ở ổ đĩa khác.',
  'backup.sample.title': 'Đây là xã mẫu',
  'backup.sample.hint': 'Xã mẫu chỉ để làm thử nên máy chủ không tự sao lưu.',
  'backup.running.status': 'Đang sao lưu và thử khôi phục… Mọi người vẫn làm việc bình thường.',
  'backup.now.action': 'Sao lưu ngay',
  'backup.next.label': 'Lần sao lưu tới',
  'backup.free.label': 'Chỗ còn trống nơi cất',
  'backup.free.unknown': 'Không đọc được',
  'backup.sealed.label': 'Khóa bằng mật khẩu',
  'backup.sealed.yes': 'Có',
  'backup.sealed.no': 'Không: ai cầm được tệp thì đọc được',

  'restored.title': 'Máy chủ đã được khôi phục lúc {at}, về như lúc {taken}',
  'restored.done.hint':
    'Đã làm lại theo danh sách: thu hồi {withdrawn} máy, xóa {erased} mục dữ liệu. Mọi mã mời chưa dùng đã hủy.',
  'restored.look.hint':
    'Việc cần làm: xem từng máy, thu hồi máy nào bị mất hay đã thu hồi sau {taken} mà vẫn còn; mời lại người được mời sau lúc đó; mở ứng dụng có mạng trên mọi máy của xã.',
  'restored.action': 'Xem người và máy',

  'attempts.label': 'Các lần sao lưu gần đây',
  'attempts.empty': 'Chưa có lần nào.',
  'attempts.column.when': 'Lúc',
  'attempts.column.result': 'Kết quả',
  'attempts.column.size': 'Cỡ',
  'attempts.column.file': 'Tệp',
  'attempts.column.host': 'Máy',
  'attempts.good.status': 'Đã thử khôi phục: được',

  'failure.no-space.status': 'Hết chỗ',
  'failure.no-space.hint': 'Nơi cất bản sao lưu đã đầy. Xóa bớt hoặc đổi sang ổ đĩa lớn hơn.',
  'failure.no-folder.status': 'Không vào được thư mục',
  'failure.no-folder.hint':
    'Cắm lại ổ đĩa cất bản sao lưu, hoặc xem thư mục trong BACKUP_DIR có cho ghi không.',
  'failure.no-database.status': 'Không đọc được cơ sở dữ liệu',
  'failure.no-database.hint': 'Xem máy chủ cơ sở dữ liệu có đang chạy không, rồi sao lưu lại.',
  'failure.other-store.status': 'Thư mục đang cất bản sao lưu của cơ sở dữ liệu khác',
  'failure.other-store.hint':
    'Chưa ghi và chưa xóa gì. Người vận hành đặt BACKUP_DIR là một thư mục riêng cho máy chủ này.',
  'failure.not-restorable.status': 'Thử khôi phục: không được',
  'failure.not-restorable.hint': 'Đừng dựa vào tệp này. Sao lưu lại; nếu vẫn vậy, thử ổ đĩa khác.',
  'failure.not-sound.status': 'Sổ trong bản sao lưu không còn nguyên',
  'failure.not-sound.hint':
    'Báo người vận hành chạy npm run verify (docs/verify.md). Giữ mọi bản sao lưu cũ, không xóa.',
  'failure.interrupted.status': 'Bị ngắt giữa chừng',
  'failure.interrupted.hint': 'Sao lưu lại, và để máy chạy đến khi xong.',
  'failure.other.status': 'Không thành công',
  'failure.other.hint': 'Sao lưu lại. Nếu vẫn vậy, đưa dòng dưới đây cho người vận hành máy chủ.',

  'server.title': 'Máy chủ',
  'server.version.label': 'Phiên bản',
  'server.store.label': 'Nơi giữ sổ',
  'server.store.sqlite': 'Một tệp trên máy chủ (SQLite)',
  'server.store.postgres': 'Máy chủ cơ sở dữ liệu (PostgreSQL)',
  'server.bytes.label': 'Cỡ của sổ',
  'server.entries.label': 'Số mục đã ghi',
  'server.since.label': 'Chạy từ',

  'when.today': 'hôm nay {time}',
  'when.yesterday': 'hôm qua {time}',
  'when.day': '{time} ngày {date}',

  'notice.old.title': 'Đã quá 3 ngày không có bản sao lưu dùng được',
  'notice.unset.title': 'Sổ của xã chưa được sao lưu',
  'notice.restored.title': 'Máy chủ mới được khôi phục từ bản sao lưu: cần xem lại máy và mã mời',
  'notice.action': 'Xem phần sao lưu',
} as const;
