import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

// Every component on a few pages, for looking at: `npx vite --config src/ui/gallery/vite.config.ts`.
// Never part of the app: nothing imports it, and the app's build does not know this page.
export default defineConfig({ root: import.meta.dirname, plugins: [preact()] });
