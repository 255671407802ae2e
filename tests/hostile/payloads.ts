/** Sets `ran` in any page that runs it. */
const run = 'globalThis.ran=1';
/** An address that must never be requested. */
const away = 'http://attack.invalid/x';

/** Texts that do harm if a format interprets them. */
export const payloads: readonly string[] = [
  // HTML
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `"><script>${run}</script>`,
  `'><img src=x onerror=${run}>`,
  `<img src=${away} onerror="${run}">`,
  `<svg onload=${run}>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<iframe src="${away}" srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<object data="${away}"></object><embed src="${away}">`,
  `<link rel=stylesheet href=${away}><base href=${away}>`,
  `<meta http-equiv=refresh content="0;url=${away}">`,
  `<form action=${away}><input autofocus onfocus=${run}></form>`,
  `<details open ontoggle=${run}><summary>x</summary></details>`,
  `<body onload=${run}>`,
  `<video src=${away} onerror=${run}></video>`,
  `<a href="javascript:${run}">x</a>`,
  `" onmouseover="${run}" autofocus onfocus="${run}" x="`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<math><mtext></table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<!--><script>${run}</script>-->`,
  `<![CDATA[<script>${run}</script>]]>`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&#60;script&#62;${run}&#60;/script&#62;`,
  '\\u003cscript\\u003eglobalThis.ran=1\\u003c/script\\u003e',
  `<code id="waymark-signature">e30=</code>`,
  // Styles
  `</style><script>${run}</script>`,
  `"; } @import url(${away}); * { background: url(${away}) } @page { content: "`,
  `\\22 ; } body { background: url(${away}) } a { b: "`,
  `*/ body{background:url(${away})} /*`,
  // Markdown
  `![x](${away})`,
  `[x](javascript:${run})`,
  `<javascript:${run}>`,
  `[x]: javascript:${run} "x"\n\n[x]`,
  `\`\`\`\n<script>${run}</script>\n\`\`\``,
  `x\n\n<script>${run}</script>\n\n# y`,
  `| a | b |\n| - | - |\n| <img src=${away}> | x |`,
  `- [x] ![](${away}) <img src=x onerror=${run}>`,
  `[![](${away})](javascript:${run})`,
  `\\<script>${run}\\</script>`,
  // Spreadsheets
  '=1+1',
  '=HYPERLINK("http://attack.invalid/x","x")',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  'x\n=1+1',
  'x;=1+1',
  'x\t@SUM(1)',
  '"=1+1',
  '＝1+1',
  '","=1+1',
  // Words and characters
  '{{done}} {{- constructor}} $t(report.title) ${ran} #{ran} <%= ran %>',
  '\u202egnp.exe \u2066x\u2069 \u200b',
  'NUL \u0000 and \u0007, a lone \ud800 half',
  `${'very '.repeat(50)}long`,
  '%3Cscript%3EglobalThis.ran=1%3C/script%3E',
];

/** Evidence addresses that are accepted, but could be interpreted as more than an address. */
export const hostileLinks: readonly string[] = [
  'https://example.org/"onmouseover="globalThis.ran=1',
  "https://example.org/'><script>globalThis.ran=1</script>",
  'https://example.org/)[x](javascript:globalThis.ran=1)',
  'https://example.org/>)<img/src=x/onerror=globalThis.ran=1>',
  'https://example.org/?a=1&copy=2&lt;script&gt;',
  'https://example.org/|=1+1',
  'mailto:a@example.org?subject=<script>globalThis.ran=1</script>',
];
