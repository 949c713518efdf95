import { render } from 'preact';
import { registerServiceWorker } from '../pwa/register.ts';

const root = document.getElementById('app');
if (root !== null) render(<h1>Nếp Nhà</h1>, root);
void registerServiceWorker({ onUpdateReady: () => undefined, onBackgroundSync: () => undefined });
