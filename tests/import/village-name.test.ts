import { describe, expect, test } from 'vitest';
import { villageKey, writeVillageName } from '#register-import/village-name.ts';

describe('two spellings of one village have the same key:', () => {
  test.each([
    ['Tổ dân phố số 3', 'TDP 3'],
    ['Tổ dân phố số 3', 'tổ 03'],
    ['Khu phố 3', 'KP 3'],
    ['Thôn Bắc Lệ', 'THÔN BẮC LỆ'],
    ['Thôn Bắc Lệ', 'Bắc Lệ'],
    ['Thôn Bắc Lệ', 'thon bac le'],
    ['Thôn Bắc Lệ', 'Bản Bắc-Lệ'],
    ['Ấp Bình Hòa 2', 'Ấp Bình Hoà 02'],
    ['Thôn Ngoài'.normalize('NFD'), 'Thôn Ngoài'],
  ])('%s, %s', (a, b) => {
    expect(villageKey(a)).toBe(villageKey(b));
  });
});

describe('two villages keep two keys:', () => {
  test.each([
    ['Thôn 3', 'Tổ dân phố 3'],
    ['Thôn Bản Mới', 'Thôn Làng Mới'],
    ['Thôn 1', 'Thôn 11'],
    ['Thôn Làng Mười', 'Thôn Hố Mười'],
  ])('%s, %s', (a, b) => {
    expect(villageKey(a)).not.toBe(villageKey(b));
  });
});

test.each([
  ['THÔN BẮC LỆ', 'Thôn Bắc Lệ'],
  ['TỔ DÂN PHỐ SỐ 3', 'Tổ dân phố số 3'],
  ['to dan pho so 3', 'Tổ dân phố số 3'],
  ['KHU PHỐ II', 'Khu phố II'],
  ['Thôn Làng Mười', 'Thôn Làng Mười'],
  ['BẮC LỆ', 'Bắc Lệ'],
])('%s is written %s', (text, name) => {
  expect(writeVillageName(text)).toBe(name);
});
