import type { Bilingual } from '../../districts/index.ts'
import type { SuspectSign } from './rules.ts'

/** What a sign looks at, in words: how a reader chooses one. */
export function signTitle(sign: SuspectSign): Bilingual {
  switch (sign.sign) {
    case 'name':
      return { zh: `名称含“${sign.words.join('、')}”`, en: `Name: ${sign.words.join(', ')}` }
    case 'scope':
      return { zh: '经营范围', en: 'Scope of business' }
    case 'licence':
      return sign.expired
        ? { zh: '许可证已到期', en: 'Licence expired' }
        : { zh: '持有许可证', en: 'Licence in force' }
    case 'wage-tax':
      return { zh: '代扣个税人数', en: 'Wage tax' }
    case 'sites':
      return { zh: '用工地址', en: 'Addresses of work' }
    case 'named-as-firm':
      return { zh: '用工单位指认', en: 'Named by user units' }
    case 'form':
      return { zh: '就业登记为派遣', en: 'Registered as dispatched' }
    case 'all-insured':
      return { zh: '已全员参保', en: 'Everybody insured' }
  }
}
