/** Dải luôn hiện ở đầu màn hình. “Xã đã nhận” chỉ khi có giấy báo nhận của xã. */
export const vi = {
  'strip.label': 'Tình trạng ghi và gửi',
  'strip.recorded.status': 'Đã ghi {recorded}/{households}',
  'strip.unsent.status': 'Chưa gửi {count}',
  'strip.late.status': 'Chưa gửi {count}, đã {days} ngày',
  'strip.received.status': 'Xã đã nhận',
  'strip.saved.status': 'Lưu lúc {time}',
  'strip.refused.error': 'Chưa gửi được: xem cách sửa',
} as const;
