import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { HomeScreen } from '../screens/phone-home/index.ts';
import { PhoneFrame } from '../screens/phone-shell/index.ts';
import { rememberScreen } from './last-screen.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { UpdateNotice } from './UpdateNotice.tsx';

const households = () => import('../screens/phone-households/index.ts');
const HouseholdsScreen = lazyScreen(() => households().then((screens) => screens.HouseholdsScreen));
const HouseholdScreen = lazyScreen(() => households().then((screens) => screens.HouseholdScreen));
const NewHouseholdScreen = lazyScreen(() => households().then((screens) => screens.NewHouseholdScreen));
const RegistrationScreen = lazyScreen(() =>
  import('../screens/phone-registration/index.ts').then((screens) => screens.RegistrationScreen),
);

const meeting = () => import('../screens/meeting/index.ts');
const MeetingsScreen = lazyScreen(() => meeting().then((screens) => screens.MeetingsScreen));
const NewMeetingScreen = lazyScreen(() => meeting().then((screens) => screens.NewMeetingScreen));
const MeetingScreen = lazyScreen(() => meeting().then((screens) => screens.MeetingScreen));
const MeetingPrintScreen = lazyScreen(() => meeting().then((screens) => screens.MeetingPrintScreen));
const later = () => import('./later-screens.ts');
const ReturnsScreen = lazyScreen(() => later().then((screens) => screens.ReturnsScreen));
const PostingScreen = lazyScreen(() => later().then((screens) => screens.PostingScreen));
const DossierScreen = lazyScreen(() => later().then((screens) => screens.DossierScreen));
const PapersScreen = lazyScreen(() => later().then((screens) => screens.PapersScreen));
const PaperScreen = lazyScreen(() => later().then((screens) => screens.PaperScreen));
const TransferScreen = lazyScreen(() => later().then((screens) => screens.TransferScreen));
const ReadyScreen = lazyScreen(() => later().then((screens) => screens.ReadyScreen));
const InstallScreen = lazyScreen(() => later().then((screens) => screens.InstallScreen));
const Guide = lazyScreen(() => later().then((screens) => screens.Guide));
const GuideNotice = lazyScreen(() => later().then((screens) => screens.GuideNotice));
const Settings = lazyScreen(() => later().then((screens) => screens.Settings));
const Rejoin = lazyScreen(() => later().then((screens) => screens.Rejoin));

/** The village's app. Links to the desk leave it: the desk is another database. */
export function PhoneRoutes() {
  return (
    <LocationProvider scope={/^\/(?!desk|try|practice)/}>
      <PhoneFrame>
        <UpdateNotice />
        <ErrorBoundary>
          <GuideNotice />
        </ErrorBoundary>
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
            <Route path="/posting" component={PostingScreen} />
            <Route path="/dossier" component={DossierScreen} />
            <Route path="/papers" component={PapersScreen} />
            <Route path="/papers/:form" component={PaperScreen} />
            <Route path="/transfer" component={TransferScreen} />
            <Route path="/ready" component={ReadyScreen} />
            <Route path="/install" component={InstallScreen} />
            <Route path="/guide" component={Guide} />
            <Route path="/settings" component={Settings} />
            <Route path="/rejoin" component={Rejoin} />
            <Route default component={HomeScreen} />
          </Router>
        </ErrorBoundary>
      </PhoneFrame>
    </LocationProvider>
  );
}
