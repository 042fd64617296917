import type { server as original } from '../zh-cn/server.ts'

export const server = {
  'config.heading': '{count} settings need correcting; the system has not started:',
  'config.file-missing': '{name}: there is no configuration file {value}. Correct the path, or remove GANGMU_CONFIG to use the defaults.',
  'config.file-unreadable': '{name}: {value} is not valid JSON. Look for a stray comma, a missing quote or bracket.',
  'config.unknown': '{name}: there is no such setting. {nearest}',
  'config.nearest': 'Did you mean {name}?',
  'config.no-nearest': 'Remove it, or see docs/reference/configuration.md.',
  'config.integer': '{name}: "{value}" must be a whole number from {min} to {max}, for example {example}.',
  'config.boolean': '{name}: "{value}" must be true or false.',
  'config.choice': '{name}: "{value}" is not one of {example}.',
  'config.url': '{name}: "{value}" is not a complete address; write it like {example}.',
  'config.database-url': '{name}: must be a PostgreSQL address; write postgres://user:password@host:5432/database.',
  'config.secret':
    '{name}: too short to be a secret; write at least {least} random characters (openssl rand -base64 32), or remove the setting and let the system keep one in its data folder.',
  'config.empty': '{name}: must not be empty. Write a value, or remove the setting to use the default.',
  'config.host-needs-address':
    '{name}: “{value}” lets other machines in, so say which address people open: GANGMU_PUBLIC_URL, such as https://gangmu.example.gov.cn. For this machine only write 127.0.0.1.',
  'config.open-check-loopback':
    '{name}: checking without signing in is for this machine alone. GANGMU_HOST must be 127.0.0.1 and GANGMU_TRUST_PROXY off. Please change them, or set it to false.',
  'config.time': '{name}: "{value}" is no time. Write one like {example} (Beijing time), or off for no backups.',
  'config.tls-mismatch':
    '{name}: certificate and key do not make a pair. Both files must be PEM, the key without a passphrase and made for the certificate.',
  'config.tls-pair': '{name}: give both certificate and key, or neither. {missing} is missing.',
  'config.tls-unreadable': '{name}: the file "{value}" cannot be read. Check its path and permissions.',
  'start.first-admin':
    'First sign-in: user {userName}, password {password} (to be changed then; until it is, it also stands in first-password.json of the data folder).',
  'start.address': 'Gangmu is running: {url}',
  'start.plain-on-network':
    'Warning: on {host} the system speaks plain http; passwords and figures can be read on the way. Set GANGMU_TLS_CERT and GANGMU_TLS_KEY, or put an https proxy in front and set GANGMU_TRUST_PROXY=true.',
  'start.data': 'Data is kept in: {path}',
  'start.database-server': 'Database: the server of DATABASE_URL',
  'start.preparing': 'Preparing the database…',
  'start.sample': 'The sample data is ready.',
  'start.web-missing':
    'The web files (apps/web/dist) are missing. Start with npm start, which builds them first; the API works all the same.',
  'start.port-taken': 'Port {port} is taken{holder}. Use another one: GANGMU_PORT={next} npm start',
  'start.port-holder': ' ({process}, process {pid})',
  'start.port-denied': 'Port {port} is not permitted. Use one above 1024: GANGMU_PORT=8440 npm start',
  'start.address-unavailable': 'This machine has no address {host}. Set GANGMU_HOST to 127.0.0.1.',
  'start.failed': 'The system has not started: {reason}',
  'stop.begun': 'Stopping: the server first, then the database…',
  'stop.done': 'Stopped.',
} as const satisfies Record<keyof typeof original, string>
