/** The order of values, where a program gives none. */
const LESS = `less: (a: NonNullable<T>, b: NonNullable<T>) => boolean = (a, b) => compareBy('lessThan', a, b)`;

/** Pieces of the support module: the C++ library's heaps, whose values have the places that g++ gives them. */
export const HEAP_PIECES: Readonly<Record<string, string>> = {
  heapUp: `/** Lets a value of a heap rise from a place to where it belongs, but not above another one. */
function heapUp<T>(heap: T[], from: number, top: number, value: T, less: (a: NonNullable<T>, b: NonNullable<T>) => boolean): void {
  let at = from;
  while (at > top) {
    const parent = (at - 1) >> 1;
    if (!less(heap[parent]!, value!)) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = value;
}`,
  heapDown: `/** Fills a place of a heap from below, and lets a value rise from where that ends. */
function heapDown<T>(heap: T[], top: number, length: number, value: T, less: (a: NonNullable<T>, b: NonNullable<T>) => boolean): void {
  let at = top;
  for (let child = 2 * at + 2; child <= length; child = 2 * at + 2) {
    if (child === length || less(heap[child]!, heap[child - 1]!)) child--;
    heap[at] = heap[child]!;
    at = child;
  }
  heapUp(heap, at, top, value, less);
}`,
  makeHeap: `/** std::make_heap(). */
export function makeHeap<T>(first: Cursor<T>, last: Cursor<T>, ${LESS}): void {
  const heap = valuesBetween<T>(first, last);
  for (let at = heap.length >> 1; at-- > 0;) heapDown(heap, at, heap.length, heap[at]!, less);
  setFrom(first, heap);
}`,
  pushHeap: `/** std::push_heap(): takes the last value into the heap of those before it. */
export function pushHeap<T>(first: Cursor<T>, last: Cursor<T>, ${LESS}): void {
  const heap = valuesBetween<T>(first, last);
  if (heap.length > 1) heapUp(heap, heap.length - 1, 0, heap.at(-1)!, less);
  setFrom(first, heap);
}`,
  popHeap: `/** std::pop_heap(): the greatest value becomes the last one, and the others a heap. */
export function popHeap<T>(first: Cursor<T>, last: Cursor<T>, ${LESS}): void {
  const heap = valuesBetween<T>(first, last);
  const value = heap.at(-1)!;
  if (heap.length > 1) {
    heap[heap.length - 1] = heap[0]!;
    heapDown(heap, 0, heap.length - 1, value, less);
  }
  setFrom(first, heap);
}`,
};
