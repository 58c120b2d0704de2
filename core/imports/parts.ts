/** Bytes of each part of an upload but the last. */
export const PART_SIZE = 1024 * 1024

/** The largest file, in bytes. */
export const LARGEST_FILE = 100 * 1024 * 1024

/** How many parts a file of this many bytes has. */
export function partsOf(fileSize: number): number {
  return Math.ceil(fileSize / PART_SIZE)
}
