#!/usr/bin/env node
// What `npm start`, `npm test` and the other npm scripts run: makes the machine ready, then hands over to the pinned Node.
// Plain .mjs without dependencies, because it runs before the first install, on whatever Node the user has.
import { refuseOldNode } from './launch/node-floor.mjs'

// Everything else is imported only after the version is known: an older Node would stop at a syntax error instead of a sentence.
if (refuseOldNode()) process.exit(1)
const { launch } = await import('./launch/launch.mjs')
await launch(process.argv.slice(2))
