import { describe, expect, test } from 'vitest';
import { repairOldEncodings } from '#register-import/old-encodings/repair-sheet.ts';
import { isSyllable } from '#register-import/old-encodings/syllable.ts';
import { tcvn3ToUnicode } from '#register-import/old-encodings/tcvn3.ts';
import { vniToUnicode } from '#register-import/old-encodings/vni.ts';

describe('TCVN3', () => {
  test.each([
    ['the capitals it has', '\xa1\xa2\xa3\xa4\xa5\xa6\xa7', 'ĂÂÊÔƠƯĐ'],
    ['the letters with their own mark', '\xa8\xa9\xaa\xab\xac\xad\xae', 'ăâêôơưđ'],
    ['a', '\xb8\xb5\xb6\xb7\xb9', 'áàảãạ'],
    ['ă', '\xbe\xbb\xbc\xbd\xc6', 'ắằẳẵặ'],
    ['â', '\xca\xc7\xc8\xc9\xcb', 'ấầẩẫậ'],
    ['e', '\xd0\xcc\xce\xcf\xd1', 'éèẻẽẹ'],
    ['ê', '\xd5\xd2\xd3\xd4\xd6', 'ếềểễệ'],
    ['i', '\xdd\xd7\xd8\xdc\xde', 'íìỉĩị'],
    ['o', '\xe3\xdf\xe1\xe2\xe4', 'óòỏõọ'],
    ['ô', '\xe8\xe5\xe6\xe7\xe9', 'ốồổỗộ'],
    ['ơ', '\xed\xea\xeb\xec\xee', 'ớờởỡợ'],
    ['u', '\xf3\xef\xf1\xf2\xf4', 'úùủũụ'],
    ['ư', '\xf8\xf5\xf6\xf7\xf9', 'ứừửữự'],
    ['y', '\xfd\xfa\xfb\xfc\xfe', 'ýỳỷỹỵ'],
  ])('gives %s', (_, encoded, letters) => {
    expect(tcvn3ToUnicode(encoded)).toBe(letters);
  });

  test.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['M\xadêng Kh\xad¬ng', 'Mường Khương'],
    ['NguyÔn ThÞ ¦íc', 'Nguyễn Thị Ước'],
  ])('reads %s', (encoded, text) => {
    expect(tcvn3ToUnicode(encoded)).toBe(text);
  });

  test('has no letter beyond its table', () => {
    expect(tcvn3ToUnicode('Nguyễn')).toBeNull();
  });
});

describe('VNI', () => {
  test.each([
    ['a', 'aù aø aû aõ aï', 'á à ả ã ạ'],
    ['ă', 'aê aé aè aú aü aë', 'ă ắ ằ ẳ ẵ ặ'],
    ['â', 'aâ aá aà aå aã aä', 'â ấ ầ ẩ ẫ ậ'],
    ['e', 'eù eø eû eõ eï', 'é è ẻ ẽ ẹ'],
    ['ê', 'eâ eá eà eå eã eä', 'ê ế ề ể ễ ệ'],
    ['i', 'í ì æ ó ò', 'í ì ỉ ĩ ị'],
    ['o', 'où oø oû oõ oï', 'ó ò ỏ õ ọ'],
    ['ô', 'oâ oá oà oå oã oä', 'ô ố ồ ổ ỗ ộ'],
    ['ơ', 'ô ôù ôø ôû ôõ ôï', 'ơ ớ ờ ở ỡ ợ'],
    ['u', 'uù uø uû uõ uï', 'ú ù ủ ũ ụ'],
    ['ư', 'ö öù öø öû öõ öï', 'ư ứ ừ ử ữ ự'],
    ['y', 'yù yø yû yõ î', 'ý ỳ ỷ ỹ ỵ'],
    ['đ', 'ñ', 'đ'],
  ])('gives %s, small and capital', (_, encoded, letters) => {
    expect(vniToUnicode(encoded)).toBe(letters);
    expect(vniToUnicode(encoded.toUpperCase())).toBe(letters.toUpperCase());
  });

  test.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['NGUYEÃN THÒ ÖÔÙC', 'NGUYỄN THỊ ƯỚC'],
  ])('reads %s', (encoded, text) => {
    expect(vniToUnicode(encoded)).toBe(text);
  });

  test('has no mark without its vowel', () => {
    expect(vniToUnicode('Nguyeãn bø')).toBeNull();
  });
});

describe('isSyllable', () => {
  test.each(
    'Nguyễn Nghiêng Quyết Giềng gì Khuỷu xoong Ước Yến thuở quốc Đặng Ỷ khuya Hoà Hòa loắt ngoằn'.split(' '),
  )('knows %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  test.each([
    ['two tones', 'Hứáng'],
    ['an ending in t without the acute or the dot', 'Việt'.replace('ệ', 'ề')],
    ['signs of another encoding', 'NguyÔn'.toLowerCase()],
    ['a vowel that no syllable has', 'Huêa'],
  ])('refuses %s', (_, word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe('repairOldEncodings', () => {
  const columnOf = (...texts: readonly string[]) => texts.map((text) => [text]);

  test('turns a column of TCVN3 names into Unicode and says where it began', () => {
    const { rows, found } = repairOldEncodings(columnOf('Lan', 'NguyÔn V¨n Hïng', 'TrÇn ThÞ Hoa'));
    expect(rows).toEqual(columnOf('Lan', 'Nguyễn Văn Hùng', 'Trần Thị Hoa'));
    expect(found).toEqual([{ encoding: 'TCVN3', row: 1, column: 0 }]);
  });

  test('turns VNI names into Unicode, capitals too', () => {
    const { rows, found } = repairOldEncodings(columnOf('TRAÀN THÒ ÑAØO', 'Leâ Vaên Huøng'));
    expect(rows).toEqual(columnOf('TRẦN THỊ ĐÀO', 'Lê Văn Hùng'));
    expect(found.map(({ encoding }) => encoding)).toEqual(['VNI']);
  });

  test('leaves Unicode alone, also where all its letters exist in the old fonts', () => {
    const texts = ['Hoàng Công Tú', 'Lò Thị Hà', 'Đỗ Văn Bô', "H'Hen Niê", 'Số nhà 12'];
    expect(repairOldEncodings(columnOf(...texts))).toEqual({ rows: columnOf(...texts), found: [] });
  });

  test('reads what makes sense in two encodings like the rest of its column', () => {
    // "Tó" is a word as it stands, and "Tú" in TCVN3.
    const old = repairOldEncodings(columnOf('Lª V¨n Tó', 'Tó', 'NguyÔn ThÞ Hoµ'));
    expect(old.rows[1]).toEqual(['Tú']);
    const unicode = repairOldEncodings(columnOf('Lê Văn Tó', 'Tó', 'Nguyễn Thị Hoà'));
    expect(unicode.rows[1]).toEqual(['Tó']);
  });

  test('repairs the old cells of a sheet whose titles are Unicode', () => {
    const { rows } = repairOldEncodings([
      ['Họ và tên', 'Địa chỉ'],
      ['NguyÔn V¨n A', 'Xóm Trên'],
    ]);
    expect(rows[1]).toEqual(['Nguyễn Văn A', 'Xóm Trên']);
  });
});
