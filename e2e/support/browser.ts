import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

/**
 * A Chromium that comes with npm alone: the binary of @sparticuz/chromium and the system libraries it was built against (libnss3 and
 * friends), which a bare server does not have. Unpacked once into node_modules/.cache; LD_LIBRARY_PATH leads the browser to them.
 */
const require = createRequire(import.meta.url)
const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin')
const cache = join(dirname(require.resolve('playwright-core/package.json')), '..', '.cache', 'chromium-147')

export const unpackChromium = (): { executable: string; libraries: string; fonts: string } => {
  const paths = { executable: join(cache, 'chromium'), libraries: join(cache, 'lib'), fonts: join(cache, 'fonts') }
  if (existsSync(join(cache, 'complete'))) return paths
  mkdirSync(cache, { recursive: true })
  const own = `${paths.executable}.${process.pid}`
  writeFileSync(own, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))), { mode: 0o755 })
  // A rename is atomic: two test files that unpack at once never run half a binary.
  renameSync(own, paths.executable)
  unpackTar(brotliDecompressSync(readFileSync(join(packed, 'al2023.tar.br'))), cache)
  unpackTar(brotliDecompressSync(readFileSync(join(packed, 'fonts.tar.br'))), cache)
  writeFileSync(join(cache, 'complete'), '')
  return paths
}

export const launchBrowser = async (): Promise<Browser> => {
  const { executable, libraries } = unpackChromium()
  return chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--headless=shell'],
    env: { ...process.env, LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':') },
  })
}

/** Regular files, folders and links of a ustar archive: all that these two archives hold. */
const unpackTar = (archive: Buffer, target: string): void => {
  let at = 0
  while (at + 512 <= archive.length) {
    const header = archive.subarray(at, at + 512)
    const text = (from: number, length: number) => header.toString('utf8', from, from + length).replace(/\0.*$/s, '')
    const name = text(0, 100)
    if (name === '') return
    const size = Number.parseInt(text(124, 12).trim() || '0', 8)
    const path = join(target, normalize(name))
    const kind = text(156, 1)
    at += 512
    if (kind === '5') mkdirSync(path, { recursive: true })
    else if (kind === '2') {
      if (!existsSync(path)) symlinkSync(text(157, 100), path)
    } else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, archive.subarray(at, at + size), { mode: 0o755 })
    }
    at += Math.ceil(size / 512) * 512
  }
}
