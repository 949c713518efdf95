import { useState } from 'preact/hooks';

import { AnswerButtons } from '../AnswerButtons.tsx';
import { BottomNav } from '../BottomNav.tsx';
import { Button } from '../Button.tsx';
import { Card, Figures } from '../Card.tsx';
import { CheckRow } from '../CheckRow.tsx';
import { Chips } from '../Chips.tsx';
import { ListRow } from '../ListRow.tsx';
import { Notice } from '../Notice.tsx';
import { AppBar, BarButton, PhoneShell } from '../PhoneShell.tsx';
import { ProgressBar, QuorumBar } from '../ProgressBar.tsx';
import { SearchBox } from '../SearchBox.tsx';
import { StatusStrip } from '../StatusStrip.tsx';
import { type Step, Stepper } from '../Stepper.tsx';
import { Subject } from '../Subject.tsx';
import { UndoBar } from '../UndoBar.tsx';
import { VirtualList } from '../VirtualList.tsx';
import { StateBadge } from './StateBadge.tsx';
import { sampleHouseholds } from './sample.ts';

const SKIP = 'Tới nội dung chính';

function Strip() {
  return (
    <StatusStrip
      label="Tình trạng"
      href="#"
      items={[
        { icon: 'check', text: 'Đã ghi 87/142' },
        { icon: 'cloud-up', text: 'Chưa gửi 87' },
        { icon: 'phone', text: 'Lưu lúc 19:42' },
      ]}
    />
  );
}

function Nav({ current }: { readonly current: string }) {
  return (
    <BottomNav
      label="Các phần chính"
      current={current}
      items={[
        { href: '#home', label: 'Hôm nay', icon: 'house' },
        { href: '#list', label: 'Các hộ', icon: 'people' },
        { href: '#meeting', label: 'Họp', icon: 'ballot' },
        { href: '#send', label: 'Gửi', icon: 'cloud-up', count: 87 },
      ]}
    />
  );
}

export function PhoneHomePage() {
  return (
    <PhoneShell
      skipLabel={SKIP}
      bar={
        <AppBar
          title="Thôn Đoài"
          detail="Xã Quyết Thắng"
          actions={<BarButton icon="gear" label="Cài đặt" href="#" />}
        />
      }
      strip={<Strip />}
      nav={<Nav current="#home" />}
    >
      <Card title="Việc tiếp theo" kind="key">
        <p>
          Họp bình xét “Gia đình văn hóa”, trước <strong>ngày 25 tháng 11 năm 2026</strong>. Còn 12 ngày.
        </p>
        <Button kind="primary" icon="ballot" large wide href="#meeting">
          Mở cuộc họp
        </Button>
      </Card>
      <Figures
        figures={[
          { label: 'Đang ghi', value: '55' },
          { label: 'Chờ gửi', value: '87', tone: 'pending' },
          { label: 'Xã đã nhận', value: '0', tone: 'success' },
        ]}
      />
      <Notice
        tone="danger"
        icon="flag"
        title="Xã trả lại 2 chỗ cần sửa"
        still
        action={{ label: 'Xem và sửa', href: '#' }}
      >
        Hộ số 12: thiếu số người trong hộ.
      </Notice>
      <Card title="Đăng ký năm 2026">
        <ProgressBar label="Đã ghi" value={87} max={142} text="Đã ghi 87/142 hộ" />
        <Button icon="people" wide href="#list">
          Ghi tiếp 55 hộ
        </Button>
      </Card>
    </PhoneShell>
  );
}

