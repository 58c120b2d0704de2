/** The languages of the interface, the first one for whoever asks for none of them. */
export const locales = ['en', 'es', 'fr'] as const

/** A language of the interface. */
export type Locale = (typeof locales)[number]

/** Tells whether a value from outside names a language of the interface. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/**
 * The first language of an Accept-Language header (RFC 9110, 12.5.4) that the interface speaks, by weight;
 * `otherwise` when it names none of them.
 */
export function acceptedLocale(header: string | null, otherwise: Locale = locales[0]): Locale {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
      return { language: range.split('-')[0], weight: Number.isNaN(weight) ? 0 : weight }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wishes.map(({ language }) => language).find(isLocale) ?? otherwise
}
