import type { Bilingual } from '../districts/index.ts'

/** Who takes over an order that was not obeyed. */
export type OrderReceiver = 'inspection' | 'audit'

type OrderKindRule = {
  title: Bilingual
  /** By rule (domain §10.1): who is not registered goes to labour inspection, who under-declares to audit. */
  escalatesTo: OrderReceiver
  /** The provision broken (domain §7.1, §7.2). */
  provision: string
  facts(persons: number): string
  demand(persons: number): string
}

const kinds = {
  registration: {
    title: { zh: '办理参保登记', en: 'Register' },
    escalatesTo: 'inspection',
    provision: '《中华人民共和国社会保险法》第五十七条、第五十八条、第八十四条',
    facts: (persons) =>
      persons === 0
        ? '你单位未依法办理社会保险登记。'
        : `你单位未依法办理社会保险登记，未为${persons}名职工办理参保缴费。`,
    demand: (persons) =>
      persons === 0
        ? '到所属社保分中心办理社会保险登记。'
        : `到所属社保分中心办理社会保险登记，并为${persons}名职工办理参保缴费。`,
  },
  payment: {
    title: { zh: '足额缴费', en: 'Pay in full' },
    escalatesTo: 'audit',
    provision: '《中华人民共和国社会保险法》第六十条、第八十六条',
    facts: (persons) => `你单位未按时足额为${persons}名职工缴纳社会保险费。`,
    demand: (persons) => `为${persons}名职工足额申报并补缴社会保险费。`,
  },
  'head-count': {
    title: { zh: '如实申报人数', en: 'Declare all staff' },
    escalatesTo: 'audit',
    provision: '《中华人民共和国社会保险法》第五十八条、第六十条、《劳动保障监察条例》第二十七条',
    facts: (persons) => `你单位少报、漏报缴费人数，有${persons}名职工未参保缴费。`,
    demand: (persons) => `如实申报缴费人数，为${persons}名职工办理参保缴费。`,
  },
  dispatch: {
    title: { zh: '规范派遣参保', en: 'Dispatched staff' },
    escalatesTo: 'inspection',
    provision: '《中华人民共和国劳动合同法》第五十八条、第五十九条、《中华人民共和国社会保险法》第六十条',
    facts: (persons) => `你单位使用劳务派遣用工，未实行用工单位代缴，涉及${persons}名职工。`,
    demand: (persons) => `由用工单位为${persons}名派遣职工代缴社会保险费。`,
  },
} as const satisfies Record<string, OrderKindRule>

export type OrderKind = keyof typeof kinds

/** The kinds of orders to correct, with their words for the paper. */
export const ORDER_KINDS: Record<OrderKind, OrderKindRule> = kinds

/** The kind that fits what is known of an employer: what was found on site first, else whether he is registered at all. */
export function proposedKind(known: {
  outcome: string | null
  registered: boolean
  dispatches: boolean
}): OrderKind {
  if (known.outcome === 'U16') return 'dispatch'
  if (known.outcome === 'U04') return 'payment'
  if (known.outcome === 'U03') return 'head-count'
  if (known.dispatches) return 'dispatch'
  return known.registered ? 'head-count' : 'registration'
}

/** The words of an order as an officer finds them in the form; he may change every one. */
export function orderTexts(
  kind: OrderKind,
  persons: number,
): { facts: string; provision: string; demand: string } {
  const { facts, provision, demand } = ORDER_KINDS[kind]
  return { facts: facts(persons), provision, demand: demand(persons) }
}
