import { roleSchema } from '@kuomian/contract'
import { Command, Option } from 'commander'
import { addUser } from '../features/session/index.ts'
import { answer } from './answer.ts'
import { WrongCall } from './exit-code.ts'
import { linesOf } from './line-input.ts'
import { type CampaignOptions, takesCampaign, withCampaign } from './with-campaign.ts'

type UserOptions = CampaignOptions & { role: string; name?: string; district?: string }

/** `kuomian user LOGIN`: makes a user, or gives him a new password; the password is read from standard input. */
export function userCommand(): Command {
  return takesCampaign(new Command('user'))
    .description(
      '新建用户或重设密码；密码从标准输入读取 / make a user or reset his password, read from standard input',
    )
    .argument('<login>', '登录名 / login')
    .addOption(new Option('--role <role>', '角色 / role').choices(roleSchema.options).makeOptionMandatory())
    .option('--name <name>', '姓名 / name')
    .option('--district <code>', '区县代码，区县用户必填 / code of the district, for its officers')
    .action(saveUser)
}

const shortestPassword = 8

async function saveUser(login: string, options: UserOptions): Promise<void> {
  if ((options.role === 'district') !== (options.district !== undefined)) {
    throw new WrongCall(
      '只有区县用户需要 --district。',
      'give --district for officers of a district, and only for them.',
    )
  }
  let password = ''
  for await (const line of linesOf(process.stdin)) {
    password = line
    break
  }
  if (password.length < shortestPassword) {
    throw new WrongCall(
      `密码至少 ${shortestPassword} 位。`,
      `a password has at least ${shortestPassword} characters.`,
    )
  }
  await withCampaign(options, async ({ program, campaign }) => {
    const districtId = options.district === undefined ? null : campaign.districtIds.get(options.district)
    if (districtId === undefined) {
      throw new WrongCall(`没有区县 ${options.district}。`, `there is no district ${options.district}.`)
    }
    const { role, name = login } = options
    await addUser(program.db, { campaignId: campaign.id, login, name, role, districtId, password })
    await answer(`${login.toLowerCase()}\t${role}\t${options.district ?? ''}\n`)
  })
}
