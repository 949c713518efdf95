/* What somebody may type, or hand in past the app's own fields, as a name. */

export const FORMULAS = [
  '=1+1',
  '=HYPERLINK("http://x.example","bấm vào đây")',
  "=cmd|'/C calc'!A0",
  '+84912345678',
  '-2+3',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '"=1+1"',
  "'=1+1",
  '=1+1,"=2+2";=3+3',
  '%0A=1+1',
  '\u0000=1+1',
];

export const MARKUP = [
  '<script>window.hit=1</script>',
  '"><img src=x onerror=window.hit=1>',
  "'><svg/onload=window.hit=1>",
  '</w:t></w:r><w:instrText>DDEAUTO c:\\\\windows</w:instrText>',
  '{{constructor.constructor("window.hit=1")()}} ${window.hit=1} <%= 1 %>',
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  'javascript:window.hit=1',
  '&lt;b&gt;đã thoát sẵn&amp;',
  'Đức & Sơn <cả nhà> "ông" \'bà\'',
];

const SIGNS = [
  'Hùng \u202Egnùh\u202C',
  'Z\u200B\u200C\u200D\u2060\uFEFF ẩn',
  `Z${'\u0301'.repeat(110)}`,
  'Ba 👨‍👩‍👧‍👦🏳️‍🌈 𠀀',
  'Trống\u0000rỗng\u0007\u001b[31m\u0008',
  'Lẻ \ud800 đôi \udfff',
  'Không\u2028dòng\u2029đoạn\u0085',
  'Ｆｕｌｌ　ｗｉｄｔｈ',
  '\uFFFE\uFFFF',
];

export const NASTY = [...FORMULAS, ...MARKUP, ...SIGNS];

/** What XML has no place for: with one of them no office programme opens the file. */
// oxlint-disable-next-line no-control-regex -- these are what must not be there
export const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\uFFFE\uFFFF]|\p{Cs}/u;

const RUNS_OR_LOADS = 'script, iframe, object, embed, base, link, form[action], img:not([src^="data:"])';
const UNSAFE_ADDRESS = /^\s*(javascript|vbscript|data:text)/i;

/** What in a page would run, load or send something: nothing, where every name stayed a text. */
export function activeParts(container: ParentNode): readonly string[] {
  const elements = [...container.querySelectorAll(RUNS_OR_LOADS)].map(({ outerHTML }) => outerHTML);
  const attributes = [...container.querySelectorAll('*')].flatMap((element) =>
    element
      .getAttributeNames()
      .filter((name) => name.startsWith('on') || UNSAFE_ADDRESS.test(element.getAttribute(name) ?? ''))
      .map((name) => `${name} of ${element.tagName}`),
  );
  const hit = (globalThis as { hit?: unknown }).hit === undefined ? [] : ['a script ran'];
  return [...elements, ...attributes, ...hit];
}
