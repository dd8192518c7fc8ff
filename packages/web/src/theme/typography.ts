/** The shipped CJK sans first, so that no machine shows boxes; the rest only until its subset has come. */
export const fontFamily =
  "'Noto Sans SC Variable', 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"

/** The four sizes of the pages in pixels. */
export const size = { small: 12, body: 14, title: 18, figure: 28 } as const

/** The two weights of the pages. */
export const weight = { plain: 400, strong: 600 } as const
