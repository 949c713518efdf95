import type { Context, MiddlewareHandler } from 'hono';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // The QR reader is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

const UNUSED_FEATURES =
  'accelerometer browsing-topics display-capture geolocation gyroscope hid magnetometer microphone midi payment serial usb';

const PERMISSIONS = ['camera=(self)', ...UNUSED_FEATURES.split(' ').map((feature) => `${feature}=()`)].join(
  ', ',
);

const FOR_ALL: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const FOR_PAGES = Object.entries({
  ...FOR_ALL,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': PERMISSIONS,
  'cross-origin-opener-policy': 'same-origin',
});

/** Answers of the API are no pages: nothing in them is ever run, shown in a frame or kept. */
const FOR_API = Object.entries({
  ...FOR_ALL,
  'content-security-policy': "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
});

/**
 * A year; said only over TLS, because a commune's own network may have none. For this name alone: what stands under it, such as
 * a province's other sites, is not ours to speak for.
 */
const TRANSPORT_SECURITY = 'max-age=31536000';

/** What every answer says to the browser. `cameOverTls` is what the proxy before the server tells. */
export const securityHeaders =
  (cameOverTls: (c: Context) => boolean): MiddlewareHandler =>
  async (c, next) => {
    const isSecure = cameOverTls(c);
    if (c.req.path.startsWith('/api/') || c.req.path === '/healthz') {
      // Beforehand: headers are costlier to change than to begin with.
      for (const [name, value] of FOR_API) c.header(name, value);
      if (isSecure) c.header('strict-transport-security', TRANSPORT_SECURITY);
      return next();
    }
    await next();
    for (const [name, value] of FOR_PAGES) c.res.headers.set(name, value);
    if (isSecure) c.res.headers.set('strict-transport-security', TRANSPORT_SECURITY);
  };
