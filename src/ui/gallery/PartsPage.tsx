import { useState } from 'preact/hooks';

import { AnswerButtons } from '../AnswerButtons.tsx';
import { Button } from '../Button.tsx';
import { Card, Facts, Stack } from '../Card.tsx';
import { CheckRow, ChoiceRows } from '../CheckRow.tsx';
import { Counter } from '../Counter.tsx';
import { Dialog } from '../Dialog.tsx';
import { EmptyState, Working } from '../EmptyState.tsx';
import { Field } from '../Field.tsx';
import { Notice } from '../Notice.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { ProgressBar, QuorumBar } from '../ProgressBar.tsx';
import { QrCode } from '../qr/QrCode.tsx';
import { SignatureImage } from '../SignatureImage.tsx';
import { SignaturePad } from '../SignaturePad.tsx';
import { StatusBadge } from '../StatusBadge.tsx';
import type { Strokes } from '../strokes.ts';
import { UndoBar } from '../UndoBar.tsx';
import styles from './PartsPage.module.css';

const SIGNATURE: Strokes = [
  [
    120, 330, 180, 180, 240, 120, 250, 210, 200, 330, 260, 300, 330, 210, 350, 300, 420, 220, 450, 300, 520,
    230,
  ],
  [540, 300, 620, 150, 640, 260, 600, 340, 700, 260, 780, 240, 860, 300],
  [300, 400],
];

/** Everything small on one page. */
export function PartsPage() {
  return (
    <main class={styles.page}>
      <PageHeader title="Bộ giao diện" lead="Mọi thành phần, để nhìn" />
      <div class={styles.columns}>
        <Buttons />
        <Fields />
        <Answers />
        <Messages />
        <Signatures />
        <Card title="Mã và ô trống">
          <QrCode text="https://example.vn/moi/ABCD-2345" label="Mã mời" />
          <EmptyState icon="people" title="Chưa có hộ nào" action={<Button>Nhận danh sách</Button>}>
            Nhận danh sách từ xã để bắt đầu.
          </EmptyState>
          <Working text="Đang mở sổ của thôn…" />
        </Card>
      </div>
    </main>
  );
}

function Buttons() {
  const [open, setOpen] = useState(location.hash === '#dialog');
  return (
    <Card title="Nút">
      <Stack row gap={3}>
        <Button kind="primary" icon="pen" onClick={() => setOpen(true)}>
          Mở hộp hỏi
        </Button>
        <Button icon="print">In</Button>
        <Button kind="quiet">Hủy</Button>
        <Button kind="danger" icon="exit">
          Chuyển đi
        </Button>
        <Button disabled>Chưa được</Button>
        <Button busy icon="cloud-up">
          Đang gửi
        </Button>
      </Stack>
      <Button kind="primary" icon="ballot" large wide>
        Mở cuộc họp
      </Button>
      <Dialog
        open={open}
        title="Hộ này chuyển đi?"
        closeLabel="Đóng"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Hủy</Button>
            <Button kind="danger" icon="exit" onClick={() => setOpen(false)}>
              Chuyển đi
            </Button>
          </>
        }
      >
        <p>Hộ Nguyễn Văn An không còn trong danh sách triệu tập. Số liệu các năm trước vẫn giữ.</p>
        <Field label="Lý do" optional="không bắt buộc" value="" onInput={() => {}} />
      </Dialog>
    </Card>
  );
}

function Fields() {
  const [name, setName] = useState('Nguyễn Văn An');
  const [count, setCount] = useState(98);
  return (
    <Card title="Ô nhập">
      <Field label="Chủ hộ" value={name} onInput={setName} suggestions={['Nguyễn Văn An', 'Trần Thị Bình']} />
      <Field
        label="Số nhà"
        value=""
        onInput={() => {}}
        hint="Như ghi trong sổ của xã"
        optional="không bắt buộc"
      />
      <Field
        label="Số người trong hộ"
        kind="number"
        value="0"
        onInput={() => {}}
        error="Một hộ có ít nhất 1 người"
      />
      <Field label="Ngày họp" kind="date" value="2026-11-08" onInput={() => {}} />
      <Field
        label="Cụm dân cư"
        kind="select"
        value="1"
        onInput={() => {}}
        options={[
          { value: '1', label: 'Cụm 1' },
          { value: '2', label: 'Cụm 2' },
        ]}
      />
      <Field label="Mã mời" kind="code" value="ABCD2345" onInput={() => {}} />
      <Counter
        label="Phiếu phát ra"
        value={count}
        onChange={setCount}
        max={142}
        decreaseLabel="Bớt một"
        increaseLabel="Thêm một"
      />
    </Card>
  );
}

