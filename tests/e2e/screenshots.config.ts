import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

// The tours of the tests, with a picture of each screen instead of a judgement: `npm run screenshots`.
export default defineConfig({ ...tests, testMatch: '*.shots.ts', reporter: 'list', timeout: 600_000 });
