import { useState } from 'preact/hooks';

import { Button } from '../Button.tsx';
import { Card, Facts, Figures } from '../Card.tsx';
import { type Column, DataTable } from '../DataTable.tsx';
import { DeskShell, SideNav } from '../DeskShell.tsx';
import { Notice } from '../Notice.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { StatusBadge } from '../StatusBadge.tsx';
import { Tabs } from '../Tabs.tsx';
import { StateBadge } from './StateBadge.tsx';
import { type SampleHousehold, sampleHouseholds } from './sample.ts';

const HOUSEHOLDS = sampleHouseholds(1000);

const COLUMNS: readonly Column<SampleHousehold>[] = [
  { key: 'head', header: 'Chủ hộ', value: (household) => household.headName },
  { key: 'house', header: 'Số nhà', value: (household) => household.houseNumber },
  { key: 'members', header: 'Số người', value: (household) => household.members, align: 'end' },
  {
    key: 'state',
    header: 'Tình trạng',
    value: (household) => household.state,
    cell: (household) => <StateBadge state={household.state} />,
  },
];

function Nav() {
  return (
    <SideNav
      label="Các phần chính"
      current="#board"
      items={[
        { href: '#board', label: 'Các thôn', icon: 'board' },
        { href: '#todo', label: 'Chờ xem xét', icon: 'minutes', count: 3 },
        { href: '#disputes', label: 'Hai máy ghi khác nhau', icon: 'question', count: 1 },
        { href: '#register', label: 'Sổ hộ gia đình', icon: 'people' },
        { href: '#invite', label: 'Mời trưởng thôn', icon: 'qr' },
        { href: '#settings', label: 'Thiết lập năm', icon: 'gear' },
      ]}
    />
  );
}

export function DeskPage() {
  const [tab, setTab] = useState<'registrations' | 'meeting'>('registrations');
  return (
    <DeskShell
      skipLabel="Tới nội dung chính"
      name="Nếp Nhà"
      place="Xã Quyết Thắng, năm 2026"
      tools={<StatusBadge tone="success">Đang nối với máy chủ</StatusBadge>}
      nav={<Nav />}
    >
      <Head />
      <Figures
        figures={[
          { label: 'Đăng ký', value: '138/142' },
          { label: 'Có mặt', value: '98/142' },
          { label: 'Đạt', value: '131', tone: 'success' },
          { label: 'Cần xem', value: '2', tone: 'danger' },
        ]}
      />
      <Notice tone="pending" icon="warning" title="Hộ Trần Thị Ánh được biểu quyết nhưng chưa đăng ký" still>
        Theo Nghị định 86/2023, việc đăng ký không bắt buộc; xem lại nếu quy định của tỉnh yêu cầu.
      </Notice>
      <Tabs
        label="Thôn Đoài"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'registrations', label: 'Các hộ', count: '1.000' },
          { id: 'meeting', label: 'Cuộc họp' },
        ]}
      >
        {tab === 'registrations' ? <Households /> : <Meeting />}
      </Tabs>
    </DeskShell>
  );
}

function Head() {
  return (
    <PageHeader
      title="Thôn Đoài"
      lead="Trưởng thôn: ông Nguyễn Văn An · 142 hộ"
      back={{ href: '#', label: 'Các thôn' }}
      actions={
        <>
          <Button icon="download">Xuất Excel</Button>
          <Button icon="undo">Trả lại</Button>
          <Button kind="primary" icon="check">
            Chấp nhận
          </Button>
        </>
      }
    />
  );
}

function Households() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['H-2']));
  return (
    <DataTable
      caption="Các hộ của thôn Đoài"
      hideCaption
      columns={COLUMNS}
      rows={HOUSEHOLDS}
      keyOf={(household) => household.id}
      onOpen={() => {}}
      initialSort={{ key: 'head', descending: false }}
      filter={{
        label: 'Lọc trong bảng',
        clearLabel: 'Xóa ô lọc',
        countText: (shown, total) => `Hiện ${shown} trên ${total} dòng`,
      }}
      emptyText="Không hộ nào khớp"
      selection={{
        selected,
        onChange: setSelected,
        labelOf: (household) => `Chọn ${household.headName}`,
        allLabel: 'Chọn tất cả',
      }}
    />
  );
}

function Meeting() {
  return (
    <Card title="Cuộc họp" aside={<StatusBadge tone="success">Đã khóa</StatusBadge>}>
      <Facts
        facts={[
          ['Ngày họp', '08/11/2026'],
          ['Chủ trì', 'Nguyễn Văn An'],
          ['Tỉ lệ có mặt', '69,01 %'],
        ]}
      />
    </Card>
  );
}
