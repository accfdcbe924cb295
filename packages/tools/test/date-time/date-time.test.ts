// QDate, QTime and QDateTime against Date and Intl.
import { inspect } from 'node:util';
import { MessageSpy } from '@qt3/test-support';
import { QDate, QDateTime, Qt, QTime } from '@qt3/tools';
import { expect } from 'chai';
import sinon from 'sinon';
import fc from 'fast-check';

const DAY = 86_400_000;

/** Days from 1752-09-14 to 9999-12-31, as their midnight in UTC. */
const days = fc.integer({ min: -79_365, max: 2_932_896 }).map((day) => new Date(day * DAY));
/** Moments from 1970 to 2106: what fits in 32 bits. */
const seconds = fc.integer({ min: 0, max: 0xfffffffe });
const zones = [
  'UTC',
  'Europe/Prague',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

function dateOf(date: Date): QDate {
  return new QDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function inZone<Result>(zone: string, run: () => Result): Result {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

describe('QDate', () => {
  it('counts days as Date does', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const date = dateOf(a);
        expect([date.year(), date.month(), date.day()]).to.deep.equal([
          a.getUTCFullYear(),
          a.getUTCMonth() + 1,
          a.getUTCDate(),
        ]);
        expect(date.dayOfWeek()).to.equal(a.getUTCDay() || 7);
        expect(date.daysTo(dateOf(b))).to.equal((b.getTime() - a.getTime()) / DAY);
        expect(date.addDays(date.daysTo(dateOf(b))).equals(dateOf(b))).to.equal(true);
        expect([date < dateOf(b), date > dateOf(b)]).to.deep.equal([a < b, a > b]);
        expect(date.dayOfYear()).to.equal((a.getTime() - Date.UTC(a.getUTCFullYear(), 0, 1)) / DAY + 1);
        expect(date.daysInMonth()).to.equal(
          new Date(Date.UTC(a.getUTCFullYear(), a.getUTCMonth() + 1, 0)).getUTCDate(),
        );
        expect(date.daysInYear()).to.equal(QDate.leapYear(a.getUTCFullYear()) ? 366 : 365);
        expect(date.toDate(Qt.UTC)).to.deep.equal(a);
        expect(QDate.fromDate(a, Qt.UTC).equals(date)).to.equal(true);
        expect(QDate.fromDate(date.toDate()).equals(date)).to.equal(true);
        expect(QDate.fromJulianDay(date.valueOf()).equals(date)).to.equal(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('writes and reads dates as ISO 8601 and Intl have them', () => {
    const text = new Intl.DateTimeFormat('en-US', {
      timeZone: 'UTC',
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      year: 'numeric',
    });
    fc.assert(
      fc.property(days, (day) => {
        const date = dateOf(day);
        expect(date.toString(Qt.ISODate)).to.equal(day.toISOString().slice(0, 10));
        expect(date.toString('dddd, MMMM d, yyyy')).to.equal(text.format(day));
        expect(date.toString()).to.equal(
          day.toUTCString().replace(/^(\w+), 0?(\d+) (\w+) (\d+).*/, '$1 $3 $2 $4'),
        );
        expect(QDate.fromString(date.toString()).equals(date)).to.equal(true);
        expect(QDate.fromString(date.toString(Qt.ISODate), Qt.ISODate).equals(date)).to.equal(true);
        expect(`${String(date)}|${JSON.stringify(date)}`).to.equal(
          `${date.toString()}|"${date.toString(Qt.ISODate)}"`,
        );
      }),
      { seed: 2 },
    );
  });

  it('has the weeks of ISO 8601: the first one has the 4th of January', () => {
    fc.assert(
      fc.property(days, (day) => {
        fc.pre(day.getTime() >= Date.UTC(1753, 0, 8));
        const year = { value: 0 };
        const week = dateOf(day).weekNumber(year);
        const fourth = new QDate(year.value, 1, 4);
        const monday = fourth.addDays(1 - fourth.dayOfWeek()).addDays((week - 1) * 7);
        expect(monday.daysTo(dateOf(day))).to.be.within(0, 6);
      }),
      { seed: 3 },
    );
  });

  it('adds months and years within their last day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (day, months) => {
        const date = dateOf(day);
        const added = date.addMonths(months);
        const count = day.getUTCFullYear() * 12 + day.getUTCMonth() + months;
        fc.pre(count / 12 > 1753);
        expect([added.year(), added.month()]).to.deep.equal([Math.floor(count / 12), (count % 12) + 1]);
        expect(added.day()).to.equal(Math.min(date.day(), added.daysInMonth()));
        expect(date.addYears(3).equals(date.addMonths(36))).to.equal(true);
      }),
      { seed: 4 },
    );
  });

  it('is null where there is no day, and its parts are 0', () => {
    const none = new QDate();
    const parts = [
      none.year(),
      none.month(),
      none.day(),
      none.dayOfWeek(),
      none.dayOfYear(),
      none.daysInMonth(),
      none.daysInYear(),
      none.weekNumber(),
    ];
    expect(parts).to.deep.equal(new Array(8).fill(0));
    for (const made of [
      none.addDays(1),
      none.addMonths(1),
      none.addYears(1),
      none.copy(),
      new QDate(1752, 9, 14).addDays(-1),
      QDate.fromDate(new Date(NaN)),
      QDate.fromJulianDay(1),
      QDate.fromJulianDay(NaN),
    ])
      expect(made.isNull()).to.equal(true);
    expect(Number.isNaN(none.toDate().getTime())).to.equal(true);
  });

  it('warns of days that there are not, in words that name them', () => {
    using messages = new MessageSpy();
    for (const text of [
      'QDate::setYMD: Invalid date 2003-02-29',
      'QDate::setYMD: Invalid date -001-01-01',
      'QDate::setYMD: Invalid date 2003.5-01-01',
      'QDate::setYMD: Invalid date NaN-01-01',
      'QDate::DayName: Parameter out of range: 8',
      'QDate::MonthName: Parameter out of range: 0',
      'QDate::fromString: Parameter out of range',
    ])
      messages.expect(text);
    new QDate(2003, 2, 29);
    new QDate(-1, 1, 1);
    new QDate(2003.5, 1, 1);
    new QDate(NaN, 1, 1);
    expect([QDate.shortDayName(8), QDate.longMonthName(0), QDate.fromString(null).isNull()]).to.deep.equal([
      '',
      '',
      true,
    ]);
  });

  it('is a value: copies change apart', () => {
    const date = new QDate(2003, 5, 17);
    const copy = date.copy();
    copy.setYMD(2004, 1, 1);
    const both = new QDateTime(date);
    both.date().setYMD(2005, 1, 1);
    date.setYMD(2006, 1, 1);
    expect([date, copy, both.date()].map((each) => each.year())).to.deep.equal([2006, 2004, 2003]);
  });

  it('gets another value in place by assign()', () => {
    const date = new QDate(2003, 5, 17);
    const same = date;
    const time = new QTime(1, 2, 3);
    const both = new QDateTime();
    date.assign(new QDate(2004, 6, 18));
    time.assign(new QTime(4, 5, 6));
    both.assign(new QDateTime(date, time));
    date.assign(new QDate());
    expect([same.isNull(), both.toString()]).to.deep.equal([true, 'Fri Jun 18 04:05:06 2004']);
  });
});

describe('QTime', () => {
  const times = fc.nat(DAY - 1);

  it('counts round the clock', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -3 * DAY, max: 3 * DAY }), (msecs, more) => {
        const time = QTime.fromMSecs(msecs);
        const at = new Date(msecs);
        expect([time.hour(), time.minute(), time.second(), time.msec()]).to.deep.equal([
          at.getUTCHours(),
          at.getUTCMinutes(),
          at.getUTCSeconds(),
          at.getUTCMilliseconds(),
        ]);
        expect(time.addMSecs(more).valueOf()).to.equal((((msecs + more) % DAY) + DAY) % DAY);
        expect(time.toString('hh:mm:ss.zzz')).to.equal(at.toISOString().slice(11, 23));
        expect(QTime.fromString(time.toString('hh:mm:ss.zzz')).equals(time)).to.equal(true);
        expect(new QTime(time.hour(), time.minute(), time.second(), time.msec()).equals(time)).to.equal(true);
        expect(QTime.fromDate(at, Qt.UTC).equals(time)).to.equal(true);
        const other = QTime.fromMSecs(Math.abs(more) % DAY);
        expect(time.secsTo(other)).to.equal(Math.trunc(time.msecsTo(other) / 1000) + 0);
        expect(time < other).to.equal(msecs < other.valueOf());
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('writes twelve hours as Intl does', () => {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: 'UTC',
      hour: 'numeric',
      minute: '2-digit',
      hour12: true,
    });
    for (let hour = 0; hour < 24; hour++)
      expect(new QTime(hour, 5).toString('h:mm AP')).to.equal(
        format.format(hour * 3_600_000 + 300_000).replace('\u202f', ' '),
      );
  });

  it('is invalid for what is no time, with a warning that names it', () => {
    using messages = new MessageSpy();
    for (const text of [
      'QTime::setHMS Invalid time 24:00:00.000',
      'QTime::setHMS Invalid time 12:-5:00.000',
      'QTime::setHMS Invalid time 12:00:00.5.5',
      'QTime::fromString: Parameter out of range',
      'QTime::fromString: Parameter out of range',
    ])
      messages.expect(text);
    const made = [
      new QTime(24, 0),
      new QTime(12, -5),
      new QTime(12, 0, 0, 5.5),
      QTime.fromString('x'),
      QTime.fromString(null),
      QTime.fromMSecs(-1),
      QTime.fromMSecs(DAY),
      QTime.fromDate(new Date(NaN)),
      QTime.fromDate(new Date(NaN), Qt.UTC),
    ];
    for (const time of made)
      expect([time.isValid(), time.toString(), time.isNull()]).to.deep.equal([false, '', false]);
  });

  it('copies and assigned times go on measuring when the clock of the day is set', () => {
    const clock = sinon.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date(2026, 0, 1, 12) });
    try {
      const time = new QTime();
      time.start();
      const times = [time, time.copy(), new QTime(1, 2, 3).assign(time)];
      clock.setSystemTime(new Date(2026, 0, 1, 18));
      clock.tick(500);
      expect(times.map((one) => one.elapsed())).to.deep.equal([500, 500, 500]);
    } finally {
      clock.restore();
    }
  });

  it('measures with a clock that does not jump, and without start() from its own time', () => {
    const time = new QTime();
    time.start();
    const copy = time.copy();
    expect(time.elapsed()).to.be.within(0, DAY - 1);
    expect(copy.elapsed()).to.be.at.most(DAY - 1);
    expect(time.restart()).to.be.within(0, DAY - 1);
    const later = QTime.currentTime().addSecs(-3600).elapsed();
    expect(later).to.be.within(3_600_000, 3_660_000);
  });
});

