import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fieldOf, isRosterKind, ROSTER_KINDS, rosterOf } from '@kuomian/campaign'
import { type ImportOutcome, Refusal } from '@kuomian/contract'
import { Command } from 'commander'
import { type ImportProgress, importRoster } from '../features/imports/index.ts'
import { type Stage, startStage } from '../progress/index.ts'
import { answer } from './answer.ts'
import { noteProblem, WrongCall } from './exit-code.ts'
import { importPlanCommand } from './import-plan.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

type ImportOptions = CampaignOptions & {
  asOf?: string
  dryRun?: true
  source?: string
  sheet?: string
  json?: true
}

/** `kuomian import KIND FILE` brings a roster in; `kuomian import plan FILE` a published notice. */
export function importCommand(): Command {
  return takesCampaign(new Command('import'))
    .description('导入名册或通知 / import a roster or a notice')
    .argument('<kind>', `名册种类 / kind of roster:${ROSTER_KINDS.join(' ')}`)
    .argument('<file>', '文件:.xlsx .xls .csv .tsv / the file')
    .option('--as-of <day>', '截止日期;台账为月份,如 2030-07 / the day it speaks of; of a ledger the month')
    .option('--dry-run', '只检查,不导入 / show what would happen and change nothing')
    .option('--source <name>', '来源,如部门名称 / who delivers it', '')
    .option('--sheet <name>', '工作表 / the sheet to read')
    .option('--json', '输出 JSON / print JSON')
    .action(runImport)
    .addCommand(importPlanCommand())
}

async function runImport(kind: string, file: string, options: ImportOptions): Promise<void> {
  if (!isRosterKind(kind)) {
    const { zh, en } = new Refusal('kind-unknown', { kind, kinds: `plan ${ROSTER_KINDS.join(' ')}` }).body
    throw new WrongCall(zh, en)
  }
  await requireFile(file)
  const outcome = await withCampaign(options, async ({ program, campaign, actor }) => {
    const progress = readingProgress(rosterOf(kind).zh)
    const result = await importRoster(
      { program, campaign, actor },
      {
        kind,
        path: file,
        dryRun: options.dryRun === true,
        ...(options.source === undefined ? {} : { source: options.source }),
        ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
        ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      },
      progress.show,
    ).catch(callFaults)
    progress.finish()
    await answer(
      options.json
        ? `${JSON.stringify(result, null, 2)}\n`
        : report(result, program.folders.lake, campaign.code),
    )
    return result
  })
  if (outcome.rowsRefused > 0) noteProblem()
}

/** Shows the rows that were read, on standard error. */
function readingProgress(label: string) {
  let stage: Stage | undefined
  let done = 0
  return {
    show(progress: ImportProgress) {
      if (progress.stage !== 'read') return
      stage ??= startStage({ label, unit: '行', total: progress.total ?? undefined })
      stage.advance(progress.done - done)
      done = progress.done
    },
    finish: () => stage?.finish(),
  }
}

/** A day that cannot be read is a fault of the call, not of the file. */
function callFaults(error: unknown): never {
  if (error instanceof Refusal && error.code === 'day-malformed')
    throw new WrongCall(error.body.zh, error.body.en)
  throw error
}

/** @throws WrongCall when there is no such file */
async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) {
    throw new WrongCall(`找不到文件:${path}`, `there is no such file: ${path}`)
  }
}

const figure = new Intl.NumberFormat('en-US')
const yuan = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 })

const STATES: Record<ImportOutcome['state'], string> = {
  stored: '已入库 stored',
  unchanged: '同一文件已导入过,未作任何改动 the very file is already in; nothing was changed',
  'dry-run': '试运行,未作任何改动 dry run; nothing was changed',
}

const SHOWN_ERRORS = 20

function report(outcome: ImportOutcome, lake: string, campaignCode: string): string {
  const { kind, deliveryId, rowsIn, rowsStored, rowsRefused } = outcome
  const roster = rosterOf(kind)
  const lines = [
    `${roster.zh} ${kind} · ${outcome.fileName} · ${outcome.asOf}`,
    `${STATES[outcome.state]}${deliveryId === null ? '' : ` · #${deliveryId}`}${outcome.supersedes === null ? '' : ` · 取代 supersedes #${outcome.supersedes}`}`,
    `读入 rows in ${figure.format(rowsIn)} = 入库 stored ${figure.format(rowsStored)} + 拒收 refused ${figure.format(rowsRefused)}`,
  ]
  for (const { header, field: name, confidence } of outcome.columns) {
    const field = name === null ? undefined : fieldOf(roster, name)
    if (field === undefined && header !== '') lines.push(`  未用列 left aside: ${header}`)
    else if (field !== undefined && confidence < 0.8)
      lines.push(`  列 column ${header} → ${field.zh} ${field.name} (${confidence})`)
  }
  for (const sum of outcome.controlSums) {
    const isMoney = fieldOf(roster, sum.field)?.type === 'money'
    const amount = (value: number) => (isMoney ? yuan.format(value / 100) : figure.format(value))
    const verdict = sum.agrees ? '相符 agrees' : '不符 DIFFERS'
    lines.push(
      `  合计 total ${sum.zh}:文件 stated ${amount(sum.stated)},入库 stored ${amount(sum.stored)},拒收 refused ${amount(sum.refused)},${verdict}`,
    )
  }
  for (const warning of outcome.warnings) {
    const rows =
      warning.rows.length === 0
        ? ''
        : ` (行 rows ${warning.rows.join(', ')}${warning.count > warning.rows.length ? ' …' : ''})`
    lines.push(`  提示 warning ×${figure.format(warning.count)} ${warning.zh} / ${warning.en}${rows}`)
  }
  for (const error of outcome.errors.slice(0, SHOWN_ERRORS)) {
    lines.push(`  拒收 refused 第 ${error.row} 行 row ${error.row}: ${error.zh} / ${error.en}`)
  }
  if (rowsRefused > SHOWN_ERRORS) lines.push(`  …… 共 in all ${figure.format(rowsRefused)}`)
  if (rowsRefused > 0 && outcome.state === 'stored') {
    lines.push(`  退回文件 refused rows: ${join(lake, campaignCode, kind, String(deliveryId))}/refused.*`)
  }
  return `${lines.join('\n')}\n`
}
