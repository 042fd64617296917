import {
  changePasswordSchema,
  chooseSpaceSchema,
  describedSessionSchema,
  newSecondFactorSchema,
  passwordBodySchema,
  secondFactorCodeSchema,
  sessionSchema,
  signedOutSchema,
  signInSchema,
} from '../session-schema.ts'
import type { Route } from './route.ts'
import { SESSION_PATHS } from './session-paths.ts'

/**
 * Signing in and out, and what somebody does with the own session and password. `public`: each looks at the session itself, because these
 * are what a locked one, or one with a password to be changed, may still do.
 */
export const SESSION_ROUTES = {
  signIn: {
    ...SESSION_PATHS.signIn,
    action: 'public',
    summary: 'Sign in. The session is a cookie; an earlier one of this browser ends.',
    body: signInSchema,
    responses: { 201: sessionSchema },
    failures: [
      'sign-in-refused',
      'sign-in-throttled',
      'account-locked',
      'account-disabled',
      'second-factor-required',
      'second-factor-wrong',
      'origin-refused',
    ],
  },
  showSession: {
    ...SESSION_PATHS.showSession,
    action: 'public',
    summary: 'Who is signed in, whether the session is locked, and where it works.',
    responses: { 200: describedSessionSchema },
    failures: ['session-missing'],
  },
  signOut: {
    ...SESSION_PATHS.signOut,
    action: 'public',
    summary: 'End the session. Answers the same where there is none.',
    responses: { 200: signedOutSchema },
    failures: ['origin-refused'],
  },
  unlockSession: {
    ...SESSION_PATHS.unlockSession,
    action: 'public',
    summary: 'Continue a session that was locked for want of use.',
    body: passwordBodySchema,
    responses: { 200: sessionSchema },
    failures: ['session-missing', 'password-wrong', 'account-locked', 'origin-refused'],
  },
  chooseSpace: {
    ...SESSION_PATHS.chooseSpace,
    action: 'public',
    summary: 'Work in another of the own spaces.',
    body: chooseSpaceSchema,
    responses: { 200: sessionSchema },
    failures: ['session-missing', 'session-locked', 'space-not-member', 'origin-refused'],
  },
  changePassword: {
    ...SESSION_PATHS.changePassword,
    action: 'public',
    summary: 'Change the own password. Every other session of the account ends.',
    body: changePasswordSchema,
    responses: { 200: sessionSchema },
    failures: [
      'session-missing',
      'session-locked',
      'password-wrong',
      'password-unchanged',
      'password-too-short',
      'password-too-long',
      'password-too-common',
      'password-like-user-name',
      'account-locked',
      'origin-refused',
    ],
  },
  beginSecondFactor: {
    ...SESSION_PATHS.beginSecondFactor,
    action: 'public',
    summary: 'Make a secret for an authenticator app. It is in force once confirmed.',
    body: passwordBodySchema,
    responses: { 201: newSecondFactorSchema },
    failures: ['session-missing', 'session-locked', 'password-wrong', 'account-locked', 'second-factor-active', 'origin-refused'],
  },
  confirmSecondFactor: {
    ...SESSION_PATHS.confirmSecondFactor,
    action: 'public',
    summary: 'Put the second factor in force with a first code.',
    body: secondFactorCodeSchema,
    responses: { 200: sessionSchema },
    failures: [
      'session-missing',
      'session-locked',
      'second-factor-wrong',
      'second-factor-missing',
      'second-factor-active',
      'origin-refused',
    ],
  },
  removeSecondFactor: {
    ...SESSION_PATHS.removeSecondFactor,
    action: 'public',
    summary: 'Do without a second factor again.',
    body: passwordBodySchema,
    responses: { 200: sessionSchema },
    failures: ['session-missing', 'session-locked', 'password-wrong', 'account-locked', 'second-factor-missing', 'origin-refused'],
  },
} as const satisfies Record<keyof typeof SESSION_PATHS, Route>
