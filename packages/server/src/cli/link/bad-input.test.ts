import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kuomian, mainScript } from '../testing/kuomian.ts'
import { numbers, PEOPLE_MODEL, person, writePeople } from './testing/people.ts'

let folder: string
const inside = (name: string) => join(folder, name)
const lines = (name: string) => readFileSync(inside(name), 'utf8').trimEnd().split('\n')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuomian-link-bad-'))
  mkdirSync(inside('tmp'))
  writeFileSync(inside('model.json'), JSON.stringify(PEOPLE_MODEL))
  writePeople(inside('right.csv'), 'r', numbers(0, 30))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Row = { id: string; name: string; phone: string }

/** Writes thirty people, each changed as told, and links them with the thirty of the right table. */
function linkChanged(change: (row: Row, n: number) => Row, left = 'left.csv') {
  const rows = numbers(0, 30).map((n) => {
    const { name, id, phone } = change(person(n), n)
    return `l${n},${name},${id},${phone}`
  })
  writeFileSync(inside(left), `编号,姓名,身份证号,手机\n${rows.join('\n')}\n`)
  return linkFile(left)
}

const link = (...args: string[]) =>
  kuomian(['link', ...args], { folder, environment: { TMPDIR: inside('tmp') } })

function linkFile(left: string, ...more: string[]) {
  rmSync(inside('out.csv'), { force: true })
  const files = ['--left', left, '--right', 'right.csv', '--key', '编号', '--model', 'model.json']
  return link(...files, '--out', 'out.csv', ...more)
}

const pairs = () =>
  lines('out.csv')
    .slice(1)
    .map((line) => line.split(',').slice(0, 2).join('='))
const everybody = numbers(0, 30).map((n) => `l${n}=r${n}`)

/** Nothing under the final name, nothing half-written beside it, nothing in the folder for temporary files. */
function expectNothingLeft(out = 'out.csv') {
  expect(readdirSync(folder).filter((name) => name === out || name.endsWith('.part'))).toEqual([])
  expect(readdirSync(inside('tmp'))).toEqual([])
}

describe('what is odd, but has a right answer', () => {
  test('a column without any value says nothing', async () => {
    expect((await linkChanged((row) => ({ ...row, phone: '' }))).status).toBe(0)
    expect(pairs()).toEqual(everybody)
  })

  test('a column with one value for all agrees with nobody by itself', async () => {
    expect((await linkChanged((row) => ({ ...row, phone: '13800000000' }))).status).toBe(0)
    expect(pairs()).toEqual(everybody)
  })

  test('cells of a megabyte, NULs and lone surrogates', async () => {
    const long = '长'.repeat(400_000)
    const odd = (row: Row, n: number) =>
      n === 3 ? { ...row, name: row.name + long } : n === 4 ? { ...row, name: `${row.name}\0` } : row
    expect((await linkChanged(odd)).status).toBe(0)
    expect(pairs()).toEqual(everybody)
  })

  test('numbers that went through a spreadsheet as numbers', async () => {
    expect((await linkChanged((row) => ({ ...row, phone: `${row.phone}.0` }))).status).toBe(0)
    expect(pairs()).toEqual(everybody)
  })

  test('the same file on both sides: every record is its own partner', async () => {
    expect((await linkFile('right.csv')).status).toBe(0)
    expect(pairs()).toEqual(numbers(0, 30).map((n) => `r${n}=r${n}`))
  })

  test('a hundred thousand identical rows: pairs of a value that all share are left out and reported', async () => {
    const { name, id, phone } = person(0)
    const same = Array.from({ length: 100_000 }, (_, n) => `l${n},${name},${id},${phone}`)
    writeFileSync(inside('same.csv'), `编号,姓名,身份证号,手机\n${same.join('\n')}\n`)
    const { status, stdout } = await linkFile('same.csv')
    expect(status).toBe(0)
    expect(stdout).toContain('未比较 left out')
    expect(pairs()).toEqual([])
  })
})

