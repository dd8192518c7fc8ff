import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { z } from 'zod'

/** Flags for a browser that tests alone: root may run it, and it talks to nobody but the page's server. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  // A name that leads to this machine and is not secure, as an address in an office's own network.
  '--host-resolver-rules=MAP insecure.test 127.0.0.1',
]

/**
 * Starts Chromium without a window, with a fresh profile, from what npm has installed: no root, no apt,
 * no download. On Linux x64 it comes in the package; elsewhere the machine's own Chrome is used, for
 * which the package has no binary.
 * @example
 * const browser = await launchBrowser()
 * const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ channel: 'chrome', args: FLAGS })
  }
  const folder = await unpack()
  const executablePath = join(folder, 'chromium')
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: {
      ...process.env,
      ...missingLibraries(executablePath, folder),
      FONTCONFIG_FILE: ownFonts(folder),
    },
  })
}

/**
 * Unpacks the browser once per version, beside the installed packages. The package itself would use a
 * path in the temporary folder that all users share, and take half a file left by a kill for a whole one.
 */
async function unpack(): Promise<string> {
  const packageRoot = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const cache = join(packageRoot, '..', '..', '.cache')
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')))
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const partial = mkdtempSync(join(cache, 'unpacking-'))
  const previous = process.env.TMPDIR
  process.env.TMPDIR = partial
  try {
    for (const part of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(packageRoot, 'bin', part))
    }
  } finally {
    if (previous === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = previous
  }
  try {
    renameSync(partial, folder)
  } catch (error) {
    // Another worker unpacked it meanwhile: on a fresh clone two begin at once.
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/**
 * The package's own list of font folders names places of another machine. Where it leads to no font at all, the browser
 * now and then refuses the fonts of a page too; so this list names the one family that the package brings.
 */
function ownFonts(folder: string): string {
  const file = join(folder, 'own-fonts.conf')
  const cache = join(folder, 'font-cache')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${cache}</cachedir></fontconfig>`,
  )
  return file
}

/** The package brings the shared libraries too (nss and its kin), for machines that lack them. */
function missingLibraries(executable: string, folder: string): { LD_LIBRARY_PATH?: string } {
  const { status } = spawnSync(executable, ['--version'], { stdio: 'ignore' })
  return status === 0 ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
}
