import { formatCount, formatRate } from '../language/format.ts'
import { Amount } from './Amount.tsx'
import { filledPart, type Share } from './share.ts'
import './figures.css'

/** A rate with what it was made of. */
export interface RateProps extends Share {
  /** 1 in annexes 3 and 4, 2 in annex 5. */
  readonly decimals?: number
  /** Draws a bar under the rate, where rows are compared. */
  readonly bar?: boolean
  /** Leaves numerator and denominator to the tip, where both stand in columns of their own. */
  readonly brief?: boolean
}

/** A rate, never without its numerator and denominator at hand. @example <Rate numerator={16309} denominator={108138} bar /> */
export function Rate({ numerator, denominator, decimals = 1, bar = false, brief = false }: RateProps) {
  const text = formatRate(numerator, denominator, decimals)
  const parts = `${formatCount(numerator)} / ${formatCount(denominator)}`
  return (
    <span className={bar ? 'rate rate-compared' : 'rate'} title={parts}>
      {text === null ? <Amount value="not-applicable" /> : <span className="amount">{text}</span>}
      {brief ? <span className="only-heard">({parts})</span> : <span className="rate-parts"> {parts}</span>}
      {bar && (
        <span className="rate-bar" aria-hidden="true">
          <span style={{ inlineSize: `${filledPart({ numerator, denominator }) * 100}%` }} />
        </span>
      )}
    </span>
  )
}
