export const packs = {
  'pack.usage': 'Usage: gangmu pack list, or gangmu pack import NAME or FILE.',
  'pack.entry': '{name}  {title} ({count} figures)',
  'pack.unknown': 'There is no pack named “{name}”. There are: {names}. For one of your own give its path, such as ./{name}.json.',
  'pack.invalid': '{file} is no pack: {place} is not as it should be; nothing was imported. The format is in corpus/packs/README.md.',
  'pack.server-invalid': '--server should be an address such as http://127.0.0.1:8440; it is “{server}”.',
  'pack.nobody':
    'Nobody to import as. Issue a drafter’s token under Administration · Tokens and give it with --token or GANGMU_TOKEN; or give --user NAME and type the password.',
  'pack.password': 'Password of {user}: ',
  'pack.unreachable': '{server} does not answer; nothing was imported. Start the system, or give its address with --server.',
  'pack.refused': 'The system refused; nothing was imported. {why}',
  'pack.area-unknown': 'The areas do not have “{area}”; nothing was imported. Add it under Administration · Areas first.',
  'pack.own': '{area} is this space’s own area: its figures come from its own report, and were left out.',
  'pack.imported': '{title}: {recorded} recorded, {same} already there.',
  'pack.internal': 'The figures are internal until a publisher releases them.',
} as const
