import type { English } from '../translate.ts';
import type { vi } from '../vi/operations.ts';

export const en: English<typeof vi> = {
  'operations.title': 'Server and backups',
  'operations.intro':
    'A backup keeps the commune’s whole book. If the server breaks, it is put back from the latest one.',
  'operations.asking.status': 'Asking the server…',
  'operations.offline.title': 'The server does not answer',
  'operations.offline.hint': 'This page needs the network. Everything else still works.',

  'backup.title': 'Backups',
  'backup.good.title': 'Latest backup: {when}, putting it back was tried: it works',
  'backup.good.hint': 'The commune’s book is whole in it.',
  'backup.old.title': 'The latest backup that can be relied on is old: {when}',
  'backup.old.hint':
    'Press “Back up now”. If that does not help, see the reason below and tell whoever runs the server.',
  'backup.none.title': 'There is no backup that can be relied on yet',
  'backup.none.hint':
    'If the server broke now, only what is on the phones would be left. Press “Back up now”.',
  'backup.unset.title': 'The server was not told where to keep backups',
  'backup.unset.hint':
    'Whoever runs it names a folder in BACKUP_DIR and starts it again (docs/deploy.md). Better on another disk.',
  'backup.sample.title': 'This is the sample commune',
  'backup.sample.hint': 'It is only for trying out, so the server takes no backups by itself.',
  'backup.running.status': 'Backing up, and trying to put it back… Everybody can go on working.',
  'backup.now.action': 'Back up now',
  'backup.next.label': 'Next backup',
  'backup.free.label': 'Free space where they are kept',
  'backup.free.unknown': 'Cannot be read',
  'backup.sealed.label': 'Sealed with a passphrase',
  'backup.sealed.yes': 'Yes',
  'backup.sealed.no': 'No: whoever has the file can read it',

  'restored.title': 'The server was put back {at}, as it was {taken}',
  'restored.done.hint':
    'Done again by the list: devices revoked: {withdrawn}, erasures: {erased}. Every invitation that was not used is withdrawn.',
  'restored.look.hint':
    'What to do: look at each device and revoke any that was lost or revoked after {taken} and is still there; invite again who was invited since; open the app with a network on every device of the commune.',
  'restored.action': 'See people and devices',

  'attempts.label': 'Latest backups',
  'attempts.empty': 'None yet.',
  'attempts.column.when': 'When',
  'attempts.column.result': 'Result',
  'attempts.column.size': 'Size',
  'attempts.column.file': 'File',
  'attempts.column.host': 'Machine',
  'attempts.good.status': 'Putting it back was tried: works',

  'failure.no-space.status': 'No space left',
  'failure.no-space.hint': 'The place for backups is full. Delete something there, or take a larger disk.',
  'failure.no-folder.status': 'The folder cannot be used',
  'failure.no-folder.hint':
    'Plug in the disk for backups again, or see whether the folder in BACKUP_DIR may be written to.',
  'failure.no-database.status': 'The database cannot be read',
  'failure.no-database.hint': 'See whether the database server is running, then back up again.',
  'failure.other-store.status': 'The folder holds backups of another database',
  'failure.other-store.hint':
    'Nothing was written and nothing deleted. Whoever runs the server names a folder of its own in BACKUP_DIR.',
  'failure.not-restorable.status': 'Putting it back was tried: does not work',
  'failure.not-restorable.hint': 'Do not rely on this file. Back up again; if it stays so, try another disk.',
  'failure.not-sound.status': 'The book in it is not whole',
  'failure.not-sound.hint':
    'Ask whoever runs the server for npm run verify (docs/verify.md). Keep every older backup; delete none.',
  'failure.interrupted.status': 'Interrupted',
  'failure.interrupted.hint': 'Back up again, and leave the machine on until it is done.',
  'failure.other.status': 'It went wrong',
  'failure.other.hint': 'Back up again. If it stays so, give the line below to whoever runs the server.',

  'server.title': 'Server',
  'server.version.label': 'Version',
  'server.store.label': 'Where the book is',
  'server.store.sqlite': 'One file on the server (SQLite)',
  'server.store.postgres': 'A database server (PostgreSQL)',
  'server.bytes.label': 'Size of the book',
  'server.entries.label': 'Entries recorded',
  'server.since.label': 'Running since',

  'when.today': 'today {time}',
  'when.yesterday': 'yesterday {time}',
  'when.day': '{time} on {date}',

  'notice.old.title': 'No backup that can be relied on for more than 3 days',
  'notice.unset.title': 'The commune’s book is not backed up',
  'notice.restored.title': 'The server was put back to a backup: look at devices and invitations again',
  'notice.action': 'See the backups',
};
