import type { HeaderTable } from './header-table'
import { synonymsChinese } from './synonyms-zh'
import { synonymsCzech } from './synonyms-cs'
import { synonymsDanish } from './synonyms-da'
import { synonymsDutch } from './synonyms-nl'
import { synonymsEnglish } from './synonyms-en'
import { synonymsFrench } from './synonyms-fr'
import { synonymsGerman } from './synonyms-de'
import { synonymsItalian } from './synonyms-it'
import { synonymsJapanese } from './synonyms-ja'
import { synonymsKorean } from './synonyms-ko'
import { synonymsPolish } from './synonyms-pl'
import { synonymsPortuguese } from './synonyms-pt'
import { synonymsRussian } from './synonyms-ru'
import { synonymsSpanish } from './synonyms-es'
import { synonymsSwedish } from './synonyms-sv'

/** What people call columns; where two languages know a header, the first decides. */
export const synonyms: HeaderTable[] = [
  synonymsEnglish,
  synonymsGerman,
  synonymsFrench,
  synonymsSpanish,
  synonymsItalian,
  synonymsPortuguese,
  synonymsDutch,
  synonymsSwedish,
  synonymsDanish,
  synonymsPolish,
  synonymsCzech,
  synonymsRussian,
  synonymsJapanese,
  synonymsChinese,
  synonymsKorean,
]
