import type { Chain, Proof, ProofBy } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { SideScroll } from '../../tables/SideScroll.tsx'
import { useLeadWords } from '../leads/index.ts'
import '../../tables/short-table.css'

const steps = [
  'issued',
  'inspected',
  'effective',
  'registered',
  'firstPayment',
  'threeMonths',
  'attributed',
] as const
const heads = {
  class: 'proof.classHead',
  district: 'proof.districtHead',
  officer: 'proof.officerHead',
} as const

/** One row per class, district or officer, 户 and 人 of every step side by side, the total first as in annex 4. */
export function ChainTable({ proof: { total, rows }, by }: { proof: Proof; by: ProofBy }) {
  const { t } = useLanguage()
  const { className } = useLeadWords()
  const { nameOf } = useDistricts()
  const nameOfRow = ({ key, name }: Chain): string => {
    if (key === null) return t('proof.nobody')
    if (by === 'class') return className(key)
    return by === 'district' ? nameOf(Number(key)) : (name ?? `#${key}`)
  }
  return (
    <SideScroll label={t('proof.chain')}>
      <table className="short-table proof-table">
        <caption className="only-heard">{t('proof.chain')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t(heads[by])}
            </th>
            {steps.map((step) => (
              <th key={step} scope="colgroup" colSpan={2} className="proof-step">
                {t(`proof.${step}`)}
              </th>
            ))}
            <th scope="col" rowSpan={2} className="number">
              {t('proof.claimed')}
              <span className="unit">{t('tables.inBrackets', { text: t('proof.claimedUnit') })}</span>
            </th>
          </tr>
          <tr>
            {steps.flatMap((step) => [
              <th key={`${step} units`} scope="col" className="number">
                {t('proof.units')}
              </th>,
              <th key={`${step} persons`} scope="col" className="number">
                {t('proof.persons')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          <ChainRow name={t('proof.total')} chain={total} isTotal />
          {rows.map((chain) => (
            <ChainRow key={chain.key ?? 'nobody'} name={nameOfRow(chain)} chain={chain} />
          ))}
        </tbody>
      </table>
    </SideScroll>
  )
}

function ChainRow({ name, chain, isTotal = false }: { name: string; chain: Chain; isTotal?: boolean }) {
  return (
    <tr className={isTotal ? 'total' : ''}>
      <th scope="row">{name}</th>
      {steps.flatMap((step) => [
        <td key={`${step} units`} className="number">
          <Step chain={chain} step={step} measure="units" />
        </td>,
        <td key={`${step} persons`} className="number">
          <Step chain={chain} step={step} measure="persons" />
        </td>,
      ])}
      <td className="number">
        <Amount value={chain.claimed} />
      </td>
    </tr>
  )
}

/** A count, with its share of what was issued as a tip and as a bar where rows are compared. */
function Step({
  chain,
  step,
  measure,
}: {
  chain: Chain
  step: (typeof steps)[number]
  measure: 'units' | 'persons'
}) {
  const value = chain[step][measure]
  if (step !== 'firstPayment') return <Amount value={value} />
  return (
    <>
      <Amount value={value} />
      <span className="proof-share">
        <Rate numerator={value} denominator={chain.issued[measure]} bar brief />
      </span>
    </>
  )
}
