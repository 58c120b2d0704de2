import type { Encoding } from './encoding'

const ENOUGH = 5_000
const NOT_ASCII = /[^\0-\x7f]/gu
const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const ASCII_LETTER = /[a-z]/i
const KANA_OR_KANJI =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーﾞﾟ々、。「」・（）　０-９Ａ-Ｚａ-ｚ]/u
const HAN = /\p{Script=Han}/u
const HANGUL = /\p{Script=Hangul}/u
const EAST_ASIAN_MARK = /[、。《》「」『』【】（）〈〉：；，．！？～·　０-９Ａ-Ｚａ-ｚ]/u
// Family names and what stands in headers and addresses, in both scripts.
const FREQUENT_HAN = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝许許蔡洪曾沈韩韓唐冯馮于董程曹袁邓鄧' +
    '姓名电電话話手机機号號码碼公司部门門职職位称稱邮郵箱件地址备備注註单單省市区區县縣路街有限技术術经經理总總人生日' +
    '小大明文国國华華伟偉芳娜秀英敏静靜丽麗强磊军軍洋勇艳艷杰涛濤超霞平刚剛桂玲北京上海中',
)
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
  gb18030: chinese,
  big5: chinese,
  'euc-kr': korean,
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

// Two letters of another script that happen to be one character stand in a word of Latin letters.
function isInLatinWord(before: string, after: string): boolean {
  return ASCII_LETTER.test(before) || ASCII_LETTER.test(after)
}

function chinese(character: string, before: string, after: string): number {
  if (isInLatinWord(before, after)) return -1
  if (FREQUENT_HAN.has(character) || EAST_ASIAN_MARK.test(character)) return 1
  // Any two bytes are some character: what is none of the frequent ones says less.
  return HAN.test(character) ? 0.8 : -0.5
}

function korean(character: string, before: string, after: string): number {
  if (isInLatinWord(before, after)) return -1
  return HANGUL.test(character) || EAST_ASIAN_MARK.test(character) ? 1 : -0.5
}

function japanese(character: string, before: string, after: string): number {
  if (isInLatinWord(before, after)) return -1
  return KANA_OR_KANJI.test(character) ? 1 : -0.5
}
