import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

// The sync server of `npm run dev`, on the port that it was given.
const SERVER = `http://localhost:${process.env['PORT'] ?? 8080}`;
const MEBIBYTE = 1024 * 1024;

// What every first screen needs, in one chunk: each small chunk costs its own compression and its own request.
const FIRST = new RegExp(
  [
    'node_modules.(preact|@preact|idb-keyval)|preload-helper',
    'src.ui.(Button|Card|EmptyState|Icon|Notice|ProgressBar|StatusBadge|tone|Gap)',
    'src.i18n.(vi.)?(app|common)|src.i18n.(format|translate)',
    'src.domain.(result|text|book.permissions|book.entry)|src.protocol.(base64url|canonical|limits|code|wire-entry)',
    'src.screens.shared.(LazyPart|app-context)|src.app.(UpdateNotice|updates|surface|settings|load-until-there|lazy-screen|part.ts)|device-settings|src.store.(failures|vault.(keyring|signing-keys))',
  ].join('|'),
);

// The book on the phone, likewise: parts that come later share some of it, and would otherwise cut it into pieces.
const BOOK = new RegExp(
  [
    'node_modules.dexie',
    'src.store.(announce|live-|own-stream|read-entries|row-entry|schema|vault.(vault|tries|personal|row-|since-packs|seal-rows|sealing))',
    'src.domain.(register.(household|commune|registration)|review.(return-item|disputed-subjects))[.]|src.screens.shared.use-year|src.app.(run|services)[.]',
  ].join('|'),
);

// What writes it: all of it is there before a finger is, and no first screen waits for it.
const WRITING = new RegExp(
  [
    'src.protocol.(bodiless|stamp)|src.domain.book.(fold|judge|locks|undo)[.]',
    'src.store.(fold-rows|record-drafts|take-in|write-book)',
  ].join('|'),
);

// What both writing and enrolling hash with.
const HASHES = /node_modules.@noble.hashes.(sha2|_md|_u64|utils)|src.protocol.(chain|salts)[.]/;

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Tests of functions that give a value for a value. */
const PURE = ['domain', 'protocol', 'documents', 'legal'].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  plugins: [
    preact(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'sw.ts',
      registerType: 'prompt',
      // The app registers it after the first paint: src/pwa/register.ts.
      injectRegister: false,
      includeManifestIcons: false,
      manifest: {
        id: '/',
        name: 'Nếp Nhà',
        short_name: 'Nếp Nhà',
        description: 'Đăng ký Gia đình văn hóa và họp hộ gia đình, dùng được khi không có mạng.',
        lang: 'vi',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        theme_color: '#0f5145',
        background_color: '#f6f1e6',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,svg,png,wasm,woff2}'],
        // A larger file fails the build: an app that precaches most of itself breaks offline.
        maximumFileSizeToCacheInBytes: 4 * MEBIBYTE,
      },
    }),
  ],
  // Dexie's package leads bundlers to its ES5 build; its modern one is smaller.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    outDir: 'dist/app',
    target: ['chrome99', 'safari15.4', 'firefox98'],
    sourcemap: true,
    manifest: true,
    modulePreload: {
      polyfill: false,
      // The first screen would carry the names of all that later ones consist of; from the second visit on all of it is on the phone.
      resolveDependencies: (_, needed, { hostId }) => (hostId.includes('PhoneRoutes') ? [] : needed),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: FIRST },
            { name: 'hashes', test: HASHES },
            { name: 'book', test: BOOK },
            { name: 'writing', test: WRITING },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': SERVER, '/healthz': SERVER } },
  test: {
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    // Generous: a commune's PC or a busy CI machine is slow, and no test measures time.
    // Left to itself it keeps one core back, which is half of a machine with two.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['./tests/support/temp-folder.ts'],
    reporters: ['default', './tests/support/vitest-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: PURE,
          // Nothing here changes anything but its own values: one reading of the modules does for all files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...PURE, 'tests/screens/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'happy-dom',
          include: ['tests/**/*.test.tsx', 'tests/screens/**/*.test.ts'],
          exclude: ['tests/bench/**'],
          // Before any screen is imported: what it imports looks for a database as it is evaluated.
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
    ],
  },
});
