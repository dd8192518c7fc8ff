import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from '@kuomian/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kuomian } from '../testing/kuomian.ts'
import { numbers, PEOPLE_MODEL, person, writePeople } from './testing/people.ts'

let folder: string
const inside = (name: string) => join(folder, name)
const run = (...args: string[]) =>
  kuomian(['link', ...args], { folder, environment: { TMPDIR: inside('tmp') } })
const lines = (name: string) => readFileSync(inside(name), 'utf8').trimEnd().split('\n')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuomian-link-test-'))
  mkdirSync(inside('tmp'))
  writeFileSync(inside('model.json'), JSON.stringify(PEOPLE_MODEL))
  writePeople(inside('left.csv'), 'l', numbers(0, 60))
  writePeople(inside('right.csv'), 'r', numbers(40, 100))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FILES = ['--left', 'left.csv', '--right', 'right.csv', '--key', '编号']
const MODEL = ['--model', 'model.json']

describe('kuomian link', () => {
  test('writes the links of two tables and says how many; only progress goes to standard error', async () => {
    const { status, stdout, stderr } = await run(
      ...FILES,
      ...MODEL,
      '--out',
      'pairs.csv',
      '--clusters',
      'clusters.csv',
    )
    expect([status, stderr]).toEqual([0, expect.stringContaining('归并 resolving')])
    expect(stdout).toMatch(/匹配 links\t20 对 pairs\t→ pairs\.csv/)
    const [head, ...pairs] = lines('pairs.csv')
    expect(head).toBe('left_key,right_key,weight,probability')
    expect(pairs.map((line) => line.split(',').slice(0, 2))).toEqual(
      numbers(40, 60).map((n) => [`l${n}`, `r${n}`]),
    )
    expect(pairs[0]).toMatch(/^l40,r40,\d+\.\d{3},(1\.0{9}|0\.\d{9})$/)
    expect(lines('clusters.csv').slice(0, 2)).toEqual(['key,cluster,side', 'l0,l0,left'])
    expect(lines('clusters.csv')).toHaveLength(1 + 120)
    expect(readdirSync(inside('tmp'))).toEqual([])
  })

  test('gives the same bytes again, and from a workbook with a title', async () => {
    await run(...FILES, ...MODEL, '--out', 'once.csv')
    await run(...FILES, ...MODEL, '--out', 'twice.csv')
    expect(lines('twice.csv')).toEqual(lines('once.csv'))
    async function* rows() {
      yield ['2030 年名册']
      yield ['编号', '姓名', '身份证号', '手机']
      for (const n of numbers(40, 100)) {
        const { name, id, phone } = person(n)
        yield [`r${n}`, name, id, Number(phone)]
      }
    }
    await writeXlsx(inside('right.xlsx'), [{ name: '名册', rows: rows() }])
    const { status, stderr } = await run(
      '--left',
      'left.csv',
      '--right',
      'right.xlsx',
      '--key',
      '编号',
      ...MODEL,
      '--out',
      'sheet.csv',
    )
    expect([status, stderr]).toEqual([0, expect.any(String)])
    expect(lines('sheet.csv')).toEqual(lines('once.csv'))
  })

  test('finds what stands twice in one table, with row numbers for keys', async () => {
    writePeople(inside('twice-in-one.csv'), 'x', [...numbers(0, 10), 3, 7])
    const { status } = await run(
      '--left',
      'twice-in-one.csv',
      ...MODEL,
      '--out',
      'dup.csv',
      '--clusters',
      'dup-clusters.csv',
    )
    expect(status).toBe(0)
    expect(
      lines('dup.csv')
        .slice(1)
        .map((line) => line.split(',').slice(0, 2)),
    ).toEqual([
      ['4', '11'],
      ['8', '12'],
    ])
    expect(lines('dup-clusters.csv').slice(0, 2)).toEqual(['key,cluster', '1,1'])
  })

  test('saves the model that it used, which then gives the same links', async () => {
    await run(...FILES, ...MODEL, '--out', 'a.csv', '--save-model', 'saved.json')
    const { status } = await run(...FILES, '--model', 'saved.json', '--out', 'b.csv')
    expect(status).toBe(0)
    expect(lines('b.csv')).toEqual(lines('a.csv'))
  })

  test('evaluates links in Parquet by the truth, as a table and a chart', async () => {
    await run(...FILES, ...MODEL, '--out', 'judged.parquet')
    const truth = numbers(41, 61).map((n) => `l${n},r${n}`)
    writeFileSync(inside('truth.csv'), `left_key,right_key\n${truth.join('\n')}\n`)
    const { status, stdout } = await run(
      'evaluate',
      '--pairs',
      'judged.parquet',
      '--truth',
      'truth.csv',
      '--svg',
      'chart.svg',
    )
    expect(status).toBe(0)
    expect(stdout).toContain('At probability 0.5: precision 0.9500, recall 0.9500, F1 0.9500')
    expect(readFileSync(inside('chart.svg'), 'utf8')).toContain('<svg')
  })

  test('learns a model from tables and decisions, and saves it', async () => {
    const decided = numbers(40, 50).map((n) => `l${n},r${n},1`)
    writeFileSync(inside('labels.csv'), `left_key,right_key,match\n${decided.join('\n')}\nl1,r99,否\n`)
    const { status, stdout, stderr } = await run(
      'train',
      ...FILES,
      ...MODEL,
      '--labels',
      'labels.csv',
      '--save-model',
      'learned.json',
    )
    expect([status, stderr]).toEqual([0, expect.any(String)])
    expect(stdout).toContain('→ learned.json')
    expect(JSON.parse(readFileSync(inside('learned.json'), 'utf8')).training.labels).toBe(11)
  })
})

