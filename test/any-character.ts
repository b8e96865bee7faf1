import fc from 'fast-check';

/** Numbers that UTF-16 keeps for the halves of pairs. */
const halves = { first: 0xd800, count: 0x800 };
const codePoints = 0x110000 - halves.count;

/**
 * A character of any plane, of those of the first plane and of ASCII more often than there are of them. As fast-check's
 * unit 'binary', which first makes a table of all, for a second.
 */
export const anyCharacter = fc
  .oneof(fc.nat(0x7f), fc.nat(0xffff - halves.count), fc.nat(codePoints - 1))
  .map((index) => String.fromCodePoint(index < halves.first ? index : index + halves.count));
