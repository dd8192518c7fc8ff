import { describe, expect, test } from 'vitest'
import { kuomian, kuomianProcess } from './testing/kuomian.ts'

// GB 32100-2015 gives the second one as its example; domain §6 has the vectors.
const residentId = '11010519491231002X'
const creditCode = '91350100M000100Y43'

describe('kuomian code', () => {
  test('says what a valid code is, and ends well', () => {
    const { status, stdout, stderr } = kuomianProcess(['code', residentId, creditCode])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.split('\n')[0]).toContain('公民身份号码')
    expect(stdout.split('\n')[1]).toContain('统一社会信用代码')
  })

  test('prints one object per input, in order, and ends with 1 when a code is invalid', () => {
    const { status, stdout } = kuomianProcess(['code', '--json', creditCode, '110105194912310021', ''])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual([
      { input: creditCode, kind: 'uscc', valid: true, normal: creditCode, reason: null },
      { input: '110105194912310021', kind: 'resident-id', valid: false, normal: null, reason: 'check-digit' },
      { input: '', kind: 'unknown', valid: false, normal: null, reason: 'blank' },
    ])
  })

  test('reads one value a line from standard input: blank lines count, line ends and a byte order mark do not', () => {
    const { stdout } = kuomianProcess(['code', '--json', '-'], {
      input: `\uFEFF${residentId}\r\n\n  \n${creditCode}`,
    })
    const inputs = JSON.parse(stdout).map((code: { input: string }) => code.input)
    expect(inputs).toEqual([residentId, '', '  ', creditCode])
  })

  test('prints an empty array for an empty standard input', () => {
    expect(kuomianProcess(['code', '--json', '-'])).toMatchObject({ status: 0, stdout: '[]\n' })
  })

  test('judges births by the day that is given', async () => {
    const { stdout } = await kuomian(['code', '--json', '--today', '1949-12-30', residentId])
    expect(JSON.parse(stdout)[0]).toMatchObject({ valid: false, reason: 'birth-date-in-future' })
  })

  test('a wrong call of the program ends with 2', () => {
    expect(kuomianProcess(['code', '--unknown', 'x'])).toMatchObject({ status: 2, stdout: '' })
  })

  test.each([
    [['code']],
    [['code', '--unknown', 'x']],
    [['no-such-command']],
    [['code', '--today', '2015-02-30', 'x']],
  ])('ends with 2 and says so on standard error when the call is wrong: %j', async (args) => {
    const { status, stdout, stderr } = await kuomian(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).not.toBe('')
  })

  test.each([[['--help']], [['code', '--help']], [['help', 'code']]])(
    'explains itself in both languages: %j',
    async (args) => {
      const { status, stdout } = await kuomian(args)
      expect(status).toBe(0)
      expect(stdout).toContain('用法 Usage:')
    },
  )
})
