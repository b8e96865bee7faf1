/** Not allowed in XML 1.0, or a half of a surrogate pair. */
const unclean = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** The text as XML can carry it: U+FFFD stands for what it cannot. */
export const toXmlText = (text: string): string => text.replace(unclean, '\ufffd');
