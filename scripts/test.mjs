// `npm test`: installs, then every gate and every test; the last line counts them all. `npm run test:journeys` (`test.mjs journeys`) runs
// the long ways through a browser instead; `npm run pictures` (`test.mjs pictures`) the short ones, with a picture of every page.
import './refuse-old-node.mjs'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { installDependencies } from './install.mjs'
import { pinnedNode, root } from './pinned-node.mjs'
import { buildPages } from './web.mjs'

await installDependencies()

const node = pinnedNode()
const modules = join(root, 'node_modules')
const tally = { passed: 0, failed: 0 }

if (process.argv[2] === 'journeys') {
  await buildPages()
  await tests('browser-journeys')
} else if (process.argv[2] === 'pictures') {
  process.env.KUOMIAN_PICTURES = '1'
  await buildPages()
  await tests('browser')
} else {
  await everything()
}

process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`)
process.exitCode = tally.failed > 0 ? 1 : 0

/** Every gate and the pages, then every test but the journeys. Gates mostly keep one core busy: two go side by side. */
async function everything() {
  await Promise.all([typeGates(), buildPages().then(otherGates)])
  await tests('!browser*')
  await tests('browser')
}

async function typeGates() {
  await gate('types 类型', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'])
  await gate('types of the pages 页面类型', 'typescript/bin/tsc', [
    '--noEmit',
    '-p',
    'packages/web/tsconfig.json',
  ])
}

async function otherGates() {
  await gate('format 格式', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
  await gate('unused code 未用代码', 'knip/bin/knip.js', ['--no-progress'])
  await gate('direction of imports 依赖方向', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
    '--config',
    '.dependency-cruiser.mjs',
    'packages',
    'demo',
    'bench',
    'e2e',
  ])
}

/** One check that passes or fails as a whole; what it says is shown when it fails. */
async function gate(name, program, args) {
  const { code, output } = await run([join(modules, program), ...args], 'collect')
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}\n${code === 0 ? '' : output}`)
  count({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })
}

/** The tests of vitest’s projects of that name, counted by vitest's own report; a file that does not load is a failure. */
async function tests(project) {
  const folder = mkdtempSync(join(tmpdir(), 'kuomian-report-'))
  const report = join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(
    [join(modules, 'vitest/vitest.mjs'), 'run', '--project', project, ...reporters],
    'show',
  )
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    testResults = [],
  } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  rmSync(folder, { recursive: true, force: true })
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = numFailedTests + broken
  count({ passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed })
}

function count({ passed, failed }) {
  tally.passed += passed
  tally.failed += failed
}

/** Runs a script on the pinned Node; its output is shown as it comes, or collected. */
function run(args, output) {
  return new Promise((resolve) => {
    const child = spawn(node, args, {
      cwd: root,
      env: { ...process.env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}` },
      stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    let collected = ''
    const keep = (chunk) => {
      collected += chunk
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('close', (code) => resolve({ code: code ?? 1, output: collected }))
  })
}
