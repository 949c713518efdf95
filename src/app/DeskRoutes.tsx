import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso';
import { UpdateNotice } from './UpdateNotice.tsx';

const DeskFrame = lazy(() => import('../screens/desk-shell/index.ts').then((screens) => screens.DeskFrame));
const BoardScreen = lazy(() =>
  import('../screens/desk-board/index.ts').then((screens) => screens.BoardScreen),
);
const VillageScreen = lazy(() =>
  import('../screens/desk-village/index.ts').then((screens) => screens.VillageScreen),
);
const ImportScreen = lazy(() =>
  import('../screens/desk-import/index.ts').then((screens) => screens.ImportScreen),
);
const YearScreen = lazy(() => import('../screens/desk-year/index.ts').then((screens) => screens.YearScreen));
const PeopleScreen = lazy(() =>
  import('../screens/desk-people/index.ts').then((screens) => screens.PeopleScreen),
);
const TrayScreen = lazy(() => import('../screens/desk-tray/index.ts').then((screens) => screens.TrayScreen));
const IntakeScreen = lazy(() =>
  import('../screens/desk-intake/index.ts').then((screens) => screens.IntakeScreen),
);
const Settings = lazy(() => import('./Settings.tsx').then((screens) => screens.Settings));
const Rejoin = lazy(() => import('./Rejoin.tsx').then((screens) => screens.Rejoin));

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
            <Route path="/desk/import" component={ImportScreen} />
            <Route path="/desk/year" component={YearScreen} />
            <Route path="/desk/people" component={PeopleScreen} />
            <Route path="/desk/tray" component={TrayScreen} />
            <Route path="/desk/intake" component={IntakeScreen} />
            <Route path="/desk/settings" component={Settings} />
            <Route path="/desk/rejoin" component={Rejoin} />
            <Route default component={BoardScreen} />
          </Router>
        </DeskFrame>
      </ErrorBoundary>
    </LocationProvider>
  );
}
