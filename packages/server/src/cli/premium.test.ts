import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ended, kuomian, kuomianProcess } from './testing/kuomian.ts'

/** The models of the demo, which README.md and the issue name. */
const models = join(import.meta.dirname, '..', '..', '..', '..', 'demo', 'premium')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuomian-premium-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words = (model: string, args: readonly string[]) => ['premium', '--model', model, ...args]
const withLast = (ended: Ended) => ({ ...ended, last: ended.stdout.trimEnd().split('\n').at(-1) })
const premium = async (model: string, ...args: string[]) => withLast(await kuomian(words(model, args)))

const term = ['--from', '2014-10-01', '--to', '2016-09-30']
const costRate = join(models, 'cost-rate.json')
const some = ['--cost', '120000000', ...term]

/** A model of the demo with changes, as a file. */
function changed(name: string, change: object): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(costRate, 'utf8')), ...change }))
  return path
}

describe('kuomian premium', () => {
  test('a project in progress: the derivation, and 78008.21 as the last line', () => {
    const { status, stdout, stderr, last } = withLast(
      kuomianProcess(words(costRate, [...some, '--join', '2015-09-01'])),
    )
    expect([status, stderr, last]).toEqual([0, '', '78008.21'])
    expect(stdout).toContain('= 144,000.00')
    expect(stdout).toContain('144,000.00 × 396 ÷ 731 ≈ 78,008.21')
    expect(stdout).toContain('The rate is not verified')
  })

  test('tiers over the full term', async () => {
    const { status, last } = await premium(join(models, 'tiers.json'), '--cost', '1.5e9', ...term)
    expect([status, last]).toEqual([0, '1700000.00'])
  })

  test('by remaining cost, with an extension that costs more: 180,000 × (¼ + 92 ÷ 731)', async () => {
    const { last } = await premium(
      join(models, 'labour-share.json'),
      ...[...some, '--join', '2015-09-01', '--remaining-cost', '30000000'],
      ...['--extension', '2016-08-01:2016-12-31', '--suspension', '2015-01-01:2015-03-31'],
    )
    expect(last).toBe('67653.90')
  })

  test('what was paid is settled: a supplement, or a refund below zero, to be declared within 30 days', async () => {
    const joined = [...some, '--join', '2015-09-01', '--changed', '2016-01-10']
    const more = await premium(costRate, ...joined, '--paid', '70000')
    expect([more.status, more.last]).toEqual([0, '8008.21'])
    expect(more.stdout).toContain('2016-02-09')
    expect((await premium(costRate, ...joined, '--paid', '80000.01')).last).toBe('-1991.80')
  })

  test('prints JSON for programs', async () => {
    const { stdout } = await premium(costRate, ...some, '--join', '2015-09-01', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      model: 'cost-rate',
      amount: '78008.21',
      dueCents: 7_800_821,
      duration: { total: 731, elapsed: 335, remaining: 396 },
      notes: ['unverified'],
    })
  })

  test.each([
    ['a cost of zero', ['--cost', '0', ...term], 'more than zero'],
    [
      'an end before the start',
      ['--cost', '1', '--from', '2016-09-30', '--to', '2014-10-01'],
      'before it begins',
    ],
    [
      'a day on which the model is not in force',
      ['--cost', '1', '--from', '2010-01-01', '--to', '2010-12-31'],
      'not in force',
    ],
    ['an extension that ends too early', [...some, '--extension', '2015-01-01:2016-01-01'], 'must end after'],
    ['a change before joining', [...some, '--paid', '1', '--changed', '2014-01-01'], 'before 2014-10-01'],
  ])('ends with 1 and says why: %s', async (_, args, sentence) => {
    const { status, stdout, stderr } = await premium(costRate, ...args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(sentence)
  })

  test.each<[string, object, string]>([
    ['12 instead of 1.2 ‰', { way: { kind: 'cost-rate', rate: '12' } }, 'way.rate: the rate is too high'],
    [
      'a rate as a number',
      { way: { kind: 'cost-rate', rate: 0.0012 } },
      'way.rate: a rate is a decimal as text',
    ],
    ['no code', { code: undefined }, 'at code'],
  ])('ends with 1 and names the place in the model: %s', async (_, change, sentence) => {
    const { status, stderr } = await premium(changed('model.json', change), ...some)
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
  })

  test('a model that goes by the remaining cost asks for it', async () => {
    const { status, stderr } = await premium(
      changed('by-cost.json', { conversion: 'remaining-cost' }),
      ...some,
      '--join',
      '2015-09-01',
    )
    expect([status, stderr.includes('goes by the remaining cost')]).toEqual([1, true])
  })

  test('a file that is no JSON is named; one that is missing is a wrong call', async () => {
    const path = join(folder, 'text.json')
    writeFileSync(path, '{')
    expect(await premium(path, ...some)).toMatchObject({ status: 1, stdout: '' })
    expect(await premium(join(folder, 'missing.json'), ...some)).toMatchObject({ status: 2, stdout: '' })
  })

  test.each([
    [['--cost', '12‰', ...term]],
    [['--cost', '1', '--from', '2014-10-01']],
    [[...some, '--extension', '2015-01-01:']],
  ])('ends with 2 when the call is wrong: %j', async (args) => {
    const { status, stdout, stderr } = await premium(costRate, ...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).not.toBe('')
  })
})
