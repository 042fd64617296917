#!/usr/bin/env node
// The `gangmu` command from the repository (`npx gangmu …`): the CLI under the pinned Node. Paths stay relative to where it was typed.
import { refuseOldNode } from './launch/node-floor.mjs'

if (refuseOldNode()) process.exit(1)
const { launch } = await import('./launch/launch.mjs')
await launch(['cli', ...process.argv.slice(2)])