describe('what is wrong, and said', () => {
  test.each([
    ['keys that stand twice', '编号,姓名,身份证号,手机\na,王伟,,\na,李娜,,\n', '"a (×2)" (1 values in all)'],
    [
      'a key that is missing',
      '编号,姓名,身份证号,手机\na,王伟,,\n,李娜,,\n',
      'Row 2 of "wrong.csv" has no value',
    ],
    ['a side without rows', '编号,姓名,身份证号,手机\n', '"wrong.csv" has no rows'],
    ['a model for other columns', '编号,height\n1,180\n', 'The model is for other files'],
    ['a column of the model that is missing', '编号,姓名,身份证号\n1,王伟,\n', 'has no column "手机"'],
    ['a quote that is never closed', '编号,姓名\n1,"王伟\n2,李娜\n', 'a quotation mark is never closed'],
    ['an empty file', '', 'the file is empty'],
    ['a web page', '<html><table></table></html>', 'this is a web page'],
  ])('%s', async (_, content, words) => {
    writeFileSync(inside('wrong.csv'), content)
    const { status, stdout, stderr } = await linkFile('wrong.csv')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(words)
    expect(stderr).toMatch(/^kuomian: .*\p{Script=Han}/mu)
    expectNothingLeft()
  })

  test('a table in which all rows are the same, without a model', async () => {
    writeFileSync(inside('same-rows.csv'), `单位,姓名\n${'同一公司,王伟\n'.repeat(1000)}`)
    const { status, stderr } = await link('--left', 'same-rows.csv', '--auto', '--out', 'out.csv')
    expect(status).toBe(1)
    expect(stderr).toContain('Write a model and name it with --model')
    expectNothingLeft()
  })

  test('text that is no UTF-8 in the middle: a lone surrogate', async () => {
    const text = Buffer.concat([
      Buffer.from('编号,姓名,身份证号,手机\n1,王'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from(',,\n'),
    ])
    writeFileSync(inside('surrogate.csv'), text)
    const { status, stderr } = await linkFile('surrogate.csv')
    expect(status).toBe(1)
    expect(stderr).toContain('"surrogate.csv" cannot be read')
    expectNothingLeft()
  })

  test.each([
    ['no JSON', '{ "format"', 'it is no JSON'],
    ['another JSON', '{ "name": "x" }', 'The model is not valid: '],
  ])('a model that is %s', async (_, content, words) => {
    writeFileSync(inside('bad-model.json'), content)
    const { status, stderr } = await linkFile('right.csv', '--model', 'bad-model.json')
    expect(status).toBe(1)
    expect(stderr).toContain(words)
    expectNothingLeft()
  })
})

describe('what breaks off', () => {
  test('a disk that fills up: an error, and the older output stays as it was', () => {
    writePeople(inside('many.csv'), 'm', numbers(0, 3000))
    writeFileSync(inside('full.csv'), 'older\n')
    const args = [
      'link',
      '--left',
      'many.csv',
      '--right',
      'many.csv',
      '--key',
      '编号',
      '--model',
      'model.json',
    ]
    // A limit on the size of files stands for the full disk: 16 blocks are less than the links need.
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -f 16; exec "$0" "$@"', process.execPath, mainScript, ...args, '--out', 'full.csv'],
      { cwd: folder, env: { ...process.env, TMPDIR: inside('tmp') }, encoding: 'utf8' },
    )
    expect(status).toBe(1)
    expect(stderr).toContain('The disk is full: "full.csv" cannot be written')
    expect(lines('full.csv')).toEqual(['older'])
    expectNothingLeft()
  })

  test.each([
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const)('%s in the middle: no output under its name', async (signal, expected) => {
    writePeople(inside('large.csv'), 'm', numbers(0, 100_000))
    const args = ['link', '--left', 'large.csv', '--model', 'model.json', '--out', 'cut.csv']
    const child = spawn(process.execPath, [mainScript, ...args], {
      cwd: folder,
      env: { ...process.env, TMPDIR: inside('tmp') },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
    const said: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said.push(text) === 1) child.kill(signal)
    })
    expect(await ended).toBe(expected)
    expect(readdirSync(folder)).not.toContain('cut.csv')
    if (signal === 'SIGINT') {
      expect(said.join('')).toContain('Interrupted. No half-written output was left.')
      expectNothingLeft('cut.csv')
    }
  })
})