export function PhoneListPage() {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<'all' | 'todo' | 'fix'>('all');
  const households = sampleHouseholds(1000);
  return (
    <PhoneShell
      skipLabel={SKIP}
      bar={<AppBar title="Các hộ" detail="Thôn Đoài" back={{ href: '#', label: 'Quay lại' }} />}
      strip={<Strip />}
      nav={<Nav current="#list" />}
    >
      <SearchBox label="Tìm" value={query} onInput={setQuery} clearLabel="Xóa ô tìm" status="1.000 hộ" />
      <Chips
        label="Hiện"
        value={shown}
        onChoose={setShown}
        choices={[
          { value: 'all', label: 'Tất cả' },
          { value: 'todo', label: 'Chưa ghi', count: 55 },
          { value: 'fix', label: 'Cần sửa', count: 2 },
        ]}
      />
      <VirtualList label="Các hộ" rows={households} keyOf={(household) => household.id}>
        {(household, index) => (
          <ListRow
            lead={index + 1}
            title={household.headName}
            detail={household.houseNumber}
            href="#card"
            end={<StateBadge state={household.state} />}
          />
        )}
      </VirtualList>
    </PhoneShell>
  );
}

export function PhoneCardPage() {
  const [answer, setAnswer] = useState<'yes' | 'no' | undefined>('yes');
  const [kept, setKept] = useState(true);
  return (
    <PhoneShell
      skipLabel={SKIP}
      bar={<AppBar title="Hộ số 12" detail="Đăng ký năm 2026" back={{ href: '#list', label: 'Các hộ' }} />}
      strip={<Strip />}
      foot={
        <>
          <UndoBar
            text={answer && 'Đã ghi: Nguyễn Văn An đăng ký'}
            undoLabel="Hoàn tác"
            onUndo={() => setAnswer(undefined)}
          />
          <AnswerButtons
            label="Hộ này đăng ký?"
            value={answer}
            onAnswer={setAnswer}
            answers={[
              { value: 'no', label: 'Chưa', icon: 'cross', tone: 'other' },
              { value: 'yes', label: 'Đăng ký', icon: 'check' },
            ]}
          />
        </>
      }
    >
      <Subject title="Nguyễn Thị Phương Khuyến" lead="Số 12, ngõ 3 · 5 người · năm 2025: đạt" />
      <CheckRow
        label="Gương mẫu chấp hành chủ trương của Đảng, pháp luật của Nhà nước"
        checked={kept}
        onChange={setKept}
      />
      <CheckRow label="Gia đình hoà thuận, hạnh phúc" checked onChange={() => {}} />
      <CheckRow label="Tổ chức lao động, học tập có hiệu quả" checked={false} onChange={() => {}} />
    </PhoneShell>
  );
}

const STEPS: readonly Step[] = [
  { id: 'summon', label: 'Triệu tập', state: 'done', detail: '142 hộ' },
  { id: 'present', label: 'Có mặt', state: 'done', detail: '98 hộ, đủ để họp' },
  { id: 'chair', label: 'Chủ trì và thư ký', state: 'done', detail: 'Ông An, bà Hằng' },
  { id: 'vote', label: 'Biểu quyết', state: 'current', detail: 'Giơ tay từng hộ: 41/142' },
  { id: 'minutes', label: 'Biên bản', state: 'todo' },
  { id: 'sign', label: 'Ký và khóa', state: 'todo', disabled: true },
];

export function PhoneMeetingPage() {
  return (
    <PhoneShell
      skipLabel={SKIP}
      bar={<AppBar title="Họp bình xét" detail="Thôn Đoài, cụm 1" back={{ href: '#', label: 'Quay lại' }} />}
      strip={<Strip />}
      foot={
        <Button kind="primary" icon="ballot" large wide>
          Tiếp tục biểu quyết
        </Button>
      }
    >
      <QuorumBar
        label="Số hộ có mặt"
        value={98}
        needed={72}
        total={142}
        text="Có mặt 98/142 hộ. Cần 72: đủ để họp"
      />
      <Stepper
        label="Các bước của cuộc họp"
        steps={STEPS}
        stateWords={{ done: 'Xong', current: 'Đang làm', todo: 'Chưa' }}
        onGo={() => {}}
      />
    </PhoneShell>
  );
}
