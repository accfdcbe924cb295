import { expect } from 'chai';
import { QDate, QDateTime, QTime, QVariant, QVariantType } from '@qt3/tools';

describe('QVariant.toString', () => {
  const rows: readonly (readonly [QVariant, string])[] = [
    [{ type: QVariantType.Invalid }, ''],
    [{ type: QVariantType.String, value: 'tea' }, 'tea'],
    [{ type: QVariantType.String, value: null }, ''],
    [{ type: QVariantType.CString, value: Buffer.from('caf\xe9\0x', 'latin1') }, 'café'],
    [{ type: QVariantType.ByteArray, value: Buffer.from('ab') }, 'ab'],
    [{ type: QVariantType.Int, value: -42 }, '-42'],
    [{ type: QVariantType.UInt, value: 4294967295 }, '4294967295'],
    [{ type: QVariantType.Double, value: 2.5 }, '2.5'],
    [{ type: QVariantType.Double, value: 1e20 }, '1e+20'],
    [{ type: QVariantType.Bool, value: true }, 'true'],
    [{ type: QVariantType.LongLong, value: -(2n ** 63n) }, '-9223372036854775808'],
    [{ type: QVariantType.ULongLong, value: 2n ** 64n - 1n }, '18446744073709551615'],
    [{ type: QVariantType.Date, value: new QDate(2004, 2, 29) }, '2004-02-29'],
    [{ type: QVariantType.Time, value: new QTime(7, 5, 9) }, '07:05:09'],
    [
      { type: QVariantType.DateTime, value: new QDateTime(new QDate(2004, 2, 29), new QTime(7, 5, 9)) },
      '2004-02-29T07:05:09',
    ],
    [{ type: QVariantType.StringList, value: ['a'] }, ''],
    [{ type: QVariantType.List, value: [] }, ''],
    [{ type: QVariantType.Map, value: new Map() }, ''],
  ];
  for (const [variant, text] of rows) {
    const name = Object.keys(QVariantType).find(
      (key) => QVariantType[key as keyof typeof QVariantType] === variant.type,
    );
    it(`of ${name ?? ''} is "${text}"`, () => {
      expect(QVariant.toString(variant)).to.equal(text);
    });
  }
});
