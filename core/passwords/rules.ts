/** Characters a password has at least. */
export const passwordMinimum = 12
/** Bytes (UTF-8) a password has at most, so that hashing one has a bound. */
export const passwordLimit = 200
