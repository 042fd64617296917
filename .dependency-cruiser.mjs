// Who may import whom (ARCHITECTURE.md, “Rooms”). Each comment is what a person reads when the rule fires: why, and what to do instead.
// tools/check/import-rules.test.ts plants a violation of every rule and proves that it fires.

/**
 * Room → what it may import besides itself, and why the line is drawn there.
 *
 * @type {Record<string, { may: readonly string[], why: string, testingDoor?: string }>}
 */
const ROOMS = {
  domain: {
    may: [],
    why: 'The domain decides what is true and must give the same answer everywhere. Pass what you need in as an argument, or put the code that fetches it into packages/application.',
  },
  messages: { may: ['domain'], why: 'The message catalogue turns domain codes into sentences and knows nothing else.' },
  reader: { may: ['domain'], why: 'The reader turns bytes into facts and runs anywhere, also in a child process without a database.' },
  checker: { may: ['domain', 'reader'], why: 'A check rule looks at a reading and at the document it came from; nothing else.' },
  writer: {
    may: ['domain', 'messages'],
    why: 'The writer turns records into documents and reads them back; who asks for one, and where it goes, is packages/application.',
  },
  contract: {
    may: ['domain'],
    why: 'The contract is shared with the browser: it may carry shapes of the domain, never code of the server.',
  },
  application: {
    may: ['domain', 'messages', 'reader', 'checker', 'writer'],
    why: 'Use-cases speak to the outside through ports. Name the port in packages/application/src/ports and implement it in store or adapters.',
  },
  store: {
    may: ['domain', 'application'],
    why: 'The store implements ports of the application and is called by nobody but the composition root.',
  },
  adapters: {
    may: ['domain', 'application'],
    why: 'Adapters implement ports of the application and are called by nobody but the composition root.',
    // What tests of an adapter need a real one of; product code is kept from it by testing-door-for-tests.
    testingDoor: 'store',
  },
}

/** A test beside the code may use the test runner, and files. */
const TESTS = '\\.test\\.tsx?$'

const roomRules = Object.entries(ROOMS).map(([room, { may, why, testingDoor }]) => ({
  name: `${room}-imports`,
  severity: 'error',
  comment: `packages/${room} may import ${may.length > 0 ? may.map((name) => `packages/${name}`).join(', ') : 'no other package'}. ${why}`,
  from: { path: `^packages/${room}/` },
  to: {
    path: '^(packages|apps)/',
    pathNot: [`^packages/(${[room, ...may].join('|')})/`, ...(testingDoor ? [`^packages/${testingDoor}/src/testing/testing\\.ts$`] : [])],
  },
}))

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'packages/domain has no I/O, clock, randomness or library: no Node module and nothing from npm. Its results must not depend on where or when it runs.',
      from: { path: '^packages/domain/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'application-through-ports',
      severity: 'error',
      comment:
        'A use-case never touches files, processes, the network or a library that does: it asks a port (packages/application/src/ports), so that it can be tested without them.',
      from: { path: '^packages/application/src/', pathNot: TESTS },
      to: {
        path: '^(node:)?(fs|fs/promises|child_process|cluster|net|http|http2|https|dns|tls|dgram|worker_threads)$|node_modules/(pg|kysely|fastify)/',
      },
    },
    {
      name: 'web-imports',
      severity: 'error',
      comment:
        'apps/web may import packages/contract, domain and messages. Whatever else it wants to know, it asks the API for: the browser must never carry server code.',
      from: { path: '^apps/web/' },
      to: { path: '^(packages|apps)/', pathNot: '^(packages/(contract|domain|messages)|apps/web)/' },
    },
    {
      name: 'web-has-no-node',
      severity: 'error',
      comment: 'Code of apps/web/src runs in the browser, where no Node module exists.',
      from: { path: '^apps/web/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-the-web',
      severity: 'error',
      comment: 'The server serves the built web as files; nothing imports its sources. What both need belongs to packages/contract.',
      from: { path: '^(packages|apps)/', pathNot: '^apps/web/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'apps-stand-alone',
      severity: 'error',
      comment:
        'An app is a composition root and is imported by no one. What the server and the CLI share is a use-case in packages/application.',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'public-door-only',
      severity: 'error',
      comment:
        'A package is entered through its src/index.ts. Export what you need there, or ask whether it belongs to the public face at all.',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^packages/([^/]+)/', pathNot: ['^packages/[^/]+/src/(index|testing/testing)\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'testing-door-for-tests',
      severity: 'error',
      comment: 'src/testing holds what tests need (throw-away databases, sample documents). Code that is shipped must not carry it.',
      from: { path: '^(packages|apps)/', pathNot: [TESTS, '/src/testing/'] },
      to: { path: '^packages/[^/]+/src/testing/' },
    },
    {
      name: 'features-stay-apart',
      severity: 'error',
      comment: 'A feature of apps/web imports no other feature. What two of them share moves up to apps/web/src (components, api, lib).',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'product-not-from-tools',
      severity: 'error',
      comment: 'tools, bench and e2e look at the product; the product never imports them. Move what is needed into a package.',
      from: { path: '^(packages|apps)/' },
      to: { path: '^(tools|bench|e2e)/' },
    },
    {
      name: 'no-import-of-tests',
      severity: 'error',
      comment: 'A *.test.ts file is run, never imported. Put what several tests share into a file of its own without .test in its name.',
      from: {},
      to: { path: TESTS },
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      comment:
        'This module is shipped, but what it imports is a development tool only. List it under dependencies of its own package, or do without.',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: [TESTS, '/testing/', '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^packages/' },
    },
    {
      name: 'no-undeclared-dependency',
      severity: 'error',
      comment:
        'This import is listed in no package.json of its package: it works here by luck of hoisting and breaks in a bundle. Declare it.',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: [TESTS, '/testing/'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'These modules import each other in a circle, so neither can be read or tested alone. Move what both need into a third one.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'This import leads nowhere: a wrong path, a missing .ts ending, or a package that is not installed.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.dist-next|\\.cache)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    preserveSymlinks: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
}
