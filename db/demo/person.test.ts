import { expect, it } from 'vitest'
import { mailbox } from './person'

it.each([
  [['Jørgen', 'Bjørnstad'], 'jorgen.bjornstad'],
  [['Đorđe', 'Đurić'], 'dorde.duric'],
  [['Łukasz', 'Wałęsa'], 'lukasz.walesa'],
  [['Jörg', 'Weiß'], 'jorg.weiss'],
  [['Æsa', 'Sæther'], 'aesa.saether'],
  [['Işıl', 'Çelik'], 'isil.celik'],
  [['Siân', "O'Connor"], 'sian.oconnor'],
])('%j is written %s in an e-mail address', (names, written) => {
  expect(mailbox(...names)).toBe(written)
})
