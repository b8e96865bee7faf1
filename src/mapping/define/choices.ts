/**
 * Makes a function that lists those of a few things which a test lets pass, each as `tell` puts it. The same choice gives
 * the same list each time, so that its text is made once.
 */
export function choices<A, B>(all: readonly A[], tell: (one: A) => B): (isChosen: (one: A) => boolean) => readonly B[] {
  const lists = new Map<number, readonly B[]>();
  return (isChosen) => {
    let choice = 0;
    for (const [index, one] of all.entries()) if (isChosen(one)) choice |= 1 << index;
    let list = lists.get(choice);
    if (list === undefined) {
      list = all.filter((_, index) => choice & (1 << index)).map(tell);
      lists.set(choice, list);
    }
    return list;
  };
}
