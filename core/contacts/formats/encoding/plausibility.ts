import type { Encoding } from './encoding'

const ENOUGH = 5_000
const NOT_ASCII = /[^\0-\x7f]/gu
const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const ASCII_LETTER = /[a-z]/i
const KANA_OR_KANJI =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々、。「」・（）　０-９Ａ-Ｚａ-ｚ]/u
const NEVER_MEANT = /[\u0080-\u009f\ue000-\uf8ff\ufffd]/u
const WESTERN = /[äöüßàâáãåæçéèêëíìîïñóòôöõøœúùûÿýšžÄÖÜÀÂÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÕØŒÚÙÛÝŠŽªº]/u
// Poland, Czechia, Slovakia, Hungary, Croatia, Romania.
const CENTRAL = /[ąćęłńóśźżáčďéěíňřšťúůýžäľĺôŕöüőűđâăîşţßĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄĽĹÔŔÖÜŐŰĐÂĂÎŞŢ]/u
const CYRILLIC = /[\u0400-\u045f\u0490\u0491]/u
// Marks that stand between letters, in front of a word, and around one.
const BETWEEN = /[’‘´]/u
const IN_FRONT = /[¿¡„“«€£§]/u
const AROUND = /[–—…“”«»€°·®©™£§\u00a0²³½¼¾ªº´]/u

/**
 * How much a decoded text looks like one that somebody wrote: for each character beyond ASCII from -2 (nobody means
 * it there) to 1 (at home there), the mean of the first thousands; 0 when there are none.
 */
export function plausibility(text: string, encoding: Encoding): number {
  const judge = JUDGES[encoding] ?? western
  let sum = 0
  let count = 0
  for (const match of text.matchAll(NOT_ASCII)) {
    if (++count > ENOUGH) break
    const [character] = match
    const before = text[match.index - 1] ?? ' '
    const after = text[match.index + character.length] ?? ' '
    sum += NEVER_MEANT.test(character) ? -2 : judge(character, before, after)
  }
  return count === 0 ? 0 : sum / Math.min(count, ENOUGH)
}

const JUDGES: Partial<Record<Encoding, (character: string, before: string, after: string) => number>> = {
  shift_jis: japanese,
  'windows-1250': (character, before, after) => european(character, before, after, CENTRAL),
  'windows-1251': cyrillic,
}

// "MŸller", "ƒric": capitals that follow, small letters that precede, come of another encoding.
function isMixed(character: string, before: string, after: string): boolean {
  return (UPPER.test(character) && LOWER.test(before)) || (LOWER.test(character) && UPPER.test(after))
}

function isForeign(character: string): boolean {
  return LETTER.test(character) && !ASCII_LETTER.test(character)
}

function western(character: string, before: string, after: string): number {
  return european(character, before, after, WESTERN)
}

function cyrillic(character: string, before: string, after: string): number {
  if (!CYRILLIC.test(character)) return AROUND.test(character) || character === '№' ? 0.5 : -1
  if (ASCII_LETTER.test(before) || ASCII_LETTER.test(after) || isMixed(character, before, after)) return -1
  return CYRILLIC.test(before) || CYRILLIC.test(after) ? 1 : 0
}

function european(character: string, before: string, after: string, letters: RegExp): number {
  const isInWord = LETTER.test(before) || LETTER.test(after)
  // Words of Latin letters are not of accented ones alone: "Èâàíîâà" is Иванова.
  if (isForeign(before) && isForeign(after)) return -1
  if (letters.test(character)) return isMixed(character, before, after) ? -1 : isInWord ? 1 : 0
  if (LETTER.test(character)) return -1
  if (LETTER.test(before) && LETTER.test(after)) return BETWEEN.test(character) ? 0.5 : -2
  if (LETTER.test(after)) return IN_FRONT.test(character) ? 0.5 : -1
  return AROUND.test(character) ? 0.5 : -1
}

function japanese(character: string, before: string, after: string): number {
  // Two Western letters that happen to be one kanji stand in a word of Latin letters.
  if (ASCII_LETTER.test(before) || ASCII_LETTER.test(after)) return -1
  return KANA_OR_KANJI.test(character) ? 1 : -0.5
}
