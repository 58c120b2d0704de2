/** The browser and system a User-Agent names, as people call them; '' when it names none that we know. */
export type Browser = { browser: string; system: string }

// In this order: most browsers also claim to be the ones below them.
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]

const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

function first(patterns: readonly [RegExp, string][], text: string): string {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? ''
}

/** Reads a User-Agent header for a person who wants to recognise their own browsers. */
export function browserOf(userAgent: string): Browser {
  return { browser: first(browsers, userAgent), system: first(systems, userAgent) }
}
