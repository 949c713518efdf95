import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { lazyScreen } from './lazy-screen.tsx';
import { UpdateNotice } from './UpdateNotice.tsx';

const DeskFrame = lazyScreen(() =>
  import('../screens/desk-shell/index.ts').then((screens) => screens.DeskFrame),
);
const BoardScreen = lazyScreen(() =>
  import('../screens/desk-board/index.ts').then((screens) => screens.BoardScreen),
);
const VillageScreen = lazyScreen(() =>
  import('../screens/desk-village/index.ts').then((screens) => screens.VillageScreen),
);
const ImportScreen = lazyScreen(() =>
  import('../screens/desk-import/index.ts').then((screens) => screens.ImportScreen),
);
const YearScreen = lazyScreen(() =>
  import('../screens/desk-year/index.ts').then((screens) => screens.YearScreen),
);
const PeopleScreen = lazyScreen(() =>
  import('../screens/desk-people/index.ts').then((screens) => screens.PeopleScreen),
);
const TrayScreen = lazyScreen(() =>
  import('../screens/desk-tray/index.ts').then((screens) => screens.TrayScreen),
);
const IntakeScreen = lazyScreen(() =>
  import('../screens/desk-intake/index.ts').then((screens) => screens.IntakeScreen),
);
const decisions = () => import('../screens/desk-decisions/index.ts');
const DecisionsScreen = lazyScreen(() => decisions().then((screens) => screens.DecisionsScreen));
const NewDecisionScreen = lazyScreen(() => decisions().then((screens) => screens.NewDecisionScreen));
const DecisionScreen = lazyScreen(() => decisions().then((screens) => screens.DecisionScreen));
const MeritScreen = lazyScreen(() => decisions().then((screens) => screens.MeritScreen));
const yearBook = () => import('../screens/desk-year-book/index.ts');
const YearBookScreen = lazyScreen(() => yearBook().then((screens) => screens.YearBookScreen));
const HouseholdYearsScreen = lazyScreen(() => yearBook().then((screens) => screens.HouseholdYearsScreen));
const PastYearsScreen = lazyScreen(() =>
  import('../screens/desk-past-years/index.ts').then((screens) => screens.PastYearsScreen),
);
const papers = () => import('../screens/papers/index.ts');
const PapersScreen = lazyScreen(() => papers().then((screens) => screens.PapersScreen));
const PaperScreen = lazyScreen(() => papers().then((screens) => screens.PaperScreen));
const PrivacyScreen = lazyScreen(() =>
  import('../screens/desk-privacy/index.ts').then((screens) => screens.PrivacyScreen),
);
const AccessLogScreen = lazyScreen(() =>
  import('../screens/desk-access-log/index.ts').then((screens) => screens.AccessLogScreen),
);
const OperationsScreen = lazyScreen(() =>
  import('../screens/desk-operations/index.ts').then((screens) => screens.OperationsScreen),
);
const Settings = lazyScreen(() => import('./Settings.tsx').then((screens) => screens.Settings));
const Rejoin = lazyScreen(() => import('./Rejoin.tsx').then((screens) => screens.Rejoin));

/** The officer's desk: chunks of its own, so that no phone loads them before its first paint. */
export function DeskRoutes() {
  return (
    <LocationProvider scope="/desk">
      <ErrorBoundary>
        <DeskFrame>
          <UpdateNotice />
          <Router>
            <Route path="/desk" component={BoardScreen} />
            <Route path="/desk/villages/:id" component={VillageScreen} />
            <Route path="/desk/decisions" component={DecisionsScreen} />
            <Route path="/desk/decisions/new" component={NewDecisionScreen} />
            <Route path="/desk/decisions/:id" component={DecisionScreen} />
            <Route path="/desk/merit" component={MeritScreen} />
            <Route path="/desk/book" component={YearBookScreen} />
            <Route path="/desk/book/:village/:household" component={HouseholdYearsScreen} />
            <Route path="/desk/past-years" component={PastYearsScreen} />
            <Route path="/desk/papers" component={PapersScreen} />
            <Route path="/desk/papers/:form" component={PaperScreen} />
            <Route path="/desk/import" component={ImportScreen} />
            <Route path="/desk/year" component={YearScreen} />
            <Route path="/desk/people" component={PeopleScreen} />
            <Route path="/desk/tray" component={TrayScreen} />
            <Route path="/desk/intake" component={IntakeScreen} />
            <Route path="/desk/privacy" component={PrivacyScreen} />
            <Route path="/desk/access-log" component={AccessLogScreen} />
            <Route path="/desk/operations" component={OperationsScreen} />
            <Route path="/desk/settings" component={Settings} />
            <Route path="/desk/rejoin" component={Rejoin} />
            <Route default component={BoardScreen} />
          </Router>
        </DeskFrame>
      </ErrorBoundary>
    </LocationProvider>
  );
}
