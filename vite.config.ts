import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

// Tests read the clock of a Vietnamese village on every machine; the workers inherit it.
process.env['TZ'] = 'Asia/Ho_Chi_Minh';

export default defineConfig({
  plugins: [preact()],
  build: { outDir: 'dist/app', target: ['chrome90', 'safari15'], sourcemap: true },
  test: {
    reporters: ['default', './tests/support/vitest-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{domain,protocol,store,import,server,sync,commands,architecture}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'screens', environment: 'happy-dom', include: ['tests/screens/**/*.test.tsx'] },
      },
    ],
  },
});
