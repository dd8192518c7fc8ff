import type { District } from '@kuomian/contract'
import { formatCount, formatRate } from '../language/format.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { shades } from '../theme/palette.ts'
import { type Share, stepOf } from './share.ts'
import './figures.css'

/** One district on the map; `share` is null where nothing was reported. */
export interface Tile {
  readonly district: District
  readonly share: Share | null
}

/** The districts of a city as tiles. */
export interface TileMapProps {
  /** What the shade means; read out as the name of the map. */
  readonly title: string
  readonly tiles: readonly Tile[]
  readonly decimals?: number
  readonly onPick?: (district: District) => void
}

/** The city as a map of equal tiles, each with its name, its rate and a shade of one hue; no coordinates are needed. */
export function TileMap({ title, tiles, decimals = 1, onPick }: TileMapProps) {
  const { t } = useLanguage()
  const columns = Math.max(1, ...tiles.map(({ district }) => district.tile.column))
  return (
    <figure className="chart" aria-label={title}>
      <ul className="tile-map" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {tiles.map((tile) => (
          <li
            key={tile.district.id}
            style={{
              gridColumn: tile.district.tile.column,
              gridRow: tile.district.tile.row,
              display: 'grid',
            }}
          >
            <TileFace tile={tile} decimals={decimals} {...(onPick === undefined ? {} : { onPick })} />
          </li>
        ))}
      </ul>
      <ul className="tile-legend" aria-hidden="true">
        {shades.map(({ fill }, step) => (
          <li key={fill}>
            <i style={{ background: fill }} />
            {`${(step * 100) / shades.length}–${((step + 1) * 100) / shades.length}%`}
          </li>
        ))}
        {tiles.some(({ share }) => share === null) && <li>{t('figures.missing')}</li>}
      </ul>
    </figure>
  )
}

function TileFace({
  tile: { district, share },
  decimals,
  onPick,
}: {
  tile: Tile
  decimals: number
  onPick?: (district: District) => void
}) {
  const { t, pick } = useLanguage()
  const step = share === null ? null : stepOf(share, shades.length)
  const shade = step === null ? undefined : shades[step]
  const style = shade === undefined ? {} : { background: shade.fill, color: shade.text }
  const name = pick({ zh: district.name, en: district.nameEn })
  const rate =
    share === null ? t('figures.missing') : (formatRate(share.numerator, share.denominator, decimals) ?? '—')
  const parts =
    share === null ? rate : `${rate} · ${formatCount(share.numerator)} / ${formatCount(share.denominator)}`
  const face = (
    <>
      <span className="tile-name">{name}</span>
      <span className="tile-value">{rate}</span>
    </>
  )
  const className = shade === undefined ? 'tile tile-unknown' : 'tile'
  return onPick === undefined ? (
    <div className={className} style={style} title={`${name} ${parts}`}>
      {face}
    </div>
  ) : (
    <button
      type="button"
      className={className}
      style={style}
      title={`${name} ${parts}`}
      onClick={() => onPick(district)}
    >
      {face}
    </button>
  )
}
