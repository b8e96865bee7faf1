const wireTime = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):?(\d\d))?$/;

/**
 * Every spelling of a time on the wire (`20240420T12:00:00Z`, `2024-04-20T12:00:00.5Z`, without zone from xend) as
 * `2024-04-20T12:00:00Z`; undefined where the text is none, or its year in UTC has not four digits.
 */
export function decodeDatetime(text: string): string | undefined {
  const parts = wireTime.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hours, minutes, seconds, sign, zoneHours, zoneMinutes] = parts;
  const local = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  const offset = sign ? Number(`${sign}1`) * (Number(zoneHours) * 60 + Number(zoneMinutes)) : 0;
  const time = new Date(local - offset * 60_000);
  const utcYear = time.getUTCFullYear();
  return utcYear >= 0 && utcYear <= 9999 ? `${time.toISOString().slice(0, 19)}Z` : undefined;
}

/** The spelling that every dialect reads: `20240420T12:00:00Z`. */
export function encodeDatetime(text: string): string | undefined {
  return decodeDatetime(text)?.replaceAll('-', '');
}
