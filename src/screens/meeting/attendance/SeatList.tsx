import { useMemo } from 'preact/hooks';
import type { Seat } from '#domain/meeting/attendance.ts';
import { formatTime } from '#i18n/format.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { RowWords } from '#ui/RowWords.tsx';
import { HouseholdList } from '../HouseholdList.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './SeatList.module.css';

interface SeatListProps {
  readonly open: OpenMeeting;
  readonly seats: readonly Seat[];
  readonly onToggle: (seat: Seat, name: string) => void;
  readonly onRepresentative: (seat: string) => void;
  /** Somebody is here who was not summoned. */
  readonly onSummons: () => void;
}

/** Every summoned household, a whole row to tap; who came for it stands beside. */
export function SeatList({ open, seats, onToggle, onRepresentative, onSummons }: SeatListProps) {
  const bySeat = useMemo(() => new Map(seats.map((seat) => [seat.id, seat])), [seats]);
  const households = useMemo(
    () => seats.flatMap((seat) => open.register.get(seat.id) ?? []),
    [seats, open.register],
  );
  return (
    <HouseholdList
      label={t('attendance.list.label')}
      households={households}
      whenNone={
        <Button icon="pen" wide onClick={onSummons}>
          {t('attendance.summons.label')}
        </Button>
      }
    >
      {({ id }) => {
        const seat = bySeat.get(id);
        return (
          seat && <SeatRow open={open} seat={seat} onToggle={onToggle} onRepresentative={onRepresentative} />
        );
      }}
    </HouseholdList>
  );
}

interface SeatRowProps extends Omit<SeatListProps, 'seats' | 'onSummons'> {
  readonly seat: Seat;
}

function SeatRow({ open, seat, onToggle, onRepresentative }: SeatRowProps) {
  const household = open.register.get(seat.id);
  const name = open.nameOf(seat.id);
  return (
    <div class={styles.row} data-present={seat.present}>
      <button
        class={styles.seat}
        type="button"
        aria-pressed={seat.present}
        onClick={() => onToggle(seat, name)}
      >
        <span class={styles.box}>{seat.present && <Icon name="check" large />}</span>
        <RowWords
          name={name}
          detail={
            seat.present
              ? presenceText(seat)
              : household?.address || t('attendance.order.label', { order: household?.order ?? '' })
          }
        />
      </button>
      <button
        class={styles.representative}
        type="button"
        aria-label={t('attendance.representative.label', { name })}
        onClick={() => onRepresentative(seat.id)}
      >
        {t('attendance.representative.action')}
      </button>
    </div>
  );
}

/** Who came and since when; the time tells who came late. */
export function presenceText({ by, name, since }: Seat): string {
  const time = formatTime(since);
  if (by === 'head') return t('attendance.by-head.status', { time });
  return name
    ? t('attendance.by-named.status', { name, time })
    : t('attendance.by-representative.status', { time });
}
