/** A bitmap of 2 × 2 points: a format that browsers open and the server does not take. */
export function bitmap(): Buffer {
  const file = Buffer.alloc(70)
  file.write('BM')
  file.writeUInt32LE(70, 2)
  file.writeUInt32LE(54, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(2, 18)
  file.writeInt32LE(2, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  file.fill(0x80, 54)
  return file
}

/** The same JPEG with what a camera writes into it: 28 June 2016, 10:12:33 in China, at 39.5° N 117.25° E. */
export function withCameraFacts(jpeg: Buffer): Buffer {
  const tiff = Buffer.alloc(300)
  tiff.write('MM')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  writeFolder(tiff, 8, [
    [0x8769, 4, 1, 60],
    [0x8825, 4, 1, 100],
  ])
  writeFolder(tiff, 60, [
    [0x9003, 2, 20, 200],
    [0x9011, 2, 7, 220],
  ])
  tiff.write('2016:06:28 10:12:33', 200)
  tiff.write('+08:00', 220)
  const north = Buffer.from('N\0\0\0').readUInt32BE()
  const east = Buffer.from('E\0\0\0').readUInt32BE()
  writeFolder(tiff, 100, [
    [1, 2, 2, north],
    [2, 5, 3, 230],
    [3, 2, 2, east],
    [4, 5, 3, 260],
  ])
  for (const [at, degrees, minutes] of [
    [230, 39, 30],
    [260, 117, 15],
  ] as const) {
    for (const [place, value] of [degrees, 1, minutes, 1, 0, 1].entries()) {
      tiff.writeUInt32BE(value, at + place * 4)
    }
  }
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1)
  head.writeUInt16BE(2 + 6 + tiff.length, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from('Exif\0\0'), tiff, jpeg.subarray(2)])
}

/** A folder of Exif: tag, kind, count, and the value or where it stands. */
function writeFolder(
  tiff: Buffer,
  start: number,
  entries: readonly (readonly [tag: number, kind: number, count: number, value: number])[],
): void {
  tiff.writeUInt16BE(entries.length, start)
  for (const [place, [tag, kind, count, value]] of entries.entries()) {
    const at = start + 2 + place * 12
    tiff.writeUInt16BE(tag, at)
    tiff.writeUInt16BE(kind, at + 2)
    tiff.writeUInt32BE(count, at + 4)
    tiff.writeUInt32BE(value, at + 8)
  }
}
