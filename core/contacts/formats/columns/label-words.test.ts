import { expect, it } from 'vitest'
import { phoneLabel, placeLabel } from './label-words'

it.each([
  ['Móvil', 'mobile'],
  ['Fax del trabajo', 'fax'],
  ['Fax (geschäftl.)', 'fax'],
  ['Télécopie (bureau)', 'fax'],
  ['Fax de casa', 'Home fax'],
  ['Fax privat', 'Home fax'],
  ['Récepteur d’appel', 'pager'],
  ['Principal', 'main'],
  ['Sonstige', 'other'],
  ['Front desk', 'Front desk'],
])('a phone called %s by a program in another language is %s', (typed, label) => {
  expect(phoneLabel(typed)).toBe(label)
})

it.each([
  ['Trabajo', 'work'],
  ['Página principal', 'Home Page'],
  ['Page d’accueil', 'Home Page'],
  ['Perfil', 'Profile'],
  ['Autre', 'other'],
  ['Blog', 'Blog'],
])('an address called %s is %s', (typed, label) => {
  expect(placeLabel(typed)).toBe(label)
})
