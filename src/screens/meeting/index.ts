export { MeetingsScreen } from './list/MeetingsScreen.tsx';
export { NewMeetingScreen } from './list/NewMeetingScreen.tsx';
export { MeetingPrintScreen } from './sealed/MeetingPrintScreen.tsx';
export { MeetingScreen } from './MeetingScreen.tsx';
