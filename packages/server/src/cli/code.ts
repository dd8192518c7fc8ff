import { type ClassifiedCode, type CodeKind, classify, codeReasonText } from '@kuomian/identity'
import { Command } from 'commander'
import { answer } from './answer.ts'
import { noteProblem } from './exit-code.ts'
import { isoDay } from './iso-day.ts'
import { linesOf } from './line-input.ts'

const KIND_NAMES: Record<CodeKind, string> = {
  'resident-id': '公民身份号码 resident ID',
  uscc: '统一社会信用代码 unified social credit code',
  'org-code': '组织机构代码 organisation code',
  'registration-number': '工商注册号 registration number',
  unknown: '不明 unknown',
}

/** `kuomian code`: says what a code is, whether it is valid and why not, and its normal form. */
export function codeCommand(): Command {
  return new Command('code')
    .description('说明代码是什么、是否有效、为何无效 / say what a code is, whether it is valid and why not')
    .argument('<value...>', '代码;- 为从标准输入逐行读取 / codes; - reads standard input, one a line')
    .option('--json', '输出 JSON 数组 / print a JSON array')
    .option(
      '--today <day>',
      '按哪一天判断出生日期,缺省为今天 / the day to judge births by; the machine’s unless given',
      isoDay,
    )
    .action(async (values: string[], options: { json?: true; today?: string }) => {
      const day = options.today ?? machineDay()
      let written = 0
      if (options.json) await answer('[')
      for await (const value of given(values)) {
        const code = classify(value, { day })
        if (!code.valid) noteProblem()
        await answer(options.json ? `${written > 0 ? ',' : ''}\n  ${JSON.stringify(code)}` : sentence(code))
        written += 1
      }
      if (options.json) await answer(written > 0 ? '\n]\n' : ']\n')
    })
}

async function* given(values: string[]): AsyncGenerator<string> {
  for (const value of values) {
    if (value === '-') yield* linesOf(process.stdin)
    else yield value
  }
}

function sentence(code: ClassifiedCode): string {
  const shown = code.input.trim() === '' ? '(空 blank)' : code.input
  if (code.reason === null) return `${shown}\t${KIND_NAMES[code.kind]}\t有效 valid\t${code.normal}\n`
  const { zh, en } = codeReasonText[code.reason]
  return `${shown}\t${KIND_NAMES[code.kind]}\t无效 invalid\t${zh} / ${en}\n`
}

/** A code on its own belongs to no campaign, so that no campaign's today applies: the one reading of the clock here. */
function machineDay(): string {
  return new Date().toISOString().slice(0, 10)
}
