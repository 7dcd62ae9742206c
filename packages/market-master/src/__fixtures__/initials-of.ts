const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const FIRST_CONJOINING = 0x1100

/** A text with every syllable as its initial (초성), told by Unicode's own way of taking syllables apart. */
export function initialsOf(text: string): string {
  return text.replace(/[가-힣]/g, (syllable) =>
    INITIALS.charAt(syllable.normalize('NFD').charCodeAt(0) - FIRST_CONJOINING),
  )
}
