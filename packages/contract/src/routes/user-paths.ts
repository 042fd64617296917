export const USER_PATHS = {
  listUsers: { method: 'GET', path: '/api/users' },
  createUser: { method: 'POST', path: '/api/users' },
  downloadUsersTemplate: { method: 'GET', path: '/api/users/template' },
  importUsers: { method: 'POST', path: '/api/users/import' },
  giveAccount: { method: 'POST', path: '/api/users/:id/account' },
  resetPassword: { method: 'POST', path: '/api/users/:id/password-reset' },
  disableUser: { method: 'POST', path: '/api/users/:id/disable' },
  enableUser: { method: 'POST', path: '/api/users/:id/enable' },
  unlockUser: { method: 'POST', path: '/api/users/:id/unlock' },
  clearSecondFactor: { method: 'POST', path: '/api/users/:id/second-factor/clear' },
  listUserSessions: { method: 'GET', path: '/api/users/:id/sessions' },
  endUserSession: { method: 'POST', path: '/api/users/:id/sessions/:session/end' },
} as const
