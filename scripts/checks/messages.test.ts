import { describe, expect, test } from 'vitest'
import { argumentsOf } from './message-tree'
import { brokenMessages, unusedMessages } from './messages'

const same = { Users: { title: 'Users', found: '{count, plural, one {# user} other {# users}}' } }

function files(en: object, es: object = en, fr: object = en) {
  return Object.entries({ en, es, fr }).map(([language, tree]) => ({
    path: `messages/${language}.json`,
    text: JSON.stringify(tree),
  }))
}

test('three languages that say the same are fine', () => {
  expect(brokenMessages(files(same))).toEqual([])
})

describe('goes red', () => {
  test.each([
    [
      'a missing translation',
      files(same, { Users: { title: 'Usuarios' } }),
      'messages/es.json Users.found: missing',
    ],
    ['an empty translation', files({ a: 'A' }, { a: ' ' }, { a: 'A' }), 'messages/es.json a: empty'],
    ['an empty English text', files({ a: '' }, { a: '' }, { a: 'A' }), 'messages/en.json a: empty'],
    [
      'a translation of nothing',
      files({ a: 'A' }, { a: 'A', b: 'B' }, { a: 'A' }),
      'messages/es.json b: is not',
    ],
    [
      'a lost argument',
      files({ a: 'Hi {name}' }, { a: 'Hola' }, { a: 'Salut {name}' }),
      'messages/es.json a: has ()',
    ],
    [
      'a renamed argument',
      files({ a: '{n}' }, { a: '{n}' }, { a: '{m}' }),
      'messages/fr.json a: has (argument m)',
    ],
    [
      'a lost plural',
      files({ a: '{n, plural, other {#}}' }, { a: '{n}' }),
      'messages/es.json a: has (argument n)',
    ],
    ['a lost tag', files({ a: '<b>x</b>' }, { a: 'x' }), 'messages/es.json a: has ()'],
    ['a broken text', files({ a: '{n}' }, { a: '{n' }), 'messages/es.json a: '],
    ['a language that is absent', files(same).slice(0, 2), 'messages/fr.json Users.title: missing'],
  ])('%s', (_, given, problem) => {
    expect(brokenMessages(given)).toContainEqual(expect.stringContaining(problem))
  })
})

test('arguments are found inside plurals, selects and tags', () => {
  const text = '{count, plural, one {<b>{name}</b>} other {{kind, select, a {{x}} other {{day, date}}}}}'
  expect(argumentsOf(text)).toEqual([
    'argument name',
    'argument x',
    'date day',
    'plural count',
    'select kind',
    'tag b',
  ])
})

describe('a message that nothing uses', () => {
  const unused = (text: string) => unusedMessages([...files(same), { path: 'app/page.tsx', text }])

  test('is told', () => {
    expect(unused("const t = useTranslations('Users'); t('title')")).toEqual([
      expect.stringContaining('Users.found'),
    ])
  })

  test.each(["t('title'); t('found')", "t('Users.title'); t('Users.found')", 'key(`Users.${name}`)'])(
    'is none where the code says %s',
    (text) => expect(unused(text)).toEqual([]),
  )

  test('in a test only is told', () => {
    const file = { path: 'app/page.test.ts', text: "'title' 'found'" }
    expect(unusedMessages([...files(same), file])).toHaveLength(2)
  })
})
