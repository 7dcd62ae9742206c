/**
 * The whole units at or below a price. A decimal such as 0.3 is no exact binary number: a price counts as so many units when it is
 * the number that stands closest to them, which is what the same decimal, typed or read, becomes.
 *
 * @param scale units to one, a power of ten.
 */
export function unitsBelow(price: number, scale: number): number {
  if (scale === 1) return Math.floor(price)
  const units = Math.floor(price * scale)
  // The product may have been rounded to the other side of a whole unit; a division of whole numbers never is.
  if (units / scale > price) return units - 1
  return (units + 1) / scale <= price ? units + 1 : units
}
