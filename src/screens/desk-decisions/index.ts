export { DecisionsScreen } from './DecisionsScreen.tsx';
export { NewDecisionScreen } from './NewDecisionScreen.tsx';
export { DecisionScreen } from './DecisionScreen.tsx';
export { MeritScreen } from './MeritScreen.tsx';
