import { describe, expect, it } from 'vitest';
import { csvCell, terminalCell } from '../../pipeline/cell.ts';

describe('a cell of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62 812', "'+62 812"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['-1.50', '-1.50'],
    ['-3e-7', '-3e-7'],
    ['-1.5.0', "'-1.5.0"],
    ['a=b', 'a=b'],
    ['x, "y"', '"x, ""y"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('%j is written %j', (text, expected) => {
    expect(csvCell(text)).toBe(expected);
  });

  it.each([
    [null, ''],
    [-5, '-5'],
    [true, 'true'],
    [['-a', null], '"[""-a"",null]"'],
  ])('%j is written %j', (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });
});

describe('a cell in a terminal', () => {
  it.each([
    ['red \u001b[31malarm\u001b[0m', 'red [31malarm[0m'],
    ['\u001b]0;title\u0007text', ']0;titletext'],
    ['a \r\n b\tc', 'a b c'],
    ['\u009b2J\u007fdone\u0000', '2Jdone'],
    ['txt\u202egnp.exe', 'txtgnp.exe'],
    ['-1 =a é 👨‍👩‍👧', '-1 =a é 👨‍👩‍👧'],
    [null, ''],
  ])('%j is shown as %j', (value, expected) => {
    expect(terminalCell(value)).toBe(expected);
  });
});