describe('kuomian link explain', () => {
  const explain = (...args: string[]) => run('explain', ...FILES, ...MODEL, ...args)

  test('says in both languages why two records are linked, with every weight', async () => {
    const { status, stdout } = await explain('--left-key', 'l45', '--right-key', 'r45')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^匹配 link/)
    expect(stdout).toContain('ID number is the same')
    expect(stdout).toContain('证号相同')
    expect(stdout).toMatch(/合计 total/)
  })

  test('says of a record without a link which come nearest and what separates them', async () => {
    const { status, stdout } = await explain('--left-key', 'l3', '--json')
    expect(status).toBe(0)
    const { nearest } = JSON.parse(stdout)
    expect(nearest).toHaveLength(5)
    expect(nearest[0]).toMatchObject({ obstacle: 'weight', costs: expect.any(Array) })
  })

  test('knows no record that is not there', async () => {
    const { status, stderr } = await explain('--left-key', 'l99')
    expect(status).toBe(1)
    expect(stderr).toContain('"left.csv" has no record with the key "l99"')
  })
})

describe('a wrong call', () => {
  test.each([
    [[], '--left is missing'],
    [['--left', 'left.csv', '--auto'], '--out is missing'],
    [['--left', 'left.csv', '--out', 'x.csv'], 'say --auto, or name a model'],
    [['--left', 'left.csv', '--auto', ...MODEL, '--out', 'x.csv'], 'either --auto or --model'],
    [['--left', 'none.csv', '--auto', '--out', 'x.csv'], 'there is no such file: none.csv'],
    [['--left', 'left.csv', '--model', 'none.json', '--out', 'x.csv'], 'there is no such file: none.json'],
    [['--left', 'left.csv', '--auto', '--out', 'x.txt'], 'must end in .csv or .parquet'],
    [['--left', 'left.csv', '--auto', '--out', 'x.csv', '--memory', 'much'], 'such as 2GB'],
    [['--left', 'left.csv', '--auto', '--out', 'x.csv', '--threshold', '2'], 'between 0 and 1'],
    [
      ['--left', 'left.csv', '--auto', '--out', 'x.csv', '--key', '工号'],
      'no key column "工号"; it has: 编号',
    ],
    [['--left', 'left.csv', ...MODEL, '--out', 'left.csv'], 'would replace an input'],
    [['--left', 'left.csv', ...MODEL, '--out', 'x.csv', '--clusters', './x.csv'], 'name different files'],
    [['--unknown'], "unknown option '--unknown'"],
  ])('ends with 2 and says what is wrong: %j', async (args, words) => {
    const { status, stdout, stderr } = await run(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
    expect(readdirSync(folder)).not.toContain('x.csv')
  })

  test.each([[['--help']], [['train', '--help']], [['explain', '--help']], [['evaluate', '--help']]])(
    'is helped in both languages: %j',
    async (args) => {
      const { status, stdout } = await run(...args)
      expect(status).toBe(0)
      expect(stdout).toContain('用法 Usage: kuomian link')
    },
  )
})
