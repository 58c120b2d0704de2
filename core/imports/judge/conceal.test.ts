import { expect, it } from 'vitest'
import { concealSecrets } from './conceal'

it.each([
  'userPassword',
  'Passwort',
  'SIP secret',
  'Voicemail PIN',
  'PIN',
  'Contraseña',
  'Mot de passe',
  'pwd',
])('what stands under %s is told, and not shown', (column) => {
  expect(concealSecrets([{ column, cell: '{SSHA}x' }])).toEqual([{ column, cell: '•••' }])
})

it.each(['Shipping', 'Opinion', 'Secretary', 'Spin', 'objectclass'])(
  'what stands under %s is shown',
  (column) => {
    expect(concealSecrets([{ column, cell: 'seen' }])).toEqual([{ column, cell: 'seen' }])
  },
)
