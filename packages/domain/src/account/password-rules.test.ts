import { expect, test } from 'vitest'
import { checkPassword, PASSWORD_LENGTH } from './password-rules.ts'

test.each([
  ['', 'password-too-short'],
  ['kP7vRt2mQx9', 'password-too-short'],
  ['青岚区发展改革委', 'password-too-short'],
  [`kP7v-${'x9'.repeat(80)}`, 'password-too-long'],
  ['123456789012', 'password-too-common'],
  ['1234567890123', 'password-too-common'],
  ['Password1234', 'password-too-common'],
  ['P@ssw0rd1234!', 'password-too-common'],
  ['ｐａｓｓｗｏｒｄ１２３４', 'password-too-common'],
  ['Qwerty-123456', 'password-too-common'],
  ['1qaz2wsx3edc', 'password-too-common'],
  ['aaaaaaaaaaaa', 'password-too-common'],
  ['123412341234', 'password-too-common'],
  ['abcabcabcabca', 'password-too-common'],
  ['wang.xiaoming', 'password-like-user-name'],
  ['Wang.Xiaoming2026', 'password-like-user-name'],
  ['2026wang.xiaoming', 'password-like-user-name'],
])('%s: %s', (password, code) => {
  expect(checkPassword(password, 'wang.xiaoming')?.code).toBe(code)
})

test('the failure names the bound', () => {
  expect(checkPassword('short', 'a')?.params).toEqual({ least: PASSWORD_LENGTH.least })
  expect(checkPassword('x'.repeat(129), 'a')?.params).toEqual({ most: PASSWORD_LENGTH.most })
})

test.each([
  'kP7v-Rt2m-Qx9d',
  '青岚区的计划报告今年写得很早',
  'wang.xiaoming likes tea',
  'password1234 and then some more',
  'lamp river seven cloud',
  'abcabcabcabcx',
])('%s will do', (password) => {
  expect(checkPassword(password, 'wang.xiaoming')).toBeNull()
})
