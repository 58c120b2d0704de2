import { describe, expect, it } from 'vitest'
import { acceptedLocale, isLocale } from './locale'

describe('the language of a visitor who has chosen none', () => {
  it.each([
    ['es', 'es'],
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['de-DE,de;q=0.9,es;q=0.5,en;q=0.4', 'es'],
    ['en;q=0.4, fr;q=0.7', 'fr'],
    ['fr;q=0, en', 'en'],
    ['ES-mx', 'es'],
    ['de,ja', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [';;q=,,=', 'en'],
    [null, 'en'],
  ])('%j gets %s', (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale)
  })

  it('falls back to the language of the domain', () => {
    expect(acceptedLocale('de,ja', 'es')).toBe('es')
    expect(acceptedLocale('fr', 'es')).toBe('fr')
  })

  it('knows its own languages only', () => {
    expect(isLocale('fr')).toBe(true)
    expect(isLocale('de')).toBe(false)
    expect(isLocale(undefined)).toBe(false)
  })
})
