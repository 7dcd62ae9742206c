import {
  CandlestickSeries,
  ColorType,
  createChart,
  createSeriesMarkers,
  HistogramSeries,
  type SeriesMarker,
  type UTCTimestamp,
} from 'lightweight-charts'
import type { BarUnitName } from '../api-types.js'
import { axisTime, type ChartBar, withTrade } from '../bar-book.js'
import { byId, setNote } from '../dom.js'
import { formatNumber } from '../format/number.js'
import type { ViewContext } from '../view-context.js'

const VOLUME_SHARE = 0.78

/** Candles (봉) and volume, with marks where the stream had gaps. */
export function mountChart({ settings, frames }: ViewContext) {
  const host = byId('chart')
  const chart = createChart(host, {
    autoSize: true,
    layout: { attributionLogo: false, fontFamily: getComputedStyle(host).fontFamily, fontSize: 11 },
    rightPriceScale: { borderVisible: false, scaleMargins: { top: 0.06, bottom: 1 - VOLUME_SHARE + 0.04 } },
    timeScale: { borderVisible: false, timeVisible: true, secondsVisible: false, rightOffset: 4 },
    localization: { priceFormatter: (price: number) => formatNumber(Math.round(price)) },
  })
  const candles = chart.addSeries(CandlestickSeries, { priceFormat: { type: 'price', precision: 0, minMove: 1 } })
  const volumes = chart.addSeries(HistogramSeries, {
    priceScaleId: 'volume',
    priceFormat: { type: 'volume' },
    lastValueVisible: false,
    priceLineVisible: false,
  })
  chart.priceScale('volume').applyOptions({ scaleMargins: { top: VOLUME_SHARE, bottom: 0 } })
  const markers = createSeriesMarkers(candles, [])
  let gaps: SeriesMarker<UTCTimestamp>[] = []
  let bars: ChartBar[] = []
  // Bars from here on have changed since the last frame.
  let dirtyFrom = 0
  let unit: BarUnitName = 'minute'
  let palette = readPalette()

  const candleOf = ({ time, open, high, low, close }: ChartBar) => ({
    time: time as UTCTimestamp,
    open,
    high,
    low,
    close,
  })
  const volumeOf = ({ time, open, close, volume }: ChartBar) => {
    return { time: time as UTCTimestamp, value: volume, color: close < open ? palette.downSoft : palette.upSoft }
  }
  const describe = (): void => {
    host.setAttribute('aria-label', `${settings.text('chartLabel')}: ${formatNumber(bars.at(-1)?.close)}`)
  }

  function paint(): void {
    palette = readPalette()
    const { up, down, text, line } = palette
    const grid = { color: line }
    chart.applyOptions({
      layout: { background: { type: ColorType.Solid, color: 'transparent' }, textColor: text },
      grid: { vertLines: grid, horzLines: grid },
      localization: { locale: settings.current.language === 'ko' ? 'ko-KR' : 'en-US' },
    })
    const body = { upColor: up, downColor: down, wickUpColor: up, wickDownColor: down, borderVisible: false }
    candles.applyOptions(body)
    candles.setData(bars.map(candleOf))
    volumes.setData(bars.map(volumeOf))
    dirtyFrom = bars.length
    describe()
  }

  function drawDirty(): void {
    for (const bar of bars.slice(dirtyFrom)) {
      candles.update(candleOf(bar))
      volumes.update(volumeOf(bar))
    }
    dirtyFrom = bars.length
    host.dataset.last = String(bars.at(-1)?.close ?? '')
  }

  return {
    paint,
    setBars(next: readonly ChartBar[], ofUnit: BarUnitName, isSame: boolean): void {
      bars = [...next]
      unit = ofUnit
      host.dataset.bars = String(next.length)
      chart.applyOptions({ timeScale: { timeVisible: unit === 'minute' } })
      paint()
      if (!isSame) chart.timeScale().setVisibleLogicalRange({ from: next.length - 90, to: next.length + 4 })
    },
    /** Takes every trade in; draws as often as the other parts. */
    trade(at: number, price: number, quantity: number): void {
      const last = bars.at(-1)
      const next = withTrade(last, { at, price, quantity, unit })
      if (!next) return
      const index = next.time === last?.time ? bars.length - 1 : bars.length
      bars[index] = next
      dirtyFrom = Math.min(dirtyFrom, index)
      frames.draw('chart', drawDirty)
    },
    gap(from: number): void {
      const time = axisTime(from, unit) as UTCTimestamp
      gaps = [
        ...gaps.filter((one) => one.time !== time),
        { time, position: 'aboveBar', shape: 'square', color: palette.warn, text: '⋯' },
      ]
      markers.setMarkers(gaps)
      host.dataset.gaps = String(gaps.length)
    },
    clearGaps(): void {
      gaps = []
      markers.setMarkers(gaps)
      host.dataset.gaps = '0'
    },
    note: (text: string) => setNote(byId('chart-note'), text),
  }
}

function readPalette() {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string): string => style.getPropertyValue(name).trim()
  return {
    up: read('--up'),
    down: read('--down'),
    upSoft: read('--up-soft'),
    downSoft: read('--down-soft'),
    text: read('--muted'),
    line: read('--line'),
    warn: read('--warn'),
  }
}