function Answers() {
  const [answer, setAnswer] = useState<'for' | 'against' | 'abstain'>();
  const [second, setSecond] = useState<'for' | 'against' | 'abstain'>('against');
  const [method, setMethod] = useState<'list' | 'hands' | 'secret'>('hands');
  const answers = [
    { value: 'for', label: 'Đồng ý', icon: 'check' },
    { value: 'against', label: 'Không', icon: 'cross', tone: 'refuse' },
    { value: 'abstain', label: 'Ý kiến khác', icon: 'question', tone: 'other' },
  ] as const;
  return (
    <Card title="Trả lời">
      <AnswerButtons label="Biểu quyết" answers={answers} value={answer} onAnswer={setAnswer} />
      <AnswerButtons label="Biểu quyết lại" answers={answers} value={second} onAnswer={setSecond} />
      <CheckRow label="Gia đình hoà thuận, hạnh phúc" detail="Cam kết số 2" checked onChange={() => {}} />
      <ChoiceRows
        label="Cách biểu quyết"
        value={method}
        onChoose={setMethod}
        choices={[
          { value: 'list', label: 'Cả danh sách', detail: 'Trừ những hộ nêu tên' },
          { value: 'hands', label: 'Giơ tay từng hộ' },
          { value: 'secret', label: 'Bỏ phiếu kín' },
        ]}
      />
    </Card>
  );
}

function Messages() {
  return (
    <Card title="Tình trạng">
      <Stack row gap={2}>
        <StatusBadge>Chưa ghi</StatusBadge>
        <StatusBadge tone="info">Đang họp</StatusBadge>
        <StatusBadge tone="pending">Chờ gửi</StatusBadge>
        <StatusBadge tone="success">Xã đã nhận</StatusBadge>
        <StatusBadge tone="danger">Cần sửa</StatusBadge>
      </Stack>
      <Notice title="Máy đang không có mạng">Cứ ghi tiếp: mọi thứ nằm trên máy này.</Notice>
      <Notice tone="pending" title="Chưa gửi đã 4 ngày" action={{ label: 'Gửi ngay', onClick: () => {} }} />
      <Notice tone="success" title="Xã đã nhận đủ 142 hộ" />
      <Notice tone="danger" title="Số phiếu nhiều hơn số người có mặt">
        Có mặt 98, đã đếm 101 phiếu.
      </Notice>
      <ProgressBar label="Đã ghi" value={87} max={142} text="Đã ghi 87/142 hộ" />
      <QuorumBar
        label="Có mặt"
        value={61}
        needed={72}
        total={142}
        text="Có mặt 61/142 hộ. Cần 72: thiếu 11"
      />
      <QuorumBar label="Có mặt" value={98} needed={72} total={142} text="Có mặt 98/142 hộ. Cần 72: đủ" />
      <UndoBar text="Đã ghi: hộ Nguyễn Văn An" undoLabel="Hoàn tác" onUndo={() => {}} />
    </Card>
  );
}

function Signatures() {
  const [strokes, setStrokes] = useState(SIGNATURE);
  const [typed, setTyped] = useState(false);
  return (
    <Card title="Chữ ký">
      <SignaturePad
        label="Chữ ký của chủ trì"
        hint="Dùng ngón tay ký vào khung"
        strokes={strokes}
        onChange={setStrokes}
        clearLabel="Ký lại"
        typed={{ label: 'Ký bằng tên đã ghi: Nguyễn Văn An', checked: typed, onChange: setTyped }}
      />
      <SignatureImage strokes={SIGNATURE} label="Chữ ký của thư ký" />
      <Facts
        facts={[
          ['Chủ trì', 'Nguyễn Văn An'],
          ['Tỉ lệ đồng ý', '98,75 %'],
        ]}
      />
    </Card>
  );
}
