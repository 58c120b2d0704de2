import { expect, it } from 'vitest'
import type { ColumnTarget } from '@/core/contacts/formats/columns/column-target'
import { cellConcealer, concealFindings, concealSecrets, partExtras } from './conceal'

it.each([
  'userPassword',
  'Passwort',
  'SIP secret',
  'Voicemail PIN',
  'PIN',
  'Contraseña',
  'Mot de passe',
  'pwd',
  'Senha',
  'Hasło SIP',
  'Пароль',
  'パスワード',
  'ﾊﾟｽﾜｰﾄﾞ',
  '密码',
  '密碼',
  'Clave',
  'Clave SIP',
  'sip_clave',
  'Heslo',
  'Lösenord',
  'Lo\u0308senord',
  'Wachtwoord',
  '비밀번호',
  'Parola d’ordine',
  'Parola d’ordine/Password',
])('what stands under %s is told, and not shown', (column) => {
  expect(concealSecrets([{ column, cell: '{SSHA}x' }])).toEqual([{ column, cell: '•••' }])
})

it.each([
  'Shipping',
  'Opinion',
  'Secretary',
  'Spin',
  'objectclass',
  'Resenha',
  'Enclave',
  'Claves',
  'Palabra clave',
  'Parola',
])('what stands under %s is shown', (column) => {
  expect(concealSecrets([{ column, cell: 'seen' }])).toEqual([{ column, cell: 'seen' }])
})

it('a card keeps no property that holds a secret; it is told, in its order', () => {
  const extras = [
    'X-A:password',
    'X-SIP-PASSWORD:a',
    'item1.X-PASSWORD;TYPE=work:b',
    'X-B;X-PIN=1:c',
    'X-PIN:1',
    'x',
  ]
  expect(partExtras([...extras, 'X-SECRET:d'])).toEqual({
    extras: ['X-A:password', 'X-B;X-PIN=1:c', 'x'],
    secrets: ['X-SIP-PASSWORD', 'X-PASSWORD', 'X-PIN', 'X-SECRET'].map((column) => ({ column, cell: '•••' })),
  })
})

it('cells under the header of a secret are not shown, unless they are a field', () => {
  const columns: { name: string; target: ColumnTarget }[] = [
    { name: 'Name', target: { kind: 'fullName' } },
    { name: 'SIP PIN', target: { kind: 'unknown' } },
    { name: 'Senha', target: { kind: 'ignore' } },
    { name: 'PIN code', target: { kind: 'address', part: 'postalCode', group: 1, label: '' } },
  ]
  expect(cellConcealer(columns)(['Ana', '1234', '', '110001', 'more'])).toEqual([
    'Ana',
    '•••',
    '',
    '110001',
    'more',
  ])
})

it('a finding does not show a secret either', () => {
  const about = { gravity: 'attention', key: 'extra-not-kept', line: 1, cell: 'x', field: '' } as const
  const shown = concealFindings([
    { ...about, column: 'X-PIN' },
    { ...about, column: 'LOGO' },
    { ...about, column: 'PIN code', field: 'addresses[0].postalCode' },
  ])
  expect(shown.map(({ cell }) => cell)).toEqual(['•••', 'x', 'x'])
})
