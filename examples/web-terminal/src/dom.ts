/** The element of the page with this id. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no element "${id}".`)
  return element as E
}

/** Writes a text where it differs: what stays the same costs no layout. */
export function setText(element: Element, text: string): void {
  const { firstChild } = element
  if (firstChild instanceof Text && firstChild === element.lastChild) {
    if (firstChild.data !== text) firstChild.data = text
  } else if (element.textContent !== text) element.textContent = text
}

/** Which way a number points, for its colour. */
export function setDirection(element: HTMLElement, value: number | null | undefined): void {
  const direction = !value ? 'flat' : value > 0 ? 'up' : 'down'
  if (element.dataset.direction !== direction) element.dataset.direction = direction
}

/** Shows a text in its place, or hides the place. */
export function setNote(element: HTMLElement, text: string, tone: 'info' | 'error' = 'error'): void {
  setText(element, text)
  element.hidden = text === ''
  element.dataset.tone = tone
}

/** An element with a class, text or children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { className, children = [] }: { className?: string; children?: readonly (Node | string)[] } = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (className !== undefined) element.className = className
  element.append(...children)
  return element
}
