/** Máy bị tách nhánh, bị thu hồi hoặc xã không còn biết: mời lại bằng mã mới. */
export const vi = {
  'rejoin.title': 'Nhận lại sổ bằng mã mới',
  'rejoin.needless.title': 'Máy này đang dùng bình thường, không cần mã mới.',
  'rejoin.needless.hint': 'Mã mời để cho máy khác, hoặc khi xã bảo nhập lại.',
  'rejoin.how.title': 'Cách làm',
  'rejoin.kept.status': 'Mọi điều đã ghi vẫn ở trên máy này. Cứ ghi tiếp cũng không mất.',
  'rejoin.ask.step': 'Gọi công chức Văn hóa - Xã hội của xã, xin mã mời mới cho máy này.',
  'rejoin.type.step': 'Tới chỗ có mạng, gõ hoặc quét mã.',
  'rejoin.again.step': 'Máy tự ghi lại những mục xã chưa nhận; không phải gõ lại gì.',
  'rejoin.action': 'Nhận lại sổ',

  'former.title': 'Tên cũ của máy này',
  'former.again.status': 'Xã đã mời lại máy này. Máy đã tự ghi lại {count} mục dưới tên mới.',
  'former.nothing.status': 'Xã đã mời lại máy này. Không mục nào phải ghi lại.',
  'former.device.label': 'Mã máy cũ',
  'former.left.label': 'Dùng đến',
  'former.entries.action': 'Xem các mục như lúc ghi',
} as const;
