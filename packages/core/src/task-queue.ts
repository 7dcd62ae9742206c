import type { Cancel, ScheduleOptions } from './clock.js'

interface Task {
  readonly dueAt: number
  readonly order: number
  readonly isBackground: boolean
  readonly run: () => void
}

/** A binary heap by due time, then by order of scheduling. Cancelled tasks leave their place when they reach the top. */
export class TaskQueue {
  readonly #heap: Task[] = []
  readonly #live = new Set<Task>()
  #order = 0
  #background = 0

  get size(): number {
    return this.#live.size
  }

  get foregroundSize(): number {
    return this.#live.size - this.#background
  }

  add(dueAt: number, run: () => void, options: ScheduleOptions | undefined): Cancel {
    const task: Task = { dueAt, run, order: this.#order++, isBackground: options?.background === true }
    this.#live.add(task)
    if (task.isBackground) this.#background++
    this.#push(task)
    return () => this.#drop(task)
  }

  nextDueAt(): number | undefined {
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      if (this.#live.has(top)) return top.dueAt
      this.#pop()
    }
    return undefined
  }

  takeDue(limit: number): Task | undefined {
    const dueAt = this.nextDueAt()
    if (dueAt === undefined || dueAt > limit) return undefined
    const task = this.#pop()
    if (task) this.#drop(task)
    return task
  }

  #drop(task: Task): void {
    if (this.#live.delete(task) && task.isBackground) this.#background--
  }

  #push(task: Task): void {
    const heap = this.#heap
    let at = heap.length
    for (let parent = (at - 1) >> 1; at > 0; parent = (at - 1) >> 1) {
      const above = heap[parent]
      if (!above || !isBefore(task, above)) break
      heap[at] = above
      at = parent
    }
    heap[at] = task
  }

  #pop(): Task | undefined {
    const heap = this.#heap
    const top = heap[0]
    const last = heap.pop()
    if (!last || last === top) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      const left = heap[child]
      const right = heap[child + 1]
      if (!left) break
      const smaller = right && isBefore(right, left) ? right : left
      if (smaller === right) child++
      if (!isBefore(smaller, last)) break
      heap[at] = smaller
      at = child
    }
    heap[at] = last
    return top
  }
}

function isBefore(a: Task, b: Task): boolean {
  return a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a.order < b.order)
}
