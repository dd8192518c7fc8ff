import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const tsc = join(root, '../../node_modules/typescript/bin/tsc')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linkage-packed-'))
  npm(root, 'pack', '--pack-destination', folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  expect(tarball).toBeDefined()
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`)
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs npm as a person would, with the Node that runs the test. */
function npm(cwd: string, ...args: string[]): void {
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` }
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, env, encoding: 'utf8' })
  expect(status, `npm ${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0)
}

function run(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect(status, stdout + stderr).toBe(0)
  return stdout
}

const people = [
  ['王伟', '510104198001011234', '13812345678'],
  ['李秀英', '510104197503124321', '13987654321'],
  ['张敏', '510107199011053333', '13700001111'],
  ['刘洋', '510105198807214444', '13622223333'],
  ['陈静', '510108199204185555', '13544445555'],
]

describe('the packed library, installed in an empty folder', () => {
  test('holds JavaScript and declarations, and nothing of the workspace', () => {
    const installed = join(folder, 'node_modules/@kuomian/linkage')
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['@duckdb/node-api', 'zod'])
    expect(manifest).not.toHaveProperty('private')
    expect(readdirSync(installed).sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist',
      'linkage-model.schema.json',
      'package.json',
    ])
    expect(existsSync(join(installed, 'dist/index.d.ts'))).toBe(true)
    expect(readdirSync(join(folder, 'node_modules/@kuomian'))).toEqual(['linkage'])
  })

  test('leaves the workspace as it was', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(manifest.exports['.']).toBe('./src/index.ts')
  })

  test('links two files with a script of ten lines', () => {
    const csv = (rows: string[][]) => rows.map((row) => row.join(',')).join('\n')
    writeFileSync(
      join(folder, 'a.csv'),
      csv([['id', '姓名', '身份证号', '手机'], ...people.map((row, i) => [`a${i}`, ...row])]),
    )
    writeFileSync(
      join(folder, 'b.csv'),
      csv([['id', '姓名', '身份证号', '手机'], ...people.slice(1).map((row, i) => [`b${i}`, ...row])]),
    )
    writeFileSync(
      join(folder, 'link.mjs'),
      `import { readFileSync } from 'node:fs'
import { linkFiles, parseModel } from '@kuomian/linkage'

const model = parseModel(JSON.parse(readFileSync('model.json', 'utf8')))
const { links } = await linkFiles({ left: 'a.csv', right: 'b.csv', key: 'id', model, out: 'pairs.csv' })
console.log(links)
`,
    )
    writeFileSync(join(folder, 'model.json'), JSON.stringify(MODEL))
    expect(run('link.mjs')).toBe('4\n')
    const pairs = readFileSync(join(folder, 'pairs.csv'), 'utf8').trim().split('\n')
    expect(pairs[0]).toBe('left_key,right_key,weight,probability')
    expect(pairs.slice(1).map((line) => line.split(',').slice(0, 2).join('='))).toEqual([
      'a1=b0',
      'a2=b1',
      'a3=b2',
      'a4=b3',
    ])
  })

  test('has declarations that a strict program compiles against', () => {
    writeFileSync(
      join(folder, 'consumer.ts'),
      `import { type LinkageModel, LinkageError, linkFiles } from '@kuomian/linkage'

export async function pairs(model: LinkageModel | 'auto'): Promise<number> {
  try {
    const { links, report } = await linkFiles({ left: 'a.csv', model, out: 'p.parquet', memory: 2e9 })
    return links + report.exact
  } catch (error) {
    if (error instanceof LinkageError) return error.zh.length
    throw error
  }
}
type WithoutOutput = { left: string } extends Parameters<typeof linkFiles>[0] ? 'taken' : 'refused'
export const withoutOutput: WithoutOutput = 'refused'
`,
    )
    const types = join(root, '../../node_modules/@types')
    run(
      tsc,
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--typeRoots',
      types,
      '--types',
      'node',
      'consumer.ts',
    )
  })
})

const MODEL = {
  format: 'kuomian-linkage/1',
  name: 'people',
  columns: [
    { name: 'name', kind: 'person-name', left: ['姓名'] },
    { name: 'id', kind: 'resident-id', left: ['身份证号'] },
  ],
  comparisons: [
    {
      name: 'name',
      levels: [
        { name: 'same', when: { equal: 'name' }, m: 0.9, u: 0.01 },
        { name: 'sounds the same', when: { equal: 'name.pinyin' }, m: 0.06, u: 0.02 },
        { name: 'other', when: 'otherwise', m: 0.04, u: 0.97 },
      ],
    },
    {
      name: 'id',
      levels: [
        { name: 'same', when: { equal: 'id' }, m: 0.95, u: 0.000001 },
        { name: 'other', when: 'otherwise', m: 0.05, u: 0.999999 },
      ],
    },
  ],
  blocking: [
    { name: 'id', keys: ['id'] },
    { name: 'name', keys: ['name.pinyin'] },
  ],
  prior: 0.1,
  threshold: 0.5,
  resolve: 'links',
  limits: { pairsPerKey: 10000, pairsPerCluster: 1000 },
}
