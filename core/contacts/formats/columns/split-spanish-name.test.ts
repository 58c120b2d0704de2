import { expect, it } from 'vitest'
import { isSpanishNamed, splitSpanishName } from './split-spanish-name'

it.each([
  ['Lucía Gómez Soler', ['', 'Lucía', '', 'Gómez Soler', '']],
  ['Ana María Pérez', ['', 'Ana', 'María', 'Pérez', '']],
  ['José Luis García López', ['', 'José', 'Luis', 'García López', '']],
  ['María del Carmen Ruiz', ['', 'María', 'del Carmen', 'Ruiz', '']],
  ['María del Carmen Ruiz de la Torre', ['', 'María', 'del Carmen', 'Ruiz de la Torre', '']],
  ['Juan de la Cruz Gil', ['', 'Juan', '', 'de la Cruz Gil', '']],
  ['Dra. Eva Ruiz', ['Dra.', 'Eva', '', 'Ruiz', '']],
  ['Eva', ['', 'Eva', '', '', '']],
  ['Gómez Soler, Lucía', ['', 'Lucía', '', 'Gómez Soler', '']],
])('%s', (name, expected) => {
  const { prefix, firstName, middleName, lastName, suffix } = splitSpanishName(name)
  expect([prefix, firstName, middleName, lastName, suffix]).toEqual(expected)
})

it('names are Spanish in a country or below a header that is', () => {
  expect(isSpanishNamed('Name', 'MX')).toBe(true)
  expect(isSpanishNamed('Nombre completo', 'CH')).toBe(true)
  expect(isSpanishNamed('Name', 'CH')).toBe(false)
})
