import { fold } from '@/core/contacts/fold'

const NOT_IN_KEY = /[^\p{L}\p{M}\p{N}\ufffd]+/gu

/**
 * A header as tables of headers compare it: folded (see `fold`), only letters and digits, so that `E-mail 2 Address`,
 * `email2Address` and `E_MAIL_2_ADDRESS` are one. U+FFFD, a letter lost to a wrong encoding, stays.
 */
export function headerKey(header: string): string {
  return fold(header).replace(NOT_IN_KEY, '')
}
