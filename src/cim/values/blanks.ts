/** The blanks of XML 1.0; those that only Unicode knows are text like any other. */
const blanks = ' \t\n\r';

/** The text without the blanks around it, in a time that its length bounds. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && blanks.includes(text.charAt(start))) start++;
  while (end > start && blanks.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
