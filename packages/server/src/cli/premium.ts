import { readFile } from 'node:fs/promises'
import {
  type Extension,
  PREMIUM_MODEL_PROBLEMS,
  PREMIUM_NOTES,
  PREMIUM_PROBLEM_FIELDS,
  type Premium,
  type PremiumModel,
  type PremiumProblem,
  type PremiumProject,
  premiumOf,
  readPremiumModel,
  type Settlement,
  settleChange,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { Command } from 'commander'
import { answer } from './answer.ts'
import { type DaySpan, daySpan } from './day-span.ts'
import { WrongCall } from './exit-code.ts'
import { isoDay } from './iso-day.ts'
import { yuan } from './yuan.ts'

type PremiumOptions = {
  model: string
  cost: number
  from: string
  to: string
  join?: string
  remainingCost?: number
  extension?: DaySpan[]
  suspension?: DaySpan[]
  paid?: number
  changed?: string
  json?: true
}

/** `kuomian premium`: the work-injury premium of one construction project with its derivation (同舟计划, R25). No database is needed. */
export function premiumCommand(): Command {
  return new Command('premium')
    .description(
      '建设项目工伤保险费测算，末行为金额 / work-injury premium of a construction project; the last line is the amount',
    )
    .requiredOption('--model <file>', '保费模型 JSON / a premium model')
    .requiredOption('--cost <yuan>', '工程总造价，元 / total cost in yuan', yuan)
    .requiredOption('--from <day>', '合同起始日期，当日计入 / first day of the contract', isoDay)
    .requiredOption('--to <day>', '合同终止日期，当日计入 / last day of the contract', isoDay)
    .option(
      '--join <day>',
      '参保日期，缺省为合同起始日期 / day of joining; the first day unless given',
      isoDay,
    )
    .option('--remaining-cost <yuan>', '剩余造价，元 / cost of what is not built yet', yuan)
    .option(
      '--extension <agreed:to>',
      '延期：约定日:新终止日，可重复 / agreed on, new last day; may be repeated',
      daySpan,
    )
    .option(
      '--suspension <from:to>',
      '停工：起:止，止可空，可重复 / days without work; may be left open, may be repeated',
      daySpan,
    )
    .option(
      '--paid <yuan>',
      '已缴金额，计算补缴或退费 / what was paid: gives the supplement, or the refund',
      yuan,
    )
    .option(
      '--changed <day>',
      '变更日期，缺省为参保日期 / day of the change; the day of joining unless given',
      isoDay,
    )
    .option('--json', '输出 JSON / print JSON')
    .action(premium)
}

async function premium(options: PremiumOptions): Promise<void> {
  const model = await modelOf(options.model)
  const project = projectOf(options)
  const joinedOn = options.join ?? options.from
  const due = premiumOf(model, project, joinedOn)
  if (!due.priced) throw refused(due.why, project, joinedOn)
  if (options.paid === undefined) return print(model, due, options.json)
  const change = { project, joinedOn, paidCents: options.paid, changedOn: options.changed ?? joinedOn }
  const settled = settleChange(model, change)
  if (!settled.settled) throw refused(settled.why, project, joinedOn)
  await print(model, due, options.json, settled)
}

/** @throws WrongCall when the file cannot be read, Refusal premium-model-invalid with the first fault's place */
async function modelOf(path: string): Promise<PremiumModel> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongCall(`读不到文件 ${path}。`, `the file ${path} cannot be read.`)
  })
  const read = readPremiumModel(jsonOf(text, path))
  if ('model' in read) return read.model
  const [fault] = read.faults
  const words = fault?.problem == null ? null : PREMIUM_MODEL_PROBLEMS[fault.problem]
  const message = fault?.message ?? ''
  throw new Refusal(
    'premium-model-invalid',
    { place: fault?.path || path, why: words?.zh ?? message, whyEn: words?.en ?? message },
    { field: fault?.path ?? '', rule: 'R25', details: { faults: read.faults } },
  )
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('premium-model-invalid', { place: path, why: '不是 JSON', whyEn: 'it is no JSON' })
  }
}

function projectOf({ cost, from, to, remainingCost, extension, suspension }: PremiumOptions): PremiumProject {
  return {
    costCents: cost,
    remainingCostCents: remainingCost ?? null,
    from,
    to,
    extensions: (extension ?? []).map(extensionOf),
    suspensions: suspension ?? [],
  }
}

function extensionOf({ from, to }: DaySpan): Extension {
  if (to !== null) return { agreedOn: from, to }
  throw new WrongCall('延期应写明新终止日。', 'an extension states its new last day.')
}

function refused(
  why: PremiumProblem | Extract<Settlement, { settled: false }>['why'],
  { from, to }: PremiumProject,
  joined: string,
): Refusal {
  const field =
    why === 'paid-wrong' ? 'paid' : why === 'changed-before-joining' ? 'changed' : PREMIUM_PROBLEM_FIELDS[why]
  return new Refusal(`premium-${why}`, { from, to, joined }, { field, rule: 'R25' })
}

type Priced = Extract<Premium, { priced: true }>
type Settled = Extract<Settlement, { settled: true }>

async function print(
  model: PremiumModel,
  due: Priced,
  json: true | undefined,
  settled?: Settled,
): Promise<void> {
  const open = settled === undefined ? due.cents : settled.kind === 'refund' ? -settled.cents : settled.cents
  const steps = settled?.steps ?? due.steps
  if (json) {
    const { duration, end, extraDays } = due.parts
    return answer(
      `${JSON.stringify({ model: model.code, amount: plainYuan(open), dueCents: due.cents, end, duration, extraDays, notes: due.notes, ...(settled && { kind: settled.kind, declareBy: settled.declareBy }), steps }, null, 2)}\n`,
    )
  }
  const lines = steps.flatMap(({ zh, en }, place) => [`${place + 1}. ${zh}`, `   ${en}`])
  const notes = due.notes.map((note) => `※ ${PREMIUM_NOTES[note].zh} / ${PREMIUM_NOTES[note].en}`)
  const head = `${model.title.zh} ${model.title.en}（${model.code}）：${model.source}`
  await answer(`${[head, ...lines, ...notes, plainYuan(open)].join('\n')}\n`)
}

/** Yuan as a program reads them: no thousands grouped, two decimals. A refund is below zero. */
function plainYuan(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
