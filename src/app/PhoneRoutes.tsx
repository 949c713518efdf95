import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso';
import { HomeScreen } from '../screens/phone-home/index.ts';
import { HouseholdScreen, HouseholdsScreen, NewHouseholdScreen } from '../screens/phone-households/index.ts';
import { RegistrationScreen } from '../screens/phone-registration/index.ts';
import { PhoneFrame } from '../screens/phone-shell/PhoneFrame.tsx';
import { UpdateNotice } from './UpdateNotice.tsx';

const meeting = () => import('../screens/meeting/index.ts');
const MeetingsScreen = lazy(() => meeting().then((screens) => screens.MeetingsScreen));
const NewMeetingScreen = lazy(() => meeting().then((screens) => screens.NewMeetingScreen));
const MeetingScreen = lazy(() => meeting().then((screens) => screens.MeetingScreen));
const MeetingPrintScreen = lazy(() => meeting().then((screens) => screens.MeetingPrintScreen));
const ReturnsScreen = lazy(() => import('../screens/phone-returns/index.ts').then((screens) => screens.ReturnsScreen));

const Settings = lazy(() => import('./Settings.tsx').then((screens) => screens.Settings));

/** The village's app. Links to the desk leave it: the desk is another database. */
export function PhoneRoutes() {
  return (
    <LocationProvider scope={/^\/(?!desk|try)/}>
      <PhoneFrame>
        <UpdateNotice />
        <ErrorBoundary>
          <Router>
            <Route path="/" component={HomeScreen} />
            <Route path="/households" component={HouseholdsScreen} />
            <Route path="/households/new" component={NewHouseholdScreen} />
            <Route path="/households/:id" component={HouseholdScreen} />
            <Route path="/registration/:household?" component={RegistrationScreen} />
            <Route path="/returns" component={ReturnsScreen} />
            <Route path="/meeting" component={MeetingsScreen} />
            <Route path="/meeting/new" component={NewMeetingScreen} />
            <Route path="/meeting/:id/print" component={MeetingPrintScreen} />
            <Route path="/meeting/:id/:step?" component={MeetingScreen} />
            <Route path="/settings" component={Settings} />
            <Route default component={HomeScreen} />
          </Router>
        </ErrorBoundary>
      </PhoneFrame>
    </LocationProvider>
  );
}
