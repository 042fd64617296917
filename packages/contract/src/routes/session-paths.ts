/** Method and path of the operations on the own session, apart from their schemas as in paths.ts. */
export const SESSION_PATHS = {
  signIn: { method: 'POST', path: '/api/session' },
  showSession: { method: 'GET', path: '/api/session' },
  signOut: { method: 'DELETE', path: '/api/session' },
  unlockSession: { method: 'POST', path: '/api/session/unlock' },
  chooseSpace: { method: 'PUT', path: '/api/session/space' },
  changePassword: { method: 'PUT', path: '/api/session/password' },
  beginSecondFactor: { method: 'POST', path: '/api/session/second-factor' },
  confirmSecondFactor: { method: 'PUT', path: '/api/session/second-factor' },
  removeSecondFactor: { method: 'POST', path: '/api/session/second-factor/remove' },
} as const
