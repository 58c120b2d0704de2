import { decode, encode } from 'next-auth/jwt'
import { expect, it } from 'vitest'
import { readSessionJwt } from './session-jwt'

const secret = 'a secret of this installation, long enough'

it('reads what next-auth writes, as next-auth does', async () => {
  const token = await encode({ token: { sid: 'session' }, secret, maxAge: 60 })
  expect(await readSessionJwt(token, secret)).toEqual(await decode({ token, secret }))
})

it('refuses what is over, forged, or of another secret', async () => {
  const over = await encode({ token: { sid: 'session' }, secret, maxAge: -60 })
  await expect(readSessionJwt(over, secret)).rejects.toThrow('exp')
  const token = await encode({ token: { sid: 'session' }, secret, maxAge: 60 })
  await expect(readSessionJwt(`${token.slice(0, -4)}AAAA`, secret)).rejects.toThrow('decryption')
  await expect(readSessionJwt(token, `${secret}!`)).rejects.toThrow('decryption')
  await expect(readSessionJwt('none', secret)).rejects.toThrow('Invalid')
})
