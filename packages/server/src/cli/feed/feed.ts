import { readFile } from 'node:fs/promises'
import { type FeedRow, partnerAccountSchema, partnerBatchSchema } from '@kuomian/contract'
import { Command } from 'commander'
import { answer } from '../answer.ts'
import { exitCode, WrongCall } from '../exit-code.ts'
import { callInterface, type PartnerAccess } from './caller.ts'
import { CHECKS, type CheckSetting, Failed } from './checks.ts'

type ConformanceOptions = { key: string; feed?: string; rows?: string }

/** `kuomian feed`: what partner departments need to try the interface. It opens neither database nor data folder. */
export function feedCommand(): Command {
  return new Command('feed')
    .description('数据对接接口 / the interface for partner departments')
    .addCommand(
      new Command('conformance')
        .description('检验接口，逐项打印结果 / try the interface and print a line per check')
        .argument('<url>', '服务地址，如 http://127.0.0.1:8015 / where the server is')
        .requiredOption('--key <id>', '密钥编号 / id of the key')
        .option(
          '--feed <code>',
          '用于投递的对接代号，缺省为第一个可用的 / the feed to deliver to; the first that is open',
        )
        .option(
          '--rows <file>',
          '要投递的行（JSON 数组）；缺省只投递一个坏行，不写入任何数据 / rows to deliver (JSON array); without it one bad row alone is sent and nothing is kept',
        )
        .addHelpText(
          'after',
          '\n密钥从环境变量 KUOMIAN_PARTNER_SECRET 读取 / the secret is read from KUOMIAN_PARTNER_SECRET\n',
        )
        .action(conformance),
    )
}

async function conformance(url: string, options: ConformanceOptions): Promise<void> {
  const setting = await settingOf(url, options)
  let failed = 0
  for (const check of CHECKS) {
    const { mark, seen } = await check.run(setting).then(
      (told) => (told === null ? { mark: '–', seen: '未试 not tried here' } : { mark: '✓', seen: told }),
      (error: unknown) => {
        failed++
        if (error instanceof Failed) return { mark: '✗', seen: error.message }
        return { mark: '✗', seen: error instanceof Error ? error.message : String(error) }
      },
    )
    await answer(`${mark} ${check.zh} / ${check.en}: ${seen}\n`)
  }
  await answer(`${CHECKS.length - failed} / ${CHECKS.length}\n`)
  if (failed > 0) process.exitCode = exitCode.problem
}

async function settingOf(url: string, options: ConformanceOptions): Promise<CheckSetting> {
  const secret = process.env.KUOMIAN_PARTNER_SECRET
  if (secret === undefined || secret === '')
    throw new WrongCall(
      '请用环境变量 KUOMIAN_PARTNER_SECRET 给出密钥。',
      'give the secret in KUOMIAN_PARTNER_SECRET.',
    )
  if (!URL.canParse(url)) throw new WrongCall(`不是地址：${url}`, `not an address: ${url}`)
  const access: PartnerAccess = { url, keyId: options.key, secret }
  const { body, status } = await callInterface(access, 'GET', '/account').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new WrongCall(`无法连接 ${url}：${why}`, `${url} cannot be reached: ${why}`)
  })
  const account = partnerAccountSchema.safeParse(body)
  if (!account.success)
    throw new WrongCall(
      `密钥未被接受：${status} ${JSON.stringify(body)}`,
      `the key was not taken: ${status} ${JSON.stringify(body)}`,
    )
  const feed = options.feed ?? account.data.feeds.find(({ isOpen }) => isOpen)?.code ?? null
  return { access, account: account.data, feed, rows: await rowsOf(options.rows) }
}

async function rowsOf(path: string | undefined): Promise<FeedRow[]> {
  if (path === undefined) return []
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongCall(`读不到文件 ${path}。`, `the file ${path} cannot be read.`)
  })
  const rows = partnerBatchSchema.shape.rows.safeParse(jsonOf(text))
  if (rows.success) return rows.data
  throw new WrongCall(`${path} 不是行的 JSON 数组。`, `${path} is no JSON array of rows.`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
