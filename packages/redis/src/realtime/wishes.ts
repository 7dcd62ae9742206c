/** A wish as it stands in Redis: who wants what. */
export function wishOf(reader: string, topic: string): string {
  return `${reader} ${topic}`
}

/** The id of the topic that a wish is for. */
export function topicOfWish(wish: string): string {
  return wish.slice(wish.indexOf(' ') + 1)
}
