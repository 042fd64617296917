import { expect, test } from 'vitest'
import { createPasswords, makePassword } from './passwords.ts'

test('a hash names its algorithm and parameters, and one made at other ones still holds', async () => {
  const passwords = createPasswords()
  const hash = await passwords.hash('lamp river seven cloud')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/)
  expect(await passwords.verify({ hash, password: 'lamp river seven cloud' })).toBe(true)
  expect(await passwords.verify({ hash, password: 'lamp river seven clouds' })).toBe(false)
  const older = await createPasswords({ memoryCost: 1_024, timeCost: 1, parallelism: 1 }).hash('lamp river seven cloud')
  expect(await passwords.verify({ hash: older, password: 'lamp river seven cloud' })).toBe(true)
})

test('letters of another width are the same letters', async () => {
  const passwords = createPasswords()
  expect(await passwords.verify({ hash: await passwords.hash('ｌａｍｐ　river'), password: 'lamp river' })).toBe(true)
})

test('a hash of an algorithm nobody told us of is a bug, not a wrong password', () => {
  expect(() => createPasswords().verify({ hash: '$sm3$x', password: 'x' })).toThrow('password-hash-is-argon2id')
})

test('made-up passwords are long, different and without what looks alike', () => {
  const passwords = Array.from({ length: 200 }, makePassword)
  expect(new Set(passwords).size).toBe(200)
  for (const password of passwords) expect(password).toMatch(/^[2-9a-hjkmnp-tw-z]{4}(-[2-9a-hjkmnp-tw-z]{4}){3}$/)
})