describe('QDateTime', () => {
  it('converts seconds as Date does, in any zone', () => {
    for (const zone of zones) {
      inZone(zone, () => {
        fc.assert(
          fc.property(seconds, (time) => {
            const local = new QDateTime();
            local.setTime_t(time);
            const date = new Date(time * 1000);
            const expected = [
              date.getFullYear(),
              date.getMonth() + 1,
              date.getDate(),
              date.getHours(),
              date.getMinutes(),
              date.getSeconds(),
            ];
            const day = local.date();
            const clock = local.time();
            expect([
              day.year(),
              day.month(),
              day.day(),
              clock.hour(),
              clock.minute(),
              clock.second(),
            ]).to.deep.equal(expected);
            // A time that comes twice is the first one.
            const back = local.toTime_t();
            expect(back <= time && new Date(back * 1000).toString().slice(0, 24)).to.equal(
              date.toString().slice(0, 24),
            );
            const utc = new QDateTime();
            utc.setTime_t(time, Qt.UTC);
            expect(utc.toString(Qt.ISODate)).to.equal(date.toISOString().slice(0, 19));
            expect(utc.toDate(Qt.UTC)).to.deep.equal(date);
          }),
          { seed: 6, numRuns: 60 },
        );
      });
    }
  });

  it('agrees with Intl about the clock in a zone', () => {
    for (const timeZone of zones) {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
      inZone(timeZone, () => {
        fc.assert(
          fc.property(seconds, (time) => {
            const local = new QDateTime();
            local.setTime_t(time);
            expect(local.toString('yyyy-MM-dd hh:mm:ss')).to.equal(format.format(time * 1000));
          }),
          { seed: 7, numRuns: 60 },
        );
      });
    }
  });

  it('adds and subtracts seconds in days of 86,400', () => {
    fc.assert(
      fc.property(days, fc.nat(DAY - 1), fc.integer({ min: -1e9, max: 1e9 }), (day, msecs, more) => {
        const from = new QDateTime(dateOf(day), QTime.fromMSecs(msecs));
        const expected = new Date(day.getTime() + msecs + more * 1000);
        fc.pre(expected.getTime() > Date.UTC(1753, 0));
        const to = from.addSecs(more);
        expect(to.toDate(Qt.UTC)).to.deep.equal(expected);
        expect(from.secsTo(to)).to.equal(more);
        expect(to.valueOf() - from.valueOf()).to.equal(more * 1000);
      }),
      { seed: 8 },
    );
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(days, fc.nat(86_399), (day, second) => {
        const made = new QDateTime(dateOf(day), QTime.fromMSecs(second * 1000));
        expect(QDateTime.fromString(made.toString()).equals(made)).to.equal(true);
        expect(QDateTime.fromString(made.toString(Qt.ISODate), Qt.ISODate).equals(made)).to.equal(true);
        expect(QDateTime.fromDate(made.toDate(Qt.UTC), Qt.UTC).equals(made)).to.equal(true);
      }),
      { seed: 9 },
    );
  });

  it('says -1, as C does, for what seconds since 1970 in 32 bits cannot say', () => {
    inZone('UTC', () => {
      const at = (year: number): number => new QDateTime(new QDate(year, 1, 1)).toTime_t();
      expect([at(1969), at(1970), at(2106), at(2107)]).to.deep.equal([
        0xffffffff, 0, 4_291_747_200, 0xffffffff,
      ]);
      expect(new QDateTime(new QDate(2003, 1, 1), QTime.fromMSecs(DAY)).toTime_t()).to.equal(0xffffffff);
    });
  });

  it('is readable in console.log() and JSON', () => {
    const made = new QDateTime(new QDate(2003, 5, 17), new QTime(14, 13, 9, 42));
    expect(
      inspect([made, made.date(), made.time(), new QDateTime(), new QDate(), QTime.fromMSecs(DAY)]),
    ).to.equal(
      '[\n  QDateTime(2003-05-17T14:13:09.042),\n  QDate(2003-05-17),\n  QTime(14:13:09.042),\n  QDateTime(null),\n  QDate(null),\n  QTime(invalid)\n]',
    );
    expect(JSON.stringify([made, new QDateTime(), made.time()])).to.equal(
      '["2003-05-17T14:13:09.042",null,"14:13:09.042"]',
    );
  });
});
