import { formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/transfer.ts';
import { Card } from '#ui/Card.tsx';
import { ListRow } from '#ui/ListRow.tsx';
import { useRecorderName } from '../shared/recorder-name.ts';
import { CarriedBadge } from '../shared/transfer/CarriedBadge.tsx';
import { useStanding } from '../shared/transfer/use-standing.ts';

/** What this phone carries for others, and how far it has come. */
export function CarriedCard() {
  const { carried } = useStanding();
  const nameOf = useRecorderName();
  if (carried.length === 0) return null;
  return (
    <div data-chrome>
      <Card title={t('carried.title')}>
        <ul>
          {carried.map((each) => (
            <li key={`${each.device} ${each.takenAt}`}>
              <ListRow
                title={nameOf({ device: each.device, actor: each.device })}
                detail={[
                  t('carried.count.label', { count: each.entries }),
                  t('carried.at.label', { time: formatDateTime(each.takenAt) }),
                ].join(', ')}
                end={<CarriedBadge carried={each} />}
              />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
