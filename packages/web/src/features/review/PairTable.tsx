import type { PairField, ReviewPair } from '@kuomian/contract'
import { formatBits } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { AlignedText } from './AlignedText.tsx'

type Facts = ReviewPair['left']['facts']

/** Both records line by line: first what was compared, with how far it agrees and what that weighs, then what else is known. */
export function PairTable({ pair }: { pair: ReviewPair }) {
  const { t, pick } = useLanguage()
  const silent = pair.fields.filter((field) => !saysSomething(field))
  return (
    <table className="review-pair">
      <caption className="only-heard">{t('review.pairCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('review.field')}</th>
          <th scope="col">{t('review.left')}</th>
          <th scope="col">{t('review.right')}</th>
          <th scope="col">{t('review.level')}</th>
          <th scope="col" className="number">
            {t('review.weight')}
            <span className="unit">{t('tables.inBrackets', { text: t('review.bits') })}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {pair.fields.filter(saysSomething).map((field) => (
          <tr key={field.comparison}>
            <th scope="row">{pick(field.label)}</th>
            <td>
              <Value field={field} side="left" />
            </td>
            <td>
              <Value field={field} side="right" />
            </td>
            <td className="review-level">{pick(field.levelLabel)}</td>
            <td className="number review-weight">{formatBits(field.weight)}</td>
          </tr>
        ))}
      </tbody>
      <tbody className="review-facts">
        {otherFacts(pair).map(({ name, label, left, right }) => (
          <tr key={name}>
            <th scope="row">{pick(label)}</th>
            <td>{left ?? <Blank />}</td>
            <td>{right ?? <Blank />}</td>
            <td className="review-level soft">{t('review.notCompared')}</td>
            <td className="number review-weight soft">{formatBits(0)}</td>
          </tr>
        ))}
        {silent.length > 0 && (
          <tr>
            <th scope="row">{t('review.silent')}</th>
            <td colSpan={3} className="review-silent soft">
              {silent.map(({ label }) => pick(label)).join(t('review.listComma'))}
            </td>
            <td className="number review-weight soft">{formatBits(0)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** Whether there is anything to read: a value on one side at least, or evidence without one. */
const saysSomething = ({ left, right, weight }: PairField): boolean =>
  left !== null || right !== null || formatBits(weight) !== '0'

function Value({ field, side }: { field: PairField; side: 'left' | 'right' }) {
  const value = field[side]
  if (value === null) return <Blank />
  // Where nothing was compared, no letter differs.
  return field.runs === null || field.level === 'missing' ? (
    value
  ) : (
    <AlignedText runs={field.runs} side={side} />
  )
}

function Blank() {
  const { t } = useLanguage()
  return (
    <span className="amount-none">
      <span aria-hidden="true">—</span>
      <span className="only-heard">{t('review.blank')}</span>
    </span>
  )
}

/** Facts of both sides that no comparison shows already, side by side. */
function otherFacts({ left, right, fields }: ReviewPair) {
  const compared = new Set(fields.flatMap(({ comparison, label }) => [comparison, label.zh]))
  const factOf = (facts: Facts, wanted: string) => facts.find(({ name }) => name === wanted)?.value
  const seen = new Map([...left.facts, ...right.facts].map(({ name, label }) => [name, label]))
  return [...seen]
    .filter(([name, label]) => !compared.has(name) && !compared.has(label.zh))
    .map(([name, label]) => ({
      name,
      label,
      left: factOf(left.facts, name),
      right: factOf(right.facts, name),
    }))
}
