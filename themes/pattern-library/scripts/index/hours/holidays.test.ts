import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Nation, easterSunday, isBankHoliday } from './holidays';
import { calendar, dayOf, weekdayOf } from './london';

/** Bank holidays on weekdays, as https://www.gov.uk/bank-holidays has them: "1/1" is 1 January. */
const PUBLISHED: [Nation, number, string][] = [
  ['england', 2021, '1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12'],
  ['wales', 2024, '1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12'],
  ['england', 2026, '1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12'],
  ['england', 2027, '1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12'],
  ['scotland', 2024, '1/1 2/1 29/3 6/5 27/5 5/8 2/12 25/12 26/12'],
  ['scotland', 2025, '1/1 2/1 18/4 5/5 26/5 4/8 1/12 25/12 26/12'],
  ['scotland', 2026, '1/1 2/1 3/4 4/5 25/5 15/6 3/8 30/11 25/12 28/12'],
  ['northern-ireland', 2025, '1/1 17/3 18/4 21/4 5/5 26/5 14/7 25/8 25/12 26/12'],
  ['northern-ireland', 2026, '1/1 17/3 3/4 6/4 4/5 25/5 13/7 31/8 25/12 28/12'],
];

function onWeekdays(nation: Nation, year: number): string {
  const found: string[] = [];
  for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day++) {
    const { month, date } = calendar(day);
    if (weekdayOf(day) < 5 && isBankHoliday(day, nation)) found.push(`${date}/${month}`);
  }
  return found.join(' ');
}

for (const [nation, year, days] of PUBLISHED) {
  test(`bank holidays of ${nation} in ${year}`, () => assert.equal(onWeekdays(nation, year), days));
}

test('Easter is where the almanac has it', () => {
  for (const [year, month, date] of [[2000, 4, 23], [2008, 3, 23], [2011, 4, 24], [2024, 3, 31], [2038, 4, 25]] as const) {
    assert.equal(easterSunday(year), dayOf(year, month, date), String(year));
  }
});

test('Christmas on a Saturday is one too, beside the Monday that stands in for it', () => {
  assert.ok(isBankHoliday(dayOf(2027, 12, 25), 'england'));
  assert.ok(isBankHoliday(dayOf(2027, 12, 27), 'england'));
});
