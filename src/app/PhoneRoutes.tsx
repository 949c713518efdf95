import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso';
import { HomeScreen } from '../screens/phone-home/index.ts';
import { PhoneFrame } from '../screens/phone-shell/index.ts';
import { rememberScreen } from './last-screen.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

const households = () => import('../screens/phone-households/index.ts');
const HouseholdsScreen = lazy(() => households().then((screens) => screens.HouseholdsScreen));
const HouseholdScreen = lazy(() => households().then((screens) => screens.HouseholdScreen));
const NewHouseholdScreen = lazy(() => households().then((screens) => screens.NewHouseholdScreen));
const RegistrationScreen = lazy(() =>
  import('../screens/phone-registration/index.ts').then((screens) => screens.RegistrationScreen),
);

const meeting = () => import('../screens/meeting/index.ts');
const MeetingsScreen = lazy(() => meeting().then((screens) => screens.MeetingsScreen));
const NewMeetingScreen = lazy(() => meeting().then((screens) => screens.NewMeetingScreen));
const MeetingScreen = lazy(() => meeting().then((screens) => screens.MeetingScreen));
const MeetingPrintScreen = lazy(() => meeting().then((screens) => screens.MeetingPrintScreen));
const ReturnsScreen = lazy(() =>
  import('../screens/phone-returns/index.ts').then((screens) => screens.ReturnsScreen),
);
const settings = () => import('./Settings.tsx');
const Settings = lazy(() => settings().then((screens) => screens.Settings));
const TransferScreen = lazy(() => settings().then((screens) => screens.TransferScreen));
const Rejoin = lazy(() => import('./Rejoin.tsx').then((screens) => screens.Rejoin));

/** The village's app. Links to the desk leave it: the desk is another database. */
export function PhoneRoutes() {
  return (
    <LocationProvider scope={/^\/(?!desk|try)/}>
      <PhoneFrame>
        <UpdateNotice />
        <ErrorBoundary>
          <Router onRouteChange={rememberScreen}>
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
            <Route path="/transfer" component={TransferScreen} />
            <Route path="/settings" component={Settings} />
            <Route path="/rejoin" component={Rejoin} />
            <Route default component={HomeScreen} />
          </Router>
        </ErrorBoundary>
      </PhoneFrame>
    </LocationProvider>
  );
}
